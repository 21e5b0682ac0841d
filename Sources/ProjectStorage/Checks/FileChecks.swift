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
  /// Whether time does not matter.
  var isThorough = false

  /// In the order in which one relies on the other.
  var all: [() throws -> [StorageError.Reason]] {
    [version, parts, structure, content, chain, rows]
  }

  func version() throws -> [StorageError.Reason] {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Int(FileHeader.applicationID) else {
      return [.notAProject]
    }
    try schema.checkVersion(ProjectStore.version(db), place: place)
    return []
  }

  /// Triggers, views and tables of others are refused, not run.
  func parts() throws -> [StorageError.Reason] {
    let found = try ProjectSchema.parts(of: db)
    let expected = try schema.expectedParts(at: ProjectStore.version(db))
    if found == expected { return [] }
    let foreign = Set(found).subtracting(expected).map(\.name).min()
    return [foreign.map(StorageError.Reason.foreignPart) ?? .damaged(.structure)]
  }

  /// Up to so many segments SQLite itself compares tables and indices, row by row.
  static let mostLookedUp = 100_000

  /// SQLite's own check. It looks up each row of a table in its indices, which beyond some size takes as long as
  /// everything else together; a large file's indices are read from end to end instead.
  func structure() throws -> [StorageError.Reason] {
    guard try isWhole() else { return [.damaged(.structure)] }
    let some = "SELECT 1 FROM segment LIMIT \(Self.mostLookedUp + 1)"
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(some))") ?? 0
    let check = count <= Self.mostLookedUp || isThorough ? "integrity_check" : "quick_check"
    return try String.fetchOne(db, sql: "PRAGMA \(check)(1)") == "ok"
      ? [] : [.damaged(.structure)]
  }

  /// Whether the file ends with a page: SQLite reads zeros where the last one was cut off.
  ///
  /// While this connection reads, nobody else writes.
  private func isWhole() throws -> Bool {
    let path = try String.fetchOne(
      db, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'")
    let page = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
    var status = stat()
    guard let path, page > 0, stat(path, &status) == 0 else { return true }
    return Int(status.st_size).isMultiple(of: page)
  }

  func content() throws -> [StorageError.Reason] {
    var damaged: Set<String> = []
    try PlainRow.forEach(db, "SELECT digest, body FROM content") { row in
      let digest = row.text(0)
      if row.withBytes(1, { ContentDigest.of($0) }) != digest { damaged.insert(digest) }
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

  func chain() throws -> [StorageError.Reason] {
    var previous = ""
    var number = 0
    var fault: StorageError.Reason?
    try PlainRow.forEach(db, "SELECT \(AuditEntry.columns) FROM log ORDER BY number") { row in
      guard fault == nil else { return }
      number += 1
      let link = AuditEntry.Link(row)
      if link.number != number || link.previous != previous || !link.isSound {
        fault = .damaged(.entry(number))
      }
      previous = link.hash
    }
    if let fault { return [fault] }
    return number == 0 ? [.damaged(.entry(1))] : []
  }

  /// Every row is read once, for the sum of all rows and for that of the indices.
  private func rows() throws -> [StorageError.Reason] {
    var sums = RowSums()
    for part in try RowSums.parts(of: db) { try sums.add(part.sums(db)) }
    return try compare(sums)
  }

  /// What is wrong where the rows come to these sums.
  func compare(_ sums: RowSums) throws -> [StorageError.Reason] {
    guard sums.indicesFit else { return [.damaged(.structure)] }
    return try sums.rows == LogEnd.read(db).state ? [] : [.damaged(.rows)]
  }
}
