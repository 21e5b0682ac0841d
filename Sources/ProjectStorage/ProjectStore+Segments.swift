import Foundation
import GRDB
import QualitativeData

extension ProjectStore {
  /// What people judged, accepted and rejected: by transcript in order of import, then by place.
  ///
  /// - Parameter transcript: a transcript's name, or `nil` for all.
  package func segments(in transcript: String? = nil) throws -> [CodedSegment] {
    try reading { db in
      let names = try transcriptNames(db)
      let records = try segmentRecords(in: transcript, db)
      return try values(of: records, names: names)
    }
  }

  /// The codebook each segment was judged under, by the segment's identifier.
  package func codebooksOfSegments() throws -> [Identifier<CodedSegment>: String] {
    try reading { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT guid, codebook FROM segment WHERE codebook IS NOT NULL")
      return Dictionary(
        rows.compactMap { row in Identifier(row[0] as String).map { ($0, row[1] as String) } }
      ) { first, _ in first }
    }
  }

  /// The coders, by name.
  package func coders() throws -> [Coder] {
    try reading { db in
      try String.fetchAll(db, sql: ProjectTable.coder.selectAll).map(Coder.person)
    }
  }

  func transcriptNames(_ db: Database) throws -> [String: (position: Int, name: String)] {
    Dictionary(
      try TranscriptRecord.all(db).map { ($0.guid, ($0.position, $0.name)) }
    ) { first, _ in first }
  }

  private func segmentRecords(in transcript: String?, _ db: Database) throws -> [SegmentRecord] {
    let columns = ProjectTable.segment.columns.map { "s.\"\($0)\"" }.joined(separator: ", ")
    let filter = transcript == nil ? "" : "WHERE t.name = ?"
    let sql = """
      SELECT \(columns) FROM transcript t JOIN segment s ON s.transcript = t.guid \(filter)
      ORDER BY t.position, s."start", s."end", s.code, s.coder
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: transcript.map { [$0] } ?? [])
    var records: [SegmentRecord] = []
    while let row = try rows.next() {
      guard let record = SegmentRecord(row) else { throw StorageError(path, .damaged(.rows)) }
      records.append(record)
    }
    return records
  }

  private func values(
    of records: [SegmentRecord], names: [String: (position: Int, name: String)]
  ) throws -> [CodedSegment] {
    guard let reasons = try? ReasonRecord.decode(records.map(\.reason)),
      reasons.count == records.count
    else { throw StorageError(path, .damaged(.rows)) }
    return try zip(records, reasons).map { record, reason in
      guard let code = CodePath(record.code), let name = names[record.transcript]?.name else {
        throw StorageError(path, .damaged(.rows))
      }
      return CodedSegment(
        identifier: Identifier(record.guid), transcript: name, code: code, range: record.range,
        coder: .person(record.coder), judgement: record.judgement, reason: reason)
    }
  }
}
