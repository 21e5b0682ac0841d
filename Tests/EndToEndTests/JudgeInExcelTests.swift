import DocumentPackaging
import Foundation
import TestSupport
import Testing

/// Suggestions judged in a spreadsheet program.
@Suite struct JudgeInExcelTests {
  @Test func `a list in Excel is filled in and taken back, whatever stands in its texts`() throws {
    let study = try SmallStudy()
    #expect(try study.program.run("autocode").status == 0)
    let file = try study.export(
      "judge", "list", "--codes", "practice/helping", "--independently", "--coder", "Eva",
      to: "open.xlsx")
    let sheet = try #require(try WorkbookReader(Data(contentsOf: file)).sheets.first)
    let headings = sheet.rows[0]
    let column = try #require(headings.firstIndex(of: "judgement"))
    let rows = sheet.rows.dropFirst().map { row -> [Spreadsheet.Cell] in
      var cells = row.map { Spreadsheet.Cell.text($0) }
      while cells.count <= column { cells.append(.empty) }
      cells[column] = .text("accept")
      return cells
    }
    #expect(!rows.isEmpty)
    try SpreadsheetWriter.workbook(
      Spreadsheet(
        name: "Filled in", columns: headings.map { .init($0, width: 12) }, rows: Array(rows)),
      title: ""
    ).write(to: study.folder.file("filled.xlsx"))
    let taken = try study.program.run("judge", "import", "filled.xlsx", "--coder", "Eva")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.output.contains("Eva: \(rows.count) suggestion"), "\(taken.output)")
  }
}
