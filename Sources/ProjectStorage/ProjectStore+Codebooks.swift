import Foundation
import GRDB
import QualitativeData

/// A codebook as the project holds it: its YAML, exactly as it was read.
package struct CodebookSource: Hashable, Sendable {
  package let name: String
  package let version: String
  package let source: String
  /// The SHA-256 of the source.
  package let digest: String
}

/// What adopting a codebook did.
package struct AdoptionOutcome: Hashable, Sendable {
  /// The entry's number; `nil` where the project held exactly this already.
  package let entry: Int?
  package let digest: String
  /// The version it takes the place of.
  package let replaced: String?
}

extension ProjectStore {
  /// Makes a codebook the project's current one of its name.
  ///
  /// The version before stays in the file, and `undo` brings it back.
  package func adoptCodebook(
    name: String, version: String, source: String, by actor: String, summary: String? = nil
  ) throws -> AdoptionOutcome {
    let content = Content(source)
    return try record(.adoptCodebook, by: actor) { db in
      let row = try Row.fetchOne(
        db.cachedStatement(sql: ProjectTable.codebook.selectOne), arguments: [name])?.cells
      let position =
        try row?[3].integer ?? Int.fetchOne(
          db, sql: "SELECT ifnull(max(position), 0) + 1 FROM codebook") ?? 1
      let new: [Cell] = [
        .text(name), .text(version), .text(content.digest), .integer(position),
      ]
      let change =
        row.map { RowChange.update($0, to: new, in: .codebook) } ?? .insert(new, into: .codebook)
      return Decision(
        content: [content], changes: row == new ? [] : [change],
        summary: summary ?? "adopted codebook '\(name)', version \(version)"
      ) { AdoptionOutcome(entry: $0, digest: content.digest, replaced: row?[1].text) }
    }
  }

  /// The current codebooks, in the order of their first adoption.
  package func codebookSources() throws -> [CodebookSource] {
    try reading { db in
      try Row.fetchAll(db, sql: ProjectTable.codebook.selectAll).map(\.cells)
        .sorted { ($0[3].integer ?? 0, $0[0].text ?? "") < ($1[3].integer ?? 0, $1[0].text ?? "") }
        .map { row in
          let digest = row[2].text ?? ""
          return CodebookSource(
            name: row[0].text ?? "", version: row[1].text ?? "",
            source: TextBytes(try Content.body(digest, db)).text, digest: digest)
        }
    }
  }
}
