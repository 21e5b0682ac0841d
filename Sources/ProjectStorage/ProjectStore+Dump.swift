import Foundation
import GRDB
import QualitativeData

extension ProjectStore {
  /// Everything in the project as JSON lines in a fixed order; the same work on the same project gives the same
  /// bytes.
  ///
  /// So the clock and what follows from it are left out: `history` has the time and the hash of each entry.
  /// Offsets named `start` and `end` are code points, those under `utf8` are bytes. The file is not locked while
  /// lines are written: rows are read at once, and texts and log entries never change.
  package func dump(_ write: (String) throws -> Void) throws {
    let rows = try reading { try DumpedRows($0, suggestions: suggestionLists($0)) }
    for row in rows.project { try write(DumpLine.project(row)) }
    for record in rows.transcripts {
      let (text, structure) = try reading {
        (TextBytes(try Content.body(record.text, $0)), try self.structure(of: record, $0))
      }
      try write(DumpLine.transcript(record, text: text, structure: structure))
    }
    for row in rows.attributes { try write(DumpLine.attribute(row, names: rows.names)) }
    for row in rows.codebooks {
      let source = try reading { TextBytes(try Content.body(row[2].text ?? "", $0)).text }
      try write(DumpLine.codebook(row, source: source))
    }
    for row in rows.coders { try write(DumpLine.coder(row)) }
    try dumpSegments(rows, write)
    try dumpSuggestions(rows, write)
    for row in rows.summaries { try write(DumpLine.summary(row)) }
    for row in rows.statements { try write(DumpLine.statement(row)) }
    for row in rows.adjudications {
      try write(DumpLine.adjudication(row, transcript: rows.names[row[1].text ?? ""] ?? ""))
    }
    for number in stride(from: 1, through: rows.lastEntry, by: 1) {
      try write(DumpLine.entry(try reading { try entry(number, in: $0) }))
    }
    for (digest, size) in rows.content { try write(DumpLine.content(digest, size: size)) }
  }

  private func dumpSegments(_ rows: DumpedRows, _ write: (String) throws -> Void) throws {
    for record in rows.transcripts {
      guard let segments = rows.segments[record.guid] else { continue }
      let offsets = try reading {
        CodePointOffsets(TextBytes(try Content.body(record.text, $0)).text)
      }
      for segment in segments {
        try write(DumpLine.segment(segment, transcript: record.name, offsets: offsets))
      }
    }
  }

  private func dumpSuggestions(_ rows: DumpedRows, _ write: (String) throws -> Void) throws {
    for record in rows.transcripts {
      guard let codebooks = rows.suggestions.codebooks(of: record) else { continue }
      let (text, segments) = try reading {
        (
          TextBytes(try Content.body(record.text, $0)),
          try rows.suggestions.segments(in: record, $0)
        )
      }
      try write(
        DumpLine.suggestions(
          transcript: record.name, codebooks: codebooks, count: segments.count))
      let offsets = CodePointOffsets(text.text)
      for segment in segments { try write(DumpLine.suggestion(segment, offsets: offsets)) }
    }
  }
}

/// The rows of one moment, without the texts they point to.
private struct DumpedRows {
  let project: [[Cell]]
  let transcripts: [TranscriptRecord]
  let attributes: [[Cell]]
  let codebooks: [[Cell]]
  let coders: [[Cell]]
  /// By the transcript's identifier, in the order of their places.
  let segments: [String: [SegmentRecord]]
  let suggestions: SuggestionLists
  let summaries: [[Cell]]
  let statements: [[Cell]]
  let adjudications: [[Cell]]
  let lastEntry: Int
  let content: [(digest: String, size: Int)]

  init(_ db: Database, suggestions: SuggestionLists) throws {
    func rows(_ table: ProjectTable) throws -> [[Cell]] {
      try Row.fetchAll(db, sql: table.selectAll).map(\.cells)
    }
    project = try rows(.project)
    transcripts = try TranscriptRecord.all(db)
    let order = Dictionary(transcripts.map { ($0.guid, $0.position) }) { first, _ in first }
    // A stable sort: within a transcript the rows keep the order of their keys.
    attributes = try rows(.attribute).enumerated().sorted {
      (order[$0.element[0].text ?? ""] ?? 0, $0.offset) < (
        order[$1.element[0].text ?? ""] ?? 0, $1.offset
      )
    }.map(\.element)
    codebooks = try rows(.codebook).sorted { ($0[3].integer ?? 0) < ($1[3].integer ?? 0) }
    coders = try rows(.coder)
    segments = Dictionary(
      grouping: try Row.fetchAll(db, sql: ProjectTable.segment.selectAll).compactMap(
        SegmentRecord.init)
    ) { $0.transcript }.mapValues { $0.sorted { $0.order < $1.order } }
    self.suggestions = suggestions
    summaries = try rows(.summary)
    statements = try rows(.statement)
    adjudications = try rows(.adjudication).enumerated().sorted {
      (order[$0.element[1].text ?? ""] ?? 0, $0.offset) < (
        order[$1.element[1].text ?? ""] ?? 0, $1.offset
      )
    }.map(\.element)
    lastEntry = try LogEnd.read(db).number
    content = try Row.fetchAll(db, sql: "SELECT digest, length(body) FROM content ORDER BY digest")
      .map { ($0[0], $0[1]) }
  }

  /// Transcripts' names by their identifiers.
  var names: [String: String] {
    Dictionary(transcripts.map { ($0.guid, $0.name) }) { first, _ in first }
  }
}

extension SegmentRecord {
  fileprivate var order: (Int, Int, String, String, String) {
    (range.start, range.end, code, coder, guid)
  }
}
