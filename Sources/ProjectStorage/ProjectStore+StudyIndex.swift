import Foundation
import GRDB
import QualitativeData

/// The index of the study's words, in pieces that the engine made and only the engine can read.
///
/// It is made of the transcripts alone and can be made again at any time: it stands outside the log, is not part of what
/// `undo` goes back to, and a piece that is not as it was kept counts as none.
extension ProjectStore {
  /// A digest of all that an index is made of: the transcripts in their order, and the version of what makes it.
  package func indexStamp(version: String) throws -> String {
    try reading { db in
      var digest = ContentDigest.Running()
      digest.add("\(version)\n")
      for record in try TranscriptRecord.all(db) {
        digest.add("\(record.text) \(record.structure) \(record.name.utf8.count):\(record.name)\n")
      }
      return digest.text
    }
  }

  /// Whether an index with a stamp is kept.
  package func hasIndex(stamp: String) throws -> Bool {
    try reading { db in
      try String.fetchOne(db, sql: "SELECT stamp FROM study_index WHERE number = 0") == stamp
    }
  }

  /// Lets somebody ask for pieces of the index, by their numbers; for one that is not there as it was kept there is none.
  package func withIndex<Answer>(
    stamp: String, _ body: ((Int) throws -> Data?) throws -> Answer
  ) throws -> Answer {
    try reading { db in
      let statement = try db.makeStatement(
        sql: "SELECT digest, body FROM study_index WHERE number = ? AND stamp = ?")
      return try body { number in
        guard let row = try Row.fetchOne(statement, arguments: [number, stamp]) else { return nil }
        let piece: Data = row[1]
        return row[0] == Self.indexDigest(number, stamp, piece) ? piece : nil
      }
    }
  }

  /// Keeps an index in the place of any other.
  package func keepIndex(_ pieces: [Data], stamp: String) throws {
    try writing { db in
      try db.execute(sql: "DELETE FROM study_index")
      let statement = try db.makeStatement(sql: "INSERT INTO study_index VALUES (?, ?, ?, ?)")
      for (number, piece) in pieces.enumerated() {
        try file.throwIfInterrupted(path)
        try statement.execute(arguments: [
          number, stamp, Self.indexDigest(number, stamp, piece), piece,
        ])
      }
    }
  }

  /// Whether every piece that is kept is as it was kept.
  func isIndexSound(_ db: Database) throws -> Bool {
    guard try ProjectTable.names(in: db).contains("study_index") else { return true }
    var isSound = true
    var (next, stamp) = (0, "")
    try PlainRow.forEach(
      db, "SELECT number, stamp, digest, body FROM study_index ORDER BY number"
    ) { row in
      if next == 0 { stamp = row.text(1) }
      let digest = row.withBytes(3) { Self.indexDigest(row.integer(0), row.text(1), $0) }
      if row.integer(0) != next || row.text(1) != stamp || digest != row.text(2) { isSound = false }
      next += 1
    }
    return isSound
  }

  private static func indexDigest(_ number: Int, _ stamp: String, _ body: Data) -> String {
    body.withUnsafeBytes { indexDigest(number, stamp, $0) }
  }

  private static func indexDigest(
    _ number: Int, _ stamp: String, _ body: UnsafeRawBufferPointer
  ) -> String {
    var digest = ContentDigest.Running()
    digest.add("\(number) \(stamp)\n")
    digest.add(body)
    return digest.text
  }
}
