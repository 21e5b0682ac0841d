import QualitativeData

/// Judgements made elsewhere, one a row: which passage of which transcript has which code.
package struct CodingsTable: Sendable {
  package struct Row: Sendable, Equatable {
    package let line: Int
    package let transcript: String
    /// Code points into the transcript's text, half-open; `nil` where the row quotes instead. Beside a quote they may
    /// be no span at all.
    package let start: Int?
    package let end: Int?
    package let quote: String?
    package let code: String
    package let coder: String?
  }

  /// The file as the researcher typed it.
  package let place: String
  package let rows: [Row]
  package let findings: [Finding]

  /// - Throws: `IngestionError` or `ExplainedErrors` with every fault of the file.
  package static func read(_ file: TranscriptFile) throws -> CodingsTable {
    let (table, faults) = try readRows(file)
    if !faults.isEmpty { throw ExplainedErrors(faults) }
    return table
  }

  /// The rows that can be read, and the faults of the others, for who has more to say of the rows.
  ///
  /// - Throws: `IngestionError` or `ExplainedErrors` where the file or its headings cannot be read.
  package static func readRows(
    _ file: TranscriptFile
  ) throws -> (table: CodingsTable, faults: [any ExplainedError]) {
    let text = try TextTable.read(file)
    var reader = CodingsReader(place: file.path, header: text.header)
    if !reader.errors.isEmpty { throw ExplainedErrors(reader.errors) }
    let rows = text.rows.compactMap { reader.row($0) }
    let table = CodingsTable(
      place: file.path, rows: rows, findings: text.findings + reader.columns.findings)
    return (table, reader.errors)
  }
}

/// Checks rows and collects what is wrong with them.
private struct CodingsReader {
  let place: String
  let columns: CodingsColumns
  private(set) var errors: [IngestionError] = []

  init(place: String, header: TextTable.Row) {
    self.place = place
    columns = CodingsColumns(header.cells)
    for (problem, remedy) in columns.faults { fault(header.line, problem, remedy) }
  }

  private mutating func fault(_ line: Int, _ problem: String, _ remedy: String) {
    errors.append(IngestionError(place, .table(line: line, fault: problem, remedy: remedy)))
  }

  mutating func row(_ row: TextTable.Row) -> CodingsTable.Row? {
    let width = columns.count
    guard row.cells.count <= width || row.cells[width...].allSatisfy(\.isEmpty) else {
      fault(
        row.line, "the row has \(row.cells.count) cells, the header \(width)",
        "Quote cells that hold the separator")
      return nil
    }
    let before = errors.count
    let transcript = columns.cell(.transcript, of: row)
    let code = columns.cell(.code, of: row)
    if transcript == nil, columns.has(.transcript) {
      fault(row.line, "no transcript is named", "Fill it in")
    }
    if code == nil, columns.has(.code) { fault(row.line, "no code is named", "Fill it in") }
    let quote = columns.cell(.quote, of: row)
    let span = span(row, hasQuote: quote != nil)
    guard errors.count == before, let transcript, let code else { return nil }
    return CodingsTable.Row(
      line: row.line, transcript: transcript, start: span?.start, end: span?.end, quote: quote,
      code: code, coder: columns.cell(.coder, of: row))
  }

  private mutating func span(
    _ row: TextTable.Row, hasQuote: Bool
  ) -> (start: Int, end: Int)? {
    let start = columns.cell(.start, of: row)
    let end = columns.cell(.end, of: row)
    if start == nil, end == nil {
      if !hasQuote {
        fault(row.line, "the row names no passage", "Fill in start and end, or quote")
      }
      return nil
    }
    guard let first = start.flatMap({ Int($0) }), let last = end.flatMap({ Int($0) }) else {
      fault(
        row.line, "start and end are not both whole numbers",
        hasQuote
          ? "Give code points into the text, counted from 0, or leave both out: the quote says the place"
          : "Give code points into the text, counted from 0")
      return nil
    }
    // With a quote, the words decide: other programs count paragraphs, or from 1.
    guard hasQuote || 0 <= first && first < last else {
      fault(
        row.line, "the passage from \(first) to \(last) covers no text",
        "The end must lie after the start")
      return nil
    }
    return (first, last)
  }
}
