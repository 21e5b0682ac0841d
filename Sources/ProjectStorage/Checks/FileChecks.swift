import Foundation
import GRDB
import QualitativeData

/// What must hold of a project file before anything in it is believed.
///
/// SQLite's own check does not see a changed letter in an interview; the digests, the log's chain of hashes and
/// the sum over all rows do.
struct FileChecks {
  let db: Database
  let place: String
  let schema: ProjectSchema

  /// In the order in which one relies on the other.
  var all: [() throws -> [StorageError.Reason]] {
    [version, parts, structure, content, chain, rows]
  }

  private func version() throws -> [StorageError.Reason] {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Int(FileHeader.applicationID) else {
      return [.notAProject]
    }
    try schema.checkVersion(ProjectStore.version(db), place: place)
    return []
  }

  /// Triggers, views and tables of others are refused, not run.
  private func parts() throws -> [StorageError.Reason] {
    let found = try ProjectSchema.parts(of: db)
    let expected = try schema.expectedParts(at: ProjectStore.version(db))
    if found == expected { return [] }
    let foreign = Set(found).subtracting(expected).map(\.name).min()
    return [foreign.map(StorageError.Reason.foreignPart) ?? .damaged(.structure)]
  }

  private func structure() throws -> [StorageError.Reason] {
    let answer = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
    return answer == "ok" ? [] : [.damaged(.structure)]
  }

  private func content() throws -> [StorageError.Reason] {
    var damaged: Set<String> = []
    let rows = try Row.fetchCursor(db, sql: "SELECT digest, body FROM content")
    while let row = try rows.next() {
      let digest: String = row[0]
      let isSound = try row.withUnsafeData(atIndex: 1) { ContentDigest.of($0 ?? Data()) == digest }
      if !isSound { damaged.insert(digest) }
    }
    return try damaged.isEmpty ? [] : users(of: damaged)
  }

  /// What is made of the bytes that are broken, as the researcher knows it.
  private func users(of digests: Set<String>) throws -> [StorageError.Reason] {
    let transcripts = try TranscriptRecord.all(db)
      .filter { digests.contains($0.text) || digests.contains($0.structure) }
    let codebooks = try Row.fetchAll(db, sql: "SELECT name, source FROM codebook ORDER BY name")
      .filter { digests.contains($0[1]) }
    let found =
      transcripts.map { StorageError.Damage.text(transcript: $0.name) }
      + codebooks.map { .codebook(name: $0[0]) }
    return (found.isEmpty ? [.content] : found).map(StorageError.Reason.damaged)
  }

  private func chain() throws -> [StorageError.Reason] {
    var previous = ""
    var number = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT \(AuditEntry.columns) FROM log ORDER BY number")
    while let row = try rows.next() {
      let entry = AuditEntry(row)
      number += 1
      guard entry.number == number, entry.previous == previous, entry.hash == entry.expectedHash
      else {
        return [.damaged(.entry(number))]
      }
      previous = entry.hash
    }
    return number == 0 ? [.damaged(.entry(1))] : []
  }

  private func rows() throws -> [StorageError.Reason] {
    var sum = RowSum()
    for digest in try String.fetchAll(db, sql: "SELECT digest FROM content") {
      sum.toggle(content: digest)
    }
    for table in ProjectTable.allCases {
      let rows = try Row.fetchCursor(db, sql: table.selectAll)
      while let row = try rows.next() { sum.toggle(row.cells, in: table) }
    }
    return try sum == LogEnd.read(db).state ? [] : [.damaged(.rows)]
  }
}

/// The checks at opening: the first fault ends it.
struct OpeningCheck {
  let db: Database
  let place: String
  let schema: ProjectSchema

  func run() throws {
    for check in FileChecks(db: db, place: place, schema: schema).all {
      if let reason = try check().first { throw StorageError(place, reason) }
    }
  }
}
