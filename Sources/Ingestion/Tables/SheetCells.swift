import DocumentPackaging
import Foundation
import QualitativeData

/// The cells of one sheet, as they are written: those that are filled, with the column they stand in.
struct SheetCells {
  private var builder: TextTableBuilder
  private let strings: SharedStrings
  private let formats: NumberFormats
  private let indents: [Int: Int]
  private let place: String
  private var columns: [UInt16] = []
  var cells: [TextTable.Cell] = []
  var rows: [(line: Int, start: Int)] = []
  var merges: [CellRange] = []
  var hidden = 0
  var hiddenColumns = 0
  private var faults: (count: Int, line: Int)?
  private var unknown: (count: Int, line: Int)?

  init(
    strings: SharedStrings, formats: NumberFormats, indents: [Int: Int] = [:], place: String
  ) {
    self.strings = strings
    self.formats = formats
    self.indents = indents
    self.place = place
    builder = TextTableBuilder(bytes: strings.bytes, place: place)
  }

  var isEmpty: Bool { cells.isEmpty }

  /// Whether something stands in two columns and two rows at least.
  var isTable: Bool {
    rows.count > 1 && columns.contains { $0 != columns[0] }
  }

  /// Whether any cell of a sheet has a value.
  static func holdsAnything(_ part: Data) -> Bool {
    struct Found: Error {}
    do {
      try XMLEvents().read(part) { event in
        guard case .start(let element) = event else { return }
        if element.name == "v" || element.name == "is" { throw Found() }
      }
      return false
    } catch {
      return error is Found
    }
  }

  /// Adds a cell to the last row; one without content is none.
  mutating func add(
    kind: String?, value: String, inline: SpreadsheetText, style: Int, isFormula: Bool, line: Int,
    column: Int
  ) throws {
    guard (0..<CellReference.columns).contains(column), !rows.isEmpty else { return }
    var range = 0..<0
    switch kind {
    case "s":
      guard let index = Int(value.trimmingWhiteSpace) else { break }
      if strings.ranges.indices.contains(index) {
        range = strings.ranges[index]
      } else {
        unknown = ((unknown?.count ?? 0) + 1, unknown?.line ?? line)
      }
    case "inlineStr":
      let indented = inline.indented
      range = builder.store(indented.bytes).suffix(indented.length)
    case "str", "d": range = builder.store(SpreadsheetText.trimmed(value))
    case "b": range = builder.store((value == "1" ? "TRUE" : "FALSE").utf8)
    case "e":
      faults = ((faults?.count ?? 0) + 1, faults?.line ?? line)
      range = builder.store(SpreadsheetText.trimmed(value))
    default:
      if value.isEmpty, isFormula { unknown = ((unknown?.count ?? 0) + 1, unknown?.line ?? line) }
      range = builder.store(formats.shown(value.trimmingWhiteSpace, style: style).utf8)
    }
    guard !range.isEmpty else { return }
    if let indent = indents[style] {
      let blanks = Array(repeating: UInt8(ascii: " "), count: 2 * indent)
      range = builder.store(blanks + builder.bytes[range]).suffix(range.count)
    }
    guard cells.count < TextTable.maximumCells else {
      throw IngestionError(place, .tooLarge(limit: TranscriptFile.maximumBytes))
    }
    cells.append(TextTable.Cell(range))
    columns.append(UInt16(column))
  }

  var findings: [Finding] {
    var findings: [Finding] = []
    if hidden > 0 {
      findings.append(
        Finding(.warning, "\(hidden) rows are hidden in the sheet and were read like the others"))
    }
    if hiddenColumns > 0 {
      findings.append(
        Finding(.warning, "columns that are hidden in the sheet were read like the others"))
    }
    if let faults {
      findings.append(
        Finding(
          .warning, line: faults.line,
          "\(faults.count) cells hold an error of the spreadsheet's own, such as #REF!"))
    }
    if let unknown {
      findings.append(
        Finding(
          .warning, line: unknown.line,
          "\(unknown.count) cells have no stored value and were read as empty; open the file in a spreadsheet program and save it anew"
        ))
    }
    return findings
  }

  // MARK: As a table

  /// - Throws: `IngestionError` for more cells than any table has.
  /// - Complexity: O(cells), empty ones to the left of others among them.
  func table(findings: [Finding]) throws -> TextTable {
    var builder = builder
    var open: [Int: (last: Int, cell: TextTable.Cell)] = [:]
    let vertical = Dictionary(grouping: merges.filter { $0.last.row > $0.first.row }) {
      $0.first.row
    }
    for (index, row) in rows.enumerated() {
      let end = index + 1 < rows.count ? rows[index + 1].start : cells.count
      open = open.filter { $0.value.last >= row.line }
      let own = columns[row.start..<end].max().map { Int($0) + 1 } ?? 0
      let width = max(own, (open.keys.max() ?? -1) + 1)
      var dense = Array(repeating: TextTable.Cell.empty, count: width)
      for (column, merge) in open { dense[column] = merge.cell }
      for place in row.start..<end { dense[Int(columns[place])] = cells[place] }
      for merge in vertical[row.line] ?? [] where merge.first.column < own {
        let range = dense[merge.first.column].range
        guard !range.isEmpty else { continue }
        open[merge.first.column] = (merge.last.row, TextTable.Cell(range, continues: true))
      }
      for cell in dense { try builder.add(cell) }
      builder.endRow(line: row.line)
    }
    return try builder.table(findings: findings)
  }
}
