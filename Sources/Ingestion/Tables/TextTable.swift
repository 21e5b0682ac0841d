import QualitativeData

/// A table whose cells are text, whatever file it came from. Empty rows are left out.
///
/// All cells lie in one stretch of bytes and become strings when they are asked for, so that a large table costs
/// little more than its file.
package struct TextTable: Sendable {
  /// No study's table has so many; more would only exhaust the memory.
  package static let maximumCells = 10_000_000

  package struct Row: Sendable {
    /// Where the row begins in the file, from 1; in a workbook the row's own number.
    package let line: Int
    package let cells: [String]
  }

  /// Where a cell's text stands.
  struct Cell: Sendable {
    fileprivate var start: UInt32 = 0
    fileprivate var length: UInt32 = 0

    static let empty = Cell()
  }

  /// How quotation marks stand inside a quoted cell.
  enum Quoting: Sendable { case doubled, backslash, none }

  /// What there is to say about the table as a whole.
  package let findings: [Finding]
  /// How many cells the widest row has.
  let width: Int
  private let bytes: [UInt8]
  private let cells: [Cell]
  /// Where each row's cells begin, and behind the last one where they end.
  private let starts: [Int32]
  private let lines: [Int32]
  private let quoting: Quoting

  init(_ parts: TextTableBuilder, findings: [Finding]) {
    self.findings = findings
    bytes = parts.bytes
    cells = parts.cells
    starts = parts.starts
    lines = parts.lines
    quoting = parts.quoting
    width = parts.width
  }

  /// How many rows there are, the headings among them.
  var count: Int { lines.count }

  func line(ofRow row: Int) -> Int { Int(lines[row]) }

  /// How many cells a row has.
  func width(ofRow row: Int) -> Int { Int(starts[row + 1] - starts[row]) }

  /// A cell without the white space around it; empty where the row is too short to have it.
  func cell(_ row: Int, _ column: Int) -> String {
    guard let cell = stored(row, column) else { return "" }
    let range = cell.range
    guard cell.isEscaped else { return String(decoding: bytes[range], as: UTF8.self) }
    let mark = quoting == .backslash ? UInt8(ascii: "\\") : UInt8(ascii: "\"")
    var plain: [UInt8] = []
    plain.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let follows = offset + 1 < range.upperBound ? bytes[offset + 1] : 0
      if bytes[offset] == mark, follows == UInt8(ascii: "\"") || follows == mark { offset += 1 }
      plain.append(bytes[offset])
      offset += 1
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// How many bytes a cell has in the file.
  func length(_ row: Int, _ column: Int) -> Int { stored(row, column)?.range.count ?? 0 }

  func isEmpty(_ row: Int, _ column: Int) -> Bool {
    stored(row, column).map { $0.range.isEmpty } ?? true
  }

  /// For each column whether any row from this one on has something in it.
  ///
  /// - Complexity: O(cells).
  func filledColumns(from first: Int) -> [Bool] {
    var filled = Array(repeating: false, count: width)
    for row in first..<count {
      for (column, cell) in cells[Int(starts[row])..<Int(starts[row + 1])].enumerated()
      where !cell.range.isEmpty { filled[column] = true }
    }
    return filled
  }

  /// Whether a cell only continues the one above, with which it is merged.
  func continues(_ row: Int, _ column: Int) -> Bool {
    stored(row, column)?.continues ?? false
  }

  func row(_ row: Int) -> Row {
    Row(line: line(ofRow: row), cells: (0..<width(ofRow: row)).map { cell(row, $0) })
  }

  /// The first row.
  package var header: Row { row(0) }

  /// The rows after the first, as strings; for tables that are small.
  package var rows: [Row] { (1..<count).map(row) }

  /// A cell with the white space that stands before its text.
  package struct IndentedCell: Sendable {
    package let text: String
    package let lead: String
  }

  /// Every row with its cells' white space, the headings first; what only continues a merged cell above is empty.
  package var indentedRows: [(line: Int, cells: [IndentedCell])] {
    (0..<count).map { row in
      let cells = (0..<width(ofRow: row)).map { column in
        continues(row, column)
          ? IndentedCell(text: "", lead: "")
          : IndentedCell(text: cell(row, column), lead: lead(row, column))
      }
      return (line(ofRow: row), cells)
    }
  }

  /// TABs and line ends belong to a cell only behind its quotation mark.
  private func lead(_ row: Int, _ column: Int) -> String {
    guard let end = stored(row, column)?.range.lowerBound else { return "" }
    var blanks = end
    while blanks > 0, bytes[blanks - 1] == 0x20 || isNoBreakBlank(before: blanks) {
      blanks -= bytes[blanks - 1] == 0x20 ? 1 : 2
    }
    var start = end
    while start > 0, [0x20, 0x09, 0x0A].contains(bytes[start - 1]) || isNoBreakBlank(before: start)
    {
      start -= bytes[start - 1] == 0xA0 ? 2 : 1
    }
    let isQuoted = start > 0 && bytes[start - 1] == UInt8(ascii: "\"")
    return String(decoding: bytes[(isQuoted ? start : blanks)..<end], as: UTF8.self)
  }

  private func isNoBreakBlank(before offset: Int) -> Bool {
    offset > 1 && bytes[offset - 1] == 0xA0 && bytes[offset - 2] == 0xC2
  }

  private func stored(_ row: Int, _ column: Int) -> Cell? {
    let index = Int(starts[row]) + column
    return index < Int(starts[row + 1]) ? cells[index] : nil
  }
}

extension TextTable.Cell {
  private static let escaped: UInt32 = 1 << 31
  private static let continued: UInt32 = 1 << 30

  init(_ range: Range<Int>, isEscaped: Bool = false, continues: Bool = false) {
    start = UInt32(clamping: range.lowerBound)
    length = UInt32(clamping: min(range.count, 1 << 30 - 1))
    if isEscaped { length |= Self.escaped }
    if continues { length |= Self.continued }
  }

  var range: Range<Int> {
    let count = Int(length & ~(Self.escaped | Self.continued))
    return Int(start)..<Int(start) + count
  }

  var isEscaped: Bool { length & Self.escaped != 0 }
  var continues: Bool { length & Self.continued != 0 }
}

extension TextTable {
  /// Reads a table from a text file or a workbook, by what the file holds.
  ///
  /// - Throws: an `ExplainedError` naming the file.
  package static func read(
    _ file: TranscriptFile, encoding: TextEncoding? = nil
  ) throws -> TextTable {
    if Workbook.recognises(file.bytes.prefix(65_536)) { return try Workbook.table(of: file) }
    return try DelimitedText.table(
      TextDecoding.decode(file, encoding: encoding), place: file.path)
  }
}
