import Ingestion
import QualitativeData

/// A table that a person filled in, by the names of its columns.
struct FilledSheet {
  struct Row {
    let line: Int
    private let cells: [String: String]

    init(line: Int, cells: [String: String]) {
      self.line = line
      self.cells = cells
    }

    /// A cell's text; empty where there is none.
    subscript(column: String) -> String { cells[column] ?? "" }
  }

  let rows: [Row]
  let columns: Set<String>

  /// - Parameter needed: The columns without which it is not the table that is asked for.
  /// - Throws: `ExplainedErrors` for columns that are missing or come twice, or what the file itself has wrong.
  init(_ path: String, needed: [String]) throws {
    let table = try TextTable.read(TranscriptFile.load(path))
    let header = table.header.cells.map { Self.plain($0).lowercased() }
    var faults: [any ExplainedError] = needed.filter { !header.contains($0) }
      .map { ChartError(place: path, line: table.header.line, reason: .missingColumn($0)) }
    var seen: Set<String> = []
    for name in header where !name.isEmpty && !seen.insert(name).inserted {
      faults.append(ChartError(place: path, line: table.header.line, reason: .columnTwice(name)))
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    columns = Set(header)
    rows = table.rows.map { row in
      Row(
        line: row.line,
        cells: Dictionary(
          zip(header, row.cells.map(Self.plain)), uniquingKeysWith: { first, _ in first }))
    }
  }

  /// Without the apostrophe that keeps a spreadsheet from taking a text for a formula.
  private static func plain(_ text: String) -> String {
    TextBesideFormulas.isMarked(text) ? String(text.dropFirst()) : text
  }
}
