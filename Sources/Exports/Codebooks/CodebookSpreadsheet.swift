import DocumentPackaging
import Foundation
import QualitativeData

/// A table of codes as a spreadsheet, in which every cell is text.
package enum CodebookSpreadsheet {
  private static let widths: [String: Double] = [
    "code": 24, "parent": 24, "label": 26, "definition": 48, "include": 36, "exclude": 36,
    "examples": 44, "counterexamples": 44, "rules": 44, "color": 10, "exclusive": 10,
  ]
  private static let otherWidth = 20.0

  /// - Parameter rows: The headings first.
  /// - Throws: `ExportError` for a text longer than a cell may be.
  package static func bytes(of rows: [[String]], title: String) throws(ExportError) -> Data {
    let sheet = Spreadsheet(
      name: "Codes",
      columns: (rows.first ?? []).map { .init($0, width: widths[$0] ?? otherWidth) },
      rows: rows.dropFirst().map { row in row.map { $0.isEmpty ? .empty : .text($0) } })
    do {
      return try SpreadsheetWriter.workbook(sheet, title: title)
    } catch {
      throw ExportError("xlsx", error)
    }
  }
}
