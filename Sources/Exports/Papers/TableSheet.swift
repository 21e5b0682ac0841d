import DocumentPackaging
import QualitativeData

/// One table as a sheet: a line of headings, then nothing but rows, so that other programs can read it.
struct TableSheet {
  private let table: Table
  let name: String

  init(_ table: Table, name: String) {
    self.table = table
    self.name = name
  }

  /// - Parameter quotes: takes the quotes behind each cell, and says where they stand.
  func sheet(quotes: inout QuoteSheet) -> Workbook.Sheet {
    var rows = [
      [.heading(SheetText.plain(table.rowHeading))] + table.columns.indices.map(heading(of:))
    ]
    let areNumbers = table.columns.indices.map(table.isOfNumbers)
    for (index, row) in table.rows.enumerated() {
      var style = Workbook.Style.text
      style.indent = row.depth
      let cells = row.cells.enumerated().map { column, cell in
        let target = quotes.add(
          cell, of: table, sheet: name, row: index + 1, column: column + 1, rowKey: row.key,
          columnTitle: table.columns[column])
        return self.cell(cell.content, isAtRight: areNumbers[column], target: target)
      }
      rows.append([Workbook.Cell(.text(SheetText.plain(row.title)), style)] + cells)
    }
    var sheet = Workbook.Sheet(name: name, widths: widths, rows: rows)
    sheet.pageTitle = table.title
    return sheet
  }

  private func heading(of column: Int) -> Workbook.Cell {
    var style = Workbook.Style.heading
    style.alignsRight = table.isOfNumbers(column)
    return Workbook.Cell(.text(SheetText.plain(table.columns[column])), style)
  }

  private func cell(
    _ content: Table.Content, isAtRight: Bool, target: Workbook.Target?
  ) -> Workbook.Cell {
    switch content {
    case .empty: return Workbook.Cell(.empty)
    case .text(let text): return text.isEmpty ? Workbook.Cell(.empty) : .text(SheetText.plain(text))
    case .blank:
      var style = Workbook.Style.text
      style.alignsRight = isAtRight
      return Workbook.Cell(.text(content.shown), style, target: target)
    case .count, .measure, .coefficient, .probability:
      var style = Workbook.Style()
      style.pattern = Self.pattern(of: content)
      style.isLink = target != nil
      return Workbook.Cell(.number(content.number ?? 0), style, target: target)
    }
  }

  /// How a spreadsheet shows the number: as every other format does, whatever more decimals it has.
  static func pattern(of content: Table.Content) -> String {
    let decimals = String(repeating: "0", count: content.decimals)
    switch content {
    case .count: return "0"
    case .measure(let value, let places):
      let pattern = places == 0 ? "0" : "0." + decimals
      return value > 0 && content.shown.hasPrefix("<") ? "\"\(content.shown)\"" : pattern
    case .coefficient(let value, _):
      return value > 0 && content.shown.hasPrefix("<")
        ? "\"\(content.printed)\"" : "." + decimals
    case .probability(let value): return value < 0.001 ? "\"< .001\"" : ".000"
    case .text, .blank, .empty: return "@"
    }
  }

  private var widths: [Double] {
    let paper = PaperTable(table, number: 1)
    return paper.columns.map { min(70, max(8, $0.width + 2)) }
  }
}

/// The sheet of the quotes behind the cells of all tables: one line a quote and cell.
struct QuoteSheet {
  private static let headings = [
    "table", "cell", "row", "column", "reference", "speaker", "code", "coder", "words",
  ]
  private var rows: [[Workbook.Cell]] = []

  init() {}

  /// Adds what stands behind a cell.
  ///
  /// - Returns: Where its first quote stands; `nil` where there is none.
  mutating func add(
    _ cell: Table.Cell, of table: Table, sheet: String, row: Int, column: Int, rowKey: String,
    columnTitle: String
  ) -> Workbook.Target? {
    guard cell.hasReferences else { return nil }
    let first = rows.count + 1
    let address = CellAddress.name(row, column)
    var link = Workbook.Style.text
    link.isLink = true
    let start: [Workbook.Cell] = [
      .text(sheet),
      Workbook.Cell(
        .text(address), link, target: .init(sheet: sheet, row: row, column: column)),
      .text(SheetText.plain(rowKey)), .text(SheetText.plain(columnTitle)),
    ]
    let quotes = cell.segments.compactMap { table.quotes[$0] }
    if quotes.isEmpty {
      rows += cell.references.map { start + [.text($0.description)] }
    } else {
      rows += quotes.map { quote in
        start
          + [
            quote.reference.description, quote.speaker ?? "", quote.code.description, quote.coder,
            quote.words,
          ].map { .text(SheetText.plain($0)) }
      }
    }
    return Workbook.Target(sheet: SheetNames.quotes, row: first)
  }

  /// `nil` where no cell has quotes.
  var sheet: Workbook.Sheet? {
    guard !rows.isEmpty else { return nil }
    var sheet = Workbook.Sheet(
      name: SheetNames.quotes, widths: [18, 7, 28, 18, 18, 14, 28, 14, 90],
      rows: [Self.headings.map { .heading($0) }] + rows)
    sheet.pageTitle = "The words behind the numbers"
    return sheet
  }
}

/// Text as a cell holds it.
enum SheetText {
  /// What no sheet can hold becomes U+FFFD; apostrophes before what looks like a formula are kept apart from guards.
  static func plain(_ text: String) -> String {
    let guarded = TextBesideFormulas.inSheet(text)
    guard
      guarded.unicodeScalars.contains(where: {
        $0.isControl && $0 != "\n" && $0 != "\t"
      })
    else { return guarded }
    var plain = String.UnicodeScalarView()
    for scalar in guarded.unicodeScalars {
      let isKept =
        !scalar.isControl || scalar == "\n" || scalar == "\t"
      plain.append(isKept ? scalar : "\u{FFFD}")
    }
    return String(plain)
  }
}
