import DocumentPackaging
import Foundation

extension XLSXFormat: VerifiableFormat {
  package func read(_ bytes: [UInt8], beside: FileRecord?) throws -> ExportedFile {
    let workbook = try WorkbookReader(Data(bytes))
    var file = ExportedFile()
    let others = [SheetNames.quotes, SheetNames.about, SheetNames.record]
    let pieces = workbook.sheets.first { $0.name == SheetNames.record }?.rows.compactMap(\.first)
    file.record = FileRecord(reading: pieces?.joined())
    // Sheets that somebody added come behind.
    let sheets = workbook.sheets.filter { !others.contains($0.name) }
      .prefix(file.record?.tables.count ?? .max)
    for sheet in sheets {
      let headings = sheet.rows.first ?? []
      file.tables.append(
        .init(
          headings: headings,
          rows: sheet.rows.dropFirst().map { row in
            row + Array(repeating: "", count: max(0, headings.count - row.count))
          }))
    }
    let numbers = Dictionary(
      sheets.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for row in workbook.sheets.first(where: { $0.name == SheetNames.quotes })?.rows.dropFirst()
      ?? []
    {
      file.quotes.append(Self.quote(row, tables: numbers))
    }
    return file
  }

  private static func quote(_ row: [String], tables: [String: Int]) -> ExportedFile.Quote {
    func field(_ index: Int) -> String { index < row.count ? row[index] : "" }
    let place = tables[field(0)].flatMap { table in
      CellAddress.place(field(1)).map { cell in
        ExportedFile.Place(table: table, row: cell.row - 1, column: cell.column)
      }
    }
    let source = (4...7).map(field).filter { !$0.isEmpty }.joined(separator: ", ")
    return ExportedFile.Quote(
      cell: place, labels: [field(2), field(3)], source: source,
      words: row.count > 8 ? field(8) : nil)
  }
}
