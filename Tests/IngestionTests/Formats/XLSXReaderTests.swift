import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct XLSXReaderTests {
  private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// A workbook with one sheet, from what stands inside `sheetData` and the other parts.
  private func workbook(
    _ rows: String, strings: String = "", styles: String = "", after: String = "",
    sheets: [(name: String, state: String, rows: String)] = [], properties: String = ""
  ) -> Data {
    let all = sheets.isEmpty ? [(name: "Sheet1", state: "visible", rows: rows)] : sheets
    let listed = all.enumerated().map {
      "<sheet name='\($1.name)' sheetId='\($0 + 1)' state='\($1.state)' r:id='r\($0 + 1)'/>"
    }.joined()
    let relations = all.indices.map {
      "<Relationship Id='r\($0 + 1)' Type='x/worksheet' Target='/xl/worksheets/s\($0 + 1).xml'/>"
    }.joined()
    var entries = [
      ZipBytes.Entry("[Content_Types].xml", "<Types/>"),
      ZipBytes.Entry(
        "xl/workbook.xml",
        "<workbook xmlns='\(Self.namespace)' xmlns:r='r'>\(properties)<sheets>\(listed)</sheets></workbook>"
      ),
      ZipBytes.Entry(
        "xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"),
      ZipBytes.Entry("xl/sharedStrings.xml", "<sst xmlns='\(Self.namespace)'>\(strings)</sst>"),
      ZipBytes.Entry(
        "xl/styles.xml", "<styleSheet xmlns='\(Self.namespace)'>\(styles)</styleSheet>"),
    ]
    for (index, sheet) in all.enumerated() {
      entries.append(
        ZipBytes.Entry(
          "xl/worksheets/s\(index + 1).xml",
          "<worksheet xmlns='\(Self.namespace)'><sheetData>\(sheet.rows)</sheetData>\(after)</worksheet>"
        ))
    }
    return ZipBytes(entries).data
  }

  private func inline(_ cells: [String]) -> String {
    "<row>" + cells.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined() + "</row>"
  }

  private func table(_ data: Data) throws -> TextTable {
    try TextTable.read(TranscriptFile(path: "a.xlsx", bytes: data))
  }

  private func read(_ data: Data, as name: String = "a.xlsx") throws -> [Transcript] {
    try TranscriptFormats.read(TranscriptFile(path: name, bytes: data))
  }

  @Test func `a sheet is read as a table of text is`() throws {
    let data = workbook(
      inline(["Speaker", "Text"]) + inline(["I", "Why?"]) + inline(["R", "So."])
        + inline(["I", "When?"]))
    let transcript = try read(data)[0]
    checkLaws(transcript)
    #expect(transcript.said == ["I: Why?", "R: So.", "I: When?"] && transcript.format == "xlsx")
    #expect(transcript.warnings.isEmpty)
    #expect(try read(data, as: "a.csv")[0].warnings.contains { $0.contains("xlsx") })
  }

  @Test func `a column for each speaker holds what that speaker said`() throws {
    let rows = [
      ["Time", "Interviewer", "Anna", "Per Holm"],
      ["0:01", "How did it begin, then?", "", ""],
      ["0:05", "", "With a letter from the council.", ""],
      ["0:09", "", "", "Yes."],
      ["0:12", "And who answered it first?", "", ""],
      ["0:15", "", "I did.", ""],
    ]
    let data = workbook(rows.map(inline).joined())
    let transcript = try read(data)[0]
    checkLaws(transcript)
    #expect(transcript.cast == ["Interviewer interviewer", "Anna unknown", "Per Holm unknown"])
    #expect(
      transcript.said == [
        "Interviewer: How did it begin, then?", "Anna: With a letter from the council.",
        "Per Holm: Yes.", "Interviewer: And who answered it first?", "Anna: I did.",
      ])
    #expect(transcript.times == [1, 5, 9, 12, 15])
    let note = try #require(transcript.findings.first { $0.sentence.contains("--map") })
    #expect(
      note.sentence.contains(
        "--map text=Interviewer --map text=Anna --map text=\"Per Holm\" --map start=Time"))
    var options = ReadingOptions()
    options.mapping = ["text=Interviewer", "text=Anna", "text=Per Holm", "start=Time"].map {
      MappingEntry($0)!
    }
    let file = TranscriptFile(path: "a.xlsx", bytes: data)
    #expect(try TranscriptFormats.read(file, options: options)[0].said == transcript.said)
  }

  @Test func `what two speakers say in one row are two turns`() throws {
    let rows = [
      ["Interviewer", "Respondent"], ["How did it begin, then?", "With a letter, I think."],
      ["And who answered it first?", "I did, of course."],
      ["Was it hard to find them?", "Not in the least, no."],
    ]
    let transcript = try read(workbook(rows.map(inline).joined()))[0]
    #expect(transcript.turns.count == 6 && transcript.cast.count == 2)
    #expect(
      transcript.said.prefix(2) == [
        "Interviewer: How did it begin, then?", "Respondent: With a letter, I think.",
      ])
  }

  @Test func `columns that name people, or ask, are no speakers' columns`() throws {
    let people = [
      ["Interviewer", "Respondent", "Answer"],
      ["Ida Holm", "R1", "With a letter from the council, I think."],
      ["Ida Holm", "R2", "It began when the harbour was closed for good."],
      ["Per Dahl", "R3", "We were asked by letter whether we would come."],
    ]
    let read = try read(workbook(people.map(inline).joined()))
    #expect(read.count == 3 && read.allSatisfy { $0.turns.count == 1 })
    let survey = [
      ["Respondent", "What worked well?", "What did not?"],
      ["R1", "The letters, which came early enough.", "The forms, which nobody could fill in."],
      ["R2", "The people who answered the phone.", "Waiting for an answer all winter long."],
    ]
    #expect(try self.read(workbook(survey.map(inline).joined())).count == 2)
  }

  @Test func `shared texts are joined of their runs, without how they are pronounced`() throws {
    let data = workbook(
      "<row r='3'><c r='B3' t='s'><v>0</v></c><c r='D3' t='s'><v>1</v></c><c r='E3' t='s'><v>9</v></c></row>",
      strings:
        "<si><r><t>one </t></r><r><t>two</t></r><rPh><t>no</t></rPh></si><si><t>a_x000D_\nb_x005F_c</t></si>"
    )
    let table = try table(data)
    #expect(
      table.header.line == 3 && table.header.cells.prefix(4) == ["", "one two", "", "a\nb_c"])
    #expect(table.findings.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("7", 0, "7"), ("7.0", 0, "7"), ("12390574951", 0, "12390574951"),
    ("0.30000000000000004", 0, "0.3"), ("1E3", 0, "1000"), ("43893", 1, "2020-03-03"),
    ("43893.5", 2, "2020-03-03 12:00"), ("0.5", 3, "12:00:00"),
    ("1.0423611111111111", 4, "25:01:00"),
    ("7", 5, "00007"), ("0.256", 6, "26%"), ("1", 1, "1900-01-01"), ("60", 1, "1900-02-28"),
    ("61", 1, "1900-03-01"), ("0.0007523148", 7, "00:01:05"),
    ("0.000758101851851852", 8, "00:01:05.5"),
    ("1e300", 1, "1e+300"), ("-5", 1, "-5"), ("nan", 0, "nan"), ("3", 9, "3"),
  ])
  func `numbers are as a person sees them`(value: String, style: Int, shown: String) throws {
    let codes = [
      "yyyy\\-mm\\-dd;@", "d. mmmm yyyy h:mm", "[$-406]hh:mm:ss", "[h]:mm:ss", "00000", "0%",
      "mm:ss",
      "mm:ss.0", "\"y\" 0 \\d",
    ]
    let formats = codes.enumerated().map {
      "<numFmt numFmtId='\(164 + $0)' formatCode='\($1.replacing("\"", with: "&quot;"))'/>"
    }.joined()
    let styles = codes.indices.map { "<xf numFmtId='\(164 + $0)'/>" }.joined()
    let data = workbook(
      "<row><c s='\(style)'><v>\(value)</v></c></row>",
      styles:
        "<numFmts>\(formats)</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>\(styles)</cellXfs>"
    )
    #expect(try table(data).header.cells == [shown])
  }

  @Test func `truth values, errors, dates as text and days since 1904 are read`() throws {
    let data = workbook(
      "<row><c t='b'><v>1</v></c><c t='e'><v>#REF!</v></c><c t='d'><v>2020-03-04</v></c><c t='str'><f>A1</f><v>x</v></c><c s='0'><v>1</v></c><c><f>1+1</f></c></row>",
      styles: "<cellXfs><xf numFmtId='14'/></cellXfs>", properties: "<workbookPr date1904='1'/>")
    let table = try table(data)
    #expect(table.header.cells == ["TRUE", "#REF!", "2020-03-04", "x", "1904-01-02"])
    #expect(table.findings.count == 2)
  }

  @Test func `merged cells say the same of all their rows, but are not said twice`() throws {
    let data = workbook(
      inline(["Interview", "Speaker", "Text"]) + inline(["Alpha", "I", "Why?"])
        + "<row><c r='B3' t='inlineStr'><is><t>R</t></is></c></row>"
        + "<row><c r='B4' t='inlineStr'><is><t>I</t></is></c><c r='C4' t='inlineStr'><is><t>So?</t></is></c></row>"
        + inline(["Beta", "I", "When?"])
        + "<row><c r='B6' t='inlineStr'><is><t>R</t></is></c><c r='C6' t='inlineStr'><is><t>Now.</t></is></c></row>",
      after:
        "<mergeCells><mergeCell ref='A2:A4'/><mergeCell ref='C2:C3'/><mergeCell ref='A5:A6'/></mergeCells>"
    )
    let transcripts = try read(data)
    #expect(transcripts.map(\.name) == ["Alpha", "Beta"])
    #expect(transcripts[0].said == ["I: Why?", "I: So?"])
  }

  @Test func `the first visible sheet with content is read, and the others are named`() throws {
    let talk = inline(["Speaker", "Text"]) + inline(["I", "Why?"]) + inline(["R", "So."])
    let data = workbook(
      "",
      sheets: [
        ("Old", "hidden", inline(["x"])), ("Empty", "visible", ""), ("Talk", "visible", talk),
        ("Notes", "visible", inline(["y"])),
      ])
    let transcript = try read(data)[0]
    #expect(transcript.said.count == 2)
    #expect(
      transcript.warnings.contains { $0.contains("'Notes'") && $0.contains("'Old' (hidden)") })
  }

  @Test func `cells far out and texts used over and over are refused`() throws {
    let far = (1...700).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }.joined()
    #expect(throws: IngestionError.self) { try table(workbook(far)) }
    let text = String(repeating: "word ", count: 50_000)
    let same = String(repeating: "<row><c t='s'><v>0</v></c></row>", count: 1_000)
    #expect(throws: IngestionError.self) {
      try table(workbook(same, strings: "<si><t>\(text)</t></si>"))
    }
    #expect(throws: IngestionError.self) { try table(workbook("")) }
    #expect(throws: IngestionError.self) {
      try read(ZipBytes([ZipBytes.Entry("xl/other.xml", "<a/>")]).data)
    }
  }

  @Test func `attributes may stand in a spreadsheet`() throws {
    let data = workbook(
      inline(["transcript", "age"])
        + "<row><c t='inlineStr'><is><t>P1</t></is></c><c><v>44</v></c></row>")
    var table = try AttributeTable.read(TranscriptFile(path: "attributes.xlsx", bytes: data))
    var transcript = try Ingestion.TranscriptFormats.read(
      TranscriptFile(path: "P1.txt", bytes: Data("I: a?\nR: b.\n".utf8)))[0]
    table.attach(to: &transcript)
    #expect(transcript.variables == ["age": "44"])
  }

  @Test func `a sheet of notes before the table is passed over, with a warning`() throws {
    func cell(_ place: String, _ text: String) -> String {
      "<c r='\(place)' t='inlineStr'><is><t>\(text)</t></is></c>"
    }
    let table = (1...4).map { row in
      "<row r='\(row)'>\(cell("A\(row)", row == 1 ? "Speaker" : ["R", "I"][row % 2]))\(cell("B\(row)", row == 1 ? "Text" : "So it went, \(row)."))</row>"
    }.joined()
    let transcript = try IngestionTests.read(
      bytes: workbook(
        "",
        sheets: [
          ("Notes", "visible", "<row r='1'>\(cell("A1", "About this file"))</row>"),
          ("Talk", "visible", table),
        ]), as: "P1.xlsx")
    #expect(transcript.turns.count == 3)
    #expect(transcript.warnings.contains { $0.contains("'Talk'") && $0.contains("'Notes'") })
  }
}
