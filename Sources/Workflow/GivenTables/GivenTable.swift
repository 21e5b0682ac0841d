import Ingestion
import QualitativeData

/// A table that a researcher brings instead of a project: headings, and rows of cells under them.
struct GivenTable {
  struct Row {
    /// From 1, as the file counts.
    let line: Int
    /// One a heading; empty where the row is shorter.
    let cells: [String]
  }

  /// The file as it was typed.
  let place: String
  /// Each once; the first is that of the rows' names.
  let headings: [String]
  let rows: [Row]
  let notices: [Notice]

  /// Reads a CSV or Excel file.
  ///
  /// - Throws: `ExplainedErrors` with every fault of its headings and of the length and names of its rows.
  init(_ path: String) throws {
    let table = try TextTable.read(TranscriptFile.load(path))
    var faults: [GivenTableFault] = []
    let header = table.header
    // Columns without heading behind the last one that has one are the margin of a spreadsheet.
    let width = header.cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    var seen: Set<String> = []
    for (column, name) in header.cells.prefix(width).enumerated() {
      if name.isEmpty, column > 0 {
        faults.append(
          .init(
            path, header.line, "column \(column + 1) has no heading",
            "Name it, or take the column out"))
      } else if !seen.insert(name).inserted {
        faults.append(
          .init(
            path, header.line, "two columns are called '\(name)'", "Give each column its own name"))
      }
    }
    if width < 2 {
      faults.append(
        .init(
          path, header.line, "there is no second column",
          "Put the names in the first column and what is known of each in the columns behind it"))
    }
    var rows: [Row] = []
    var names: [String: Int] = [:]
    for row in table.rows {
      if row.cells.dropFirst(width).contains(where: { !$0.isEmpty }) {
        faults.append(
          .init(
            path, row.line, "the row has \(row.cells.count) cells, the headings \(width)",
            "Quote cells that hold the separator"))
        continue
      }
      let cells =
        Array(row.cells.prefix(width))
        + Array(repeating: "", count: max(0, width - row.cells.count))
      guard let name = cells.first, !name.isEmpty else {
        faults.append(.init(path, row.line, "the row has no name", "Fill in the first column"))
        continue
      }
      if let earlier = names[name] {
        faults.append(
          .init(
            path, row.line, "the row has the name of line \(earlier)", "Give each row its own name")
        )
      }
      names[name] = row.line
      rows.append(Row(line: row.line, cells: cells))
    }
    if rows.isEmpty, faults.isEmpty {
      faults.append(
        .init(path, header.line, "there is no row below the headings", "Add one a line"))
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    place = path
    headings = Array(header.cells.prefix(width))
    self.rows = rows
    notices = table.findings.map { Notice(path, $0) }
  }

  /// The position of a column by its heading.
  func column(_ name: String) -> Int? { headings.firstIndex(of: name) }
}

/// What is wrong at a line of a table that a researcher brought. It never says what stands in a cell.
struct GivenTableFault: ExplainedError, Equatable {
  let place: String
  let problem: String
  let remedy: String

  init(_ place: String, _ line: Int, _ problem: String, _ remedy: String) {
    self.place = place
    self.problem = "line \(line): \(problem)"
    self.remedy = remedy
  }
}
