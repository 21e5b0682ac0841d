import DocumentPackaging
import QualitativeData

/// A workbook for spreadsheet programs: a sheet for each table, one of the quotes behind its cells, one that says how the
/// numbers were made, and a hidden one for programs.
///
/// Numbers are numbers, shown with their decimals; each leads to its first quote. Texts are never formulas.
package struct XLSXFormat: TableFormat {
  package let name = "xlsx"
  package let ending = "xlsx"
  package let detail = Table.Detail.quotes

  package init() {}

  /// - Throws: `ExportError` for more than a spreadsheet can hold.
  package func file(of report: Report) throws -> [UInt8] {
    let tables = report.tables.enumerated().map { index, table in
      TableSheet(table, name: SheetNames.table(report.firstNumber + index))
    }
    var quotes = QuoteSheet()
    let pages = tables.map { $0.sheet(quotes: &quotes) }
    var sheets = pages
    if let page = quotes.sheet { sheets.append(page) }
    sheets.append(Self.about(report))
    if let record = FileRecord(report) { sheets.append(Self.sheet(of: record)) }
    do {
      return Array(
        try SpreadsheetWriter.bytes(of: Workbook(title: report.title, sheets: sheets)))
    } catch {
      throw ExportError(name, error)
    }
  }

  /// The words of the report: titles, notes, and what stands between its tables.
  private static func about(_ report: Report) -> Workbook.Sheet {
    var bold = Workbook.Style.text
    bold.isBold = true
    var rows: [[Workbook.Cell]] = [[Workbook.Cell(.text(SheetText.plain(report.title)), bold)]]
    func add(_ text: String) { rows.append([.text(SheetText.plain(text))]) }
    for part in report.parts {
      switch part {
      case .heading(let text): rows.append([Workbook.Cell(.text(SheetText.plain(text)), bold)])
      case .paragraph(let text): add(text)
      case .list(let items): items.forEach(add)
      case .quotation(let words, let source): add("“\(words)” (\(source))")
      case .table(let table):
        if table.title != report.title {
          rows.append([Workbook.Cell(.text(SheetText.plain(table.title)), bold)])
        }
        table.notes.forEach(add)
      }
    }
    report.origin.forEach(add)
    var sheet = Workbook.Sheet(name: SheetNames.about, widths: [110], rows: rows)
    sheet.hasHeadings = false
    return sheet
  }

  /// The record in pieces that cells can hold, one below the other.
  private static func sheet(of record: FileRecord) -> Workbook.Sheet {
    var rows: [[Workbook.Cell]] = []
    var rest = Substring(record.line)
    while !rest.isEmpty {
      rows.append([.text(String(rest.prefix(16_000)))])
      rest = rest.dropFirst(16_000)
    }
    var sheet = Workbook.Sheet(name: SheetNames.record, widths: [60], rows: rows)
    sheet.hasHeadings = false
    sheet.isHidden = true
    return sheet
  }
}
