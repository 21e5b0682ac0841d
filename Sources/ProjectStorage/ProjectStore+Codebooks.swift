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
  /// How many judged segments go to a code's new path.
  package let renamed: Int
}

extension ProjectStore {
  /// Makes a codebook the project's current one of its name.
  ///
  /// The version before stays in the file, and `undo` brings it back.
  ///
  /// - Parameter renaming: the paths of codes, each with its new one; judged segments go along, judged as before.
  /// - Throws: `StorageError` where a coder has judged the same passage under both paths of a renaming.
  package func adoptCodebook(
    name: String, version: String, source: String, renaming: [CodePath: CodePath] = [:],
    by actor: String, summary: String? = nil
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
      let renamed = try renamings(renaming, db)
      let summaries = try summaryRenamings(renaming, db)
      let said = "adopted codebook '\(name)', version \(version)"
      return Decision(
        content: [content], changes: (row == new ? [] : [change]) + renamed + summaries,
        summary: summary
          ?? (renamed.isEmpty
            ? said : said + "; \(counted(renamed.count, "segment")) to their codes' new paths")
      ) {
        AdoptionOutcome(
          entry: $0, digest: content.digest,
          replaced: row == new && !renamed.isEmpty ? nil : row?[1].text, renamed: renamed.count)
      }
    }
  }

  /// The rows of segments under the paths that are renamed, or below them, with their new paths.
  private func renamings(_ renaming: [CodePath: CodePath], _ db: Database) throws -> [RowChange] {
    guard !renaming.isEmpty else { return [] }
    return try Row.fetchAll(db, sql: ProjectTable.segment.selectAll).map(\.cells).compactMap {
      row in
      guard let code = row[2].text.flatMap({ CodePath($0) }), let new = code.renamed(by: renaming)
      else { return nil }
      var after = row
      after[2] = .text(new.description)
      return .update(row, to: after, in: .segment)
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

extension CodePath {
  /// Where a renaming takes the code; `nil` where it leaves it alone. Of a code and the one above it, the nearer decides.
  func renamed(by renaming: [CodePath: CodePath]) -> CodePath? {
    let fitting = renaming.keys.filter(isWithin).max { $0.steps.count < $1.steps.count }
    guard let old = fitting, let new = renaming[old] else { return nil }
    return CodePath(new.steps + steps.dropFirst(old.steps.count))
  }
}
