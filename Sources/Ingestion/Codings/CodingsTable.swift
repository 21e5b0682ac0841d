import QualitativeData

/// Judgements made elsewhere, one a row: which passage of which transcript has which code.
package struct CodingsTable: Sendable {
  package struct Row: Sendable, Equatable {
    package let line: Int
    package let transcript: String
    /// Code points into the transcript's text, half-open; `nil` where the row quotes instead.
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
    let text = try TextTable.read(file)
    var reader = CodingsReader(place: file.path, header: text.header)
    let rows = text.rows.compactMap { reader.row($0) }
    if !reader.errors.isEmpty { throw ExplainedErrors(reader.errors) }
    return CodingsTable(place: file.path, rows: rows, findings: text.findings)
  }
}

/// Checks rows and collects what is wrong with them.
private struct CodingsReader {
  let place: String
  private(set) var errors: [IngestionError] = []
  private let header: [String]

  init(place: String, header: TextTable.Row) {
    self.place = place
    self.header = header.cells.map { $0.lowercased() }
    for name in ["transcript", "code"] where !self.header.contains(name) {
      fault(
        header.line, "there is no column '\(name)'",
        "Add it; the columns are transcript, code, and start and end, or quote")
    }
    let hasSpan = self.header.contains("start") && self.header.contains("end")
    if !hasSpan, !self.header.contains("quote") {
      fault(
        header.line, "there are neither the columns 'start' and 'end' nor the column 'quote'",
        "Add them")
    }
    var seen: Set<String> = []
    for name in self.header where !name.isEmpty && !seen.insert(name).inserted {
      fault(header.line, "two columns are called '\(name)'", "Give each column its own name")
    }
  }

  private mutating func fault(_ line: Int, _ problem: String, _ remedy: String) {
    errors.append(IngestionError(place, .table(line: line, fault: problem, remedy: remedy)))
  }

  mutating func row(_ row: TextTable.Row) -> CodingsTable.Row? {
    guard row.cells.count <= header.count || row.cells[header.count...].allSatisfy(\.isEmpty) else {
      fault(
        row.line, "the row has \(row.cells.count) cells, the header \(header.count)",
        "Quote cells that hold the separator")
      return nil
    }
    let before = errors.count
    let transcript = cell("transcript", row)
    let code = cell("code", row)
    if transcript == nil, header.contains("transcript") {
      fault(row.line, "no transcript is named", "Fill it in")
    }
    if code == nil, header.contains("code") { fault(row.line, "no code is named", "Fill it in") }
    let quote = cell("quote", row)
    let span = span(row, isNeeded: quote == nil)
    guard errors.count == before, let transcript, let code else { return nil }
    return CodingsTable.Row(
      line: row.line, transcript: transcript, start: span?.lowerBound, end: span?.upperBound,
      quote: quote, code: code,
      coder: cell("coder", row))
  }

  private func cell(_ name: String, _ row: TextTable.Row) -> String? {
    guard let index = header.firstIndex(of: name), index < row.cells.count,
      !row.cells[index].isEmpty
    else { return nil }
    return row.cells[index]
  }

  private mutating func span(_ row: TextTable.Row, isNeeded: Bool) -> Range<Int>? {
    let start = cell("start", row)
    let end = cell("end", row)
    if start == nil, end == nil {
      if isNeeded { fault(row.line, "the row names no passage", "Fill in start and end, or quote") }
      return nil
    }
    guard let first = start.flatMap({ Int($0) }), let last = end.flatMap({ Int($0) }) else {
      fault(
        row.line, "start and end are not both whole numbers",
        "Give code points into the text, counted from 0")
      return nil
    }
    guard 0 <= first, first < last else {
      fault(
        row.line, "the passage from \(first) to \(last) covers no text",
        "The end must lie after the start")
      return nil
    }
    return first..<last
  }
}
