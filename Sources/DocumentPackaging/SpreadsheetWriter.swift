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
}

/// Writes spreadsheets in Office Open XML. The same sheet gives the same bytes.
package enum SpreadsheetWriter {
  /// The first moment that spreadsheets know on every machine, in place of when the file was made.
  private static let made = 315_532_800

  /// - Throws: `PackageWritingError` for a text or a number of rows that the format does not allow.
  /// - Complexity: O(cells).
  package static func workbook(_ sheet: Spreadsheet, title: String) throws(PackageWritingError)
    -> Data
  {
    guard sheet.rows.count < Spreadsheet.mostRows else {
      throw PackageWritingError.tooManyRows(limit: Spreadsheet.mostRows)
    }
    let file = verbatim_memory_file()
    guard file >= 0 else { throw PackageWritingError.notWritten }
    defer { close(file) }
    guard let workbook = workbook_new("/proc/self/fd/\(file)") else {
      throw PackageWritingError.notWritten
    }
    let filled = Result { () throws(PackageWritingError) in
      try fill(workbook, with: sheet, title: title)
    }
    let closed = workbook_close(workbook)
    try filled.get()
    guard closed == LXW_NO_ERROR else { throw PackageWritingError.notWritten }
    return try bytes(of: file)
  }

  private static func fill(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, with sheet: Spreadsheet, title: String
  ) throws(PackageWritingError) {
    setProperties(of: workbook, title: title)
    let heading = workbook_add_format(workbook)
    format_set_bold(heading)
    format_set_text_wrap(heading)
    format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    let text = workbook_add_format(workbook)
    format_set_text_wrap(text)
    format_set_align(text, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    // Typed anew, a cell stays text as well.
    format_set_num_format(text, "@")
    let number = workbook_add_format(workbook)
    format_set_align(number, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
      throw PackageWritingError.notWritten
    }
    for (index, column) in sheet.columns.enumerated() {
      worksheet_set_column(worksheet, UInt16(index), UInt16(index), column.width, nil)
      try write(.text(column.heading), worksheet, 0, index, (heading, number))
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        try write(cell, worksheet, row + 1, column, (text, number))
      }
    }
    worksheet_freeze_panes(worksheet, 1, 0)
    worksheet_repeat_rows(worksheet, 0, 0)
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    if let last = sheet.columns.indices.last {
      worksheet_autofilter(worksheet, 0, 0, UInt32(sheet.rows.count), UInt16(last))
    }
  }

  private static func write(
    _ cell: Spreadsheet.Cell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int,
    _ column: Int,
    _ formats: (text: UnsafeMutablePointer<lxw_format>?, number: UnsafeMutablePointer<lxw_format>?)
  ) throws(PackageWritingError) {
    let error: lxw_error
    switch cell {
    case .text(let text):
      guard text.unicodeScalars.count <= Spreadsheet.longestText else {
        throw PackageWritingError.textTooLong(limit: Spreadsheet.longestText)
      }
      error = worksheet_write_string(sheet, UInt32(row), UInt16(column), text, formats.text)
    case .number(let number):
      error = worksheet_write_number(sheet, UInt32(row), UInt16(column), number, formats.number)
    case .empty: return
    }
    guard error == LXW_NO_ERROR else { throw PackageWritingError.notWritten }
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
