import CXLSXWriter
import Foundation

/// A sheet of a spreadsheet to be written: headings, columns and typed cells.
package struct Spreadsheet: Sendable {
  package enum Cell: Sendable, Equatable {
    /// A text and never a formula, whatever it begins with.
    case text(String)
    case number(Double)
    case empty
  }

  package struct Column: Sendable {
    package let heading: String
    /// In characters.
    package let width: Double

    package init(_ heading: String, width: Double) {
      self.heading = heading
      self.width = width
    }
  }

  /// What the tab below the sheet says.
  package let name: String
  package let columns: [Column]
  package let rows: [[Cell]]

  package init(name: String, columns: [Column], rows: [[Cell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// What the format itself allows.
  package static let longestText = 32_767
  package static let mostRows = 1_048_576
  package static let mostColumns = 16_384
  /// How many cells of one sheet can lead somewhere.
  package static let mostLinks = 65_530
}

/// Writes spreadsheets in Office Open XML. The same sheets give the same bytes.
package enum SpreadsheetWriter {
  /// The first moment that spreadsheets know on every machine, in place of when the file was made.
  private static let made = 315_532_800

  /// - Throws: `PackageWritingError` for a text or a number of rows that the format does not allow.
  /// - Complexity: O(cells).
  package static func workbook(_ sheet: Spreadsheet, title: String) throws(PackageWritingError)
    -> Data
  {
    let rows = sheet.rows.map { row in
      row.map { cell in
        if case .text = cell { Workbook.Cell(cell, .text) } else { Workbook.Cell(cell) }
      }
    }
    return try bytes(
      of: Workbook(
        title: title,
        sheets: [
          .init(
            name: sheet.name, widths: sheet.columns.map(\.width),
            rows: [sheet.columns.map { .heading($0.heading) }] + rows)
        ]))
  }

  /// - Throws: `PackageWritingError` for a text or a number of rows or columns that the format does not allow.
  /// - Complexity: O(cells).
  package static func bytes(of workbook: Workbook) throws(PackageWritingError) -> Data {
    for sheet in workbook.sheets {
      guard sheet.rows.count <= Spreadsheet.mostRows else {
        throw PackageWritingError.tooManyRows(limit: Spreadsheet.mostRows)
      }
      guard (sheet.rows.map(\.count).max() ?? 0) <= Spreadsheet.mostColumns else {
        throw PackageWritingError.tooManyColumns(limit: Spreadsheet.mostColumns)
      }
    }
    let file = verbatim_memory_file()
    guard file >= 0 else { throw PackageWritingError.notWritten }
    defer { close(file) }
    guard let book = workbook_new("/proc/self/fd/\(file)") else {
      throw PackageWritingError.notWritten
    }
    let filled = Result { () throws(PackageWritingError) in
      setProperties(of: book, title: workbook.title)
      var styles = WorkbookStyles(book)
      for sheet in workbook.sheets { try add(sheet, to: book, &styles) }
    }
    let closed = workbook_close(book)
    try filled.get()
    guard closed == LXW_NO_ERROR else { throw PackageWritingError.notWritten }
    return try bytes(of: file)
  }

  private static func add(
    _ sheet: Workbook.Sheet, to book: UnsafeMutablePointer<lxw_workbook>,
    _ styles: inout WorkbookStyles
  ) throws(PackageWritingError) {
    guard let worksheet = workbook_add_worksheet(book, sheet.name) else {
      throw PackageWritingError.notWritten
    }
    for (index, width) in sheet.widths.enumerated() {
      worksheet_set_column(worksheet, UInt16(index), UInt16(index), width, nil)
    }
    var links = 0
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let mayLink = links < Spreadsheet.mostLinks
        if cell.target != nil { links += 1 }
        try write(cell, worksheet, row, column, styles.format(of: cell.style), mayLink: mayLink)
      }
    }
    if sheet.hasHeadings {
      worksheet_freeze_panes(worksheet, 1, 0)
      worksheet_repeat_rows(worksheet, 0, 0)
      if let last = sheet.widths.indices.last, sheet.rows.count > 1 {
        worksheet_autofilter(worksheet, 0, 0, UInt32(sheet.rows.count - 1), UInt16(last))
      }
    }
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    if !sheet.pageTitle.isEmpty {
      worksheet_set_header(
        worksheet, "&L" + String(sheet.pageTitle.prefix(100)).replacing("&", with: "&&"))
    }
    if sheet.isHidden { worksheet_hide(worksheet) }
  }

  private static func write(
    _ cell: Workbook.Cell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int,
    _ format: UnsafeMutablePointer<lxw_format>?, mayLink: Bool
  ) throws(PackageWritingError) {
    let (line, place) = (UInt32(row), UInt16(column))
    if let target = cell.target, mayLink {
      // What is written over it afterwards keeps the link.
      let address = "internal:'\(target.sheet)'!\(CellAddress.name(target.row, target.column))"
      guard worksheet_write_url(sheet, line, place, address, format) == LXW_NO_ERROR else {
        throw PackageWritingError.notWritten
      }
    }
    let error: lxw_error
    switch cell.value {
    case .text(let text):
      guard text.unicodeScalars.count <= Spreadsheet.longestText else {
        throw PackageWritingError.textTooLong(limit: Spreadsheet.longestText)
      }
      error = worksheet_write_string(sheet, line, place, escaped(text), format)
    case .number(let number):
      error = worksheet_write_number(sheet, line, place, number, format)
    case .empty: return
    }
    guard error == LXW_NO_ERROR else { throw PackageWritingError.notWritten }
  }

  /// What reads like the name of a character, as `_x000D_`, would be taken for it; the format writes `_x005F_` for the
  /// line before such a name.
  private static func escaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  private static func setProperties(
    of workbook: UnsafeMutablePointer<lxw_workbook>, title: String
  ) {
    var properties = lxw_doc_properties()
    properties.title = strdup(String(title.prefix(255)))
    properties.created = made
    workbook_set_properties(workbook, &properties)
    free(properties.title)
  }

  private static func bytes(of file: Int32) throws(PackageWritingError) -> Data {
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0 else { throw PackageWritingError.notWritten }
    var data = Data(count: size)
    var filled = 0
    while filled < size {
      let count = data.withUnsafeMutableBytes { room in
        pread(file, room.baseAddress! + filled, size - filled, off_t(filled))
      }
      guard count > 0 else { throw PackageWritingError.notWritten }
      filled += count
    }
    return data
  }
}
