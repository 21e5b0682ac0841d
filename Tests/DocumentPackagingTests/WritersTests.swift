import DocumentPackaging
import Foundation
import Testing

/// What is written is read back, whatever it holds.
@Suite struct WritersTests {
  @Test func `an archive holds its entries in order, and the same bytes each time`() throws {
    let entries = [
      ZipWriter.Entry("a/blåbær.txt", "one"), ZipWriter.Entry("empty", Data()),
      ZipWriter.Entry("long", Data(repeating: 7, count: 300_000)),
    ]
    let bytes = try ZipWriter.archive(entries)
    let archive = try ZipArchive(bytes)
    #expect(archive.isConsistent && archive.entries.map(\.name) == entries.map(\.name))
    for (entry, written) in zip(archive.entries, entries) {
      #expect(try archive.bytes(of: entry) == written.content)
    }
    #expect(bytes.count < 10_000)
    #expect(try ZipWriter.archive(entries) == bytes)
  }

  @Test func `XML says just what was written`() throws {
    let text = "a < b & \"c\" > 'd' ]]> \u{1}\tæ👍"
    var writer = XMLWriter()
    writer.element("root", ["name": text]) { writer in
      writer.element("empty")
      writer.element("p", text: text)
    }
    var names: [String] = []
    var characters = ""
    var attribute: String?
    try XMLEvents().read(Data(writer.document.utf8)) { event in
      switch event {
      case .start(let element):
        names.append(element.name)
        if element.name == "root" { attribute = element["name"] }
      case .characters(let text, _): characters += text
      case .end: break
      }
    }
    let expected = text.replacing("\u{1}", with: "\u{FFFD}")
    #expect(names == ["root", "empty", "p"] && characters == expected && attribute == expected)
  }

  @Test func `a spreadsheet is an archive of sheets, and refuses what no cell can hold`() throws {
    let sheet = Spreadsheet(
      name: "Codes", columns: [.init("code", width: 20)],
      rows: [[.text("=1+1")], [.number(2.5)], [.empty]])
    let bytes = try SpreadsheetWriter.workbook(sheet, title: "A & B")
    let archive = try ZipArchive(bytes)
    let part = try #require(try archive.entry(named: "xl/worksheets/sheet1.xml"))
    let xml = String(decoding: try archive.bytes(of: part), as: UTF8.self)
    #expect(!xml.contains("<f>") && xml.contains("<v>2.5</v>"))
    #expect(xml.contains("frozen"))
    #expect(throws: PackageWritingError.textTooLong(limit: 32_767)) {
      let long = String(repeating: "x", count: 32_768)
      _ = try SpreadsheetWriter.workbook(
        Spreadsheet(name: "a", columns: [.init("a", width: 9)], rows: [[.text(long)]]), title: "")
    }
  }
}
