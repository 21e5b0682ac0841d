/// A table on pages: lines with something in several columns, gathered into rows.
struct PDFTable {
  struct Row {
    /// The lines of each column; one column only where the row runs across all of them.
    var cells: [[PDFLine]]

    func text(_ column: Int) -> String { cells[column].map(\.text).joined(separator: " ") }
  }

  private(set) var rows: [Row] = []
  let columns: Int
  private var head: [[String]] = []
  private var page = 0
  /// How many lines of a head that the page repeats were seen; `nil` when the head is over.
  private var repeated: Int?

  init(columns: Int) { self.columns = columns }

  /// The rows; one that has nothing but its first column stands for the whole row, as a remark between turns does.
  var finished: [Row] {
    rows.map { row in
      let isAlone = row.cells.count > 2 && row.cells.dropFirst().allSatisfy(\.isEmpty)
      return isAlone && !TimeOnly.holds(row.text(0)) ? Row(cells: [row.cells[0]]) : row
    }
  }

  /// Adds a line that runs across all columns as a row of its own.
  mutating func add(across line: PDFLine) { rows.append(Row(cells: [[line]])) }

  /// Adds a line, to the last row or to a new one.
  mutating func add(_ cells: [PDFLine], pitch: Double) {
    if isRepeatedHead(cells) { return }
    if beginsRow(cells, pitch: pitch) {
      rows.append(Row(cells: Array(repeating: [], count: columns)))
    }
    for (column, cell) in cells.enumerated() where !cell.words.isEmpty {
      rows[rows.count - 1].cells[column].append(cell)
    }
    if rows.count == 1 { head.append(cells.map(\.text)) }
  }

  /// Whether a page begins with the same lines as the table.
  private mutating func isRepeatedHead(_ cells: [PDFLine]) -> Bool {
    let line = cells.first { !$0.words.isEmpty }?.page ?? page
    if line != page {
      repeated = page == 0 ? nil : 0
      page = line
    }
    guard let seen = repeated, seen < head.count, rows.count > 1, head[seen] == cells.map(\.text)
    else {
      repeated = nil
      return false
    }
    repeated = seen + 1
    return true
  }

  /// The last column is the text, which goes on over lines; what stands in a column before it begins a row.
  private func beginsRow(_ cells: [PDFLine], pitch: Double) -> Bool {
    guard let last = rows.last, last.cells.count == columns else { return true }
    let leading = cells.indices.dropLast().filter { !cells[$0].words.isEmpty }
    guard let first = leading.first else { return false }
    return !leading.allSatisfy { goesOn(last.cells[$0], cells[$0], pitch: pitch) }
      || (first == 0 && last.cells[0].isEmpty)
  }

  /// Whether a name or a time was too long for its column and goes on in the next line.
  private func goesOn(_ above: [PDFLine], _ next: PDFLine, pitch: Double) -> Bool {
    guard let last = above.last, last.page == next.page, next.middle - last.middle < 1.5 * pitch,
      let end = last.text.last
    else { return false }
    if "-–—>&/,(".contains(end) { return true }
    guard ":.".contains(end) == false, TimeOnly.holds(last.text) == false else { return false }
    // Where labels end with a colon, one without is not at its end.
    return hasColons && !next.text.isEmpty
  }

  /// Whether nearly all names in the first column end with a colon.
  var hasColons: Bool {
    let names = rows.filter { $0.cells.count == columns && !$0.cells[0].isEmpty }
    return !names.isEmpty && names.count { $0.text(0).hasSuffix(":") } * 5 >= names.count * 3
  }
}

/// Text that is a time and nothing else.
private enum TimeOnly {
  static func holds(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return TimeStamp(at: 0, before: bytes.count, in: bytes)?.range.upperBound == bytes.count
  }
}
