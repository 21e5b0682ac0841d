import Foundation
import GRDB
import QualitativeData

/// What a project is.
package struct ProjectInfo: Hashable, Sendable {
  /// Kept through copies and exchange.
  package let guid: String
  package let name: String
  /// UTC, as in `2026-03-14T09:26:53.589Z`.
  package let created: String
}

/// How much a project holds.
package struct ProjectCounts: Hashable, Sendable {
  package let transcripts: Int
  package let codebooks: Int
  package let coders: Int
  /// Judgements by people, accepted and rejected.
  package let segments: Int
  package let accepted: Int
  package let suggestions: Int
  /// Summaries in framework charts.
  package let summaries: Int
  /// Places that somebody decided where coders disagreed.
  package let adjudications: Int
  /// Entries of the log.
  package let entries: Int
}

extension ProjectStore {
  /// The first entry of every log.
  func recordCreation(name: String, by actor: String) throws {
    let created = Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    let rows = [
      ("created", created), ("guid", UUID().uuidString.lowercased()), ("name", name),
    ]
    try record(
      NewEntry(actor: actor, task: .create, summary: "made the project"),
      changes: rows.map { .insert([.text($0.0), .text($0.1)], into: .project) })
  }

  package func info() throws -> ProjectInfo {
    try reading { db in
      let rows = try Row.fetchAll(db, sql: ProjectTable.project.selectAll)
      let values = Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as String) })
      guard let guid = values["guid"], let name = values["name"], let created = values["created"]
      else { throw StorageError(path, .damaged(.rows)) }
      return ProjectInfo(guid: guid, name: name, created: created)
    }
  }

  /// How many segments each coder accepted and rejected; coders without any are left out.
  package func judgementCounts() throws -> [Coder: (accepted: Int, rejected: Int)] {
    try reading { db in
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT coder, sum(judgement = 'accepted'), count(*) FROM segment GROUP BY coder")
      return Dictionary(
        uniqueKeysWithValues: rows.map { row in
          let (accepted, all): (Int, Int) = (row[1], row[2])
          return (Coder.person(row[0]), (accepted, all - accepted))
        })
    }
  }

  package func counts() throws -> ProjectCounts {
    try reading { db in
      func count(_ rest: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT " + rest) ?? 0
      }
      return ProjectCounts(
        transcripts: try count("count(*) FROM transcript"),
        codebooks: try count("count(*) FROM codebook"), coders: try count("count(*) FROM coder"),
        segments: try count("count(*) FROM segment"),
        accepted: try count("count(*) FROM segment WHERE judgement = 'accepted'"),
        suggestions: try count("ifnull(sum(count), 0) FROM suggestion")
          + count("ifnull(sum(count), 0) FROM proposal"),
        summaries: try count("count(*) FROM summary"),
        adjudications: try count("count(*) FROM adjudication"),
        entries: try count("count(*) FROM log"))
    }
  }
}
