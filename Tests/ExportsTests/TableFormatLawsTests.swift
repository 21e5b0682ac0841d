import Analysis
import DocumentPackaging
import Exports
import Foundation
import QualitativeData
import TestSupport
import Testing

/// What holds for every table format, so that a new one is tested before it has a test.
@Suite struct TableFormatLawsTests {
  static let table = Table(
    title: "Themes by town: transcripts", rowHeading: "themes",
    columns: ["North & \"South\"", "=East"],
    rows: [
      Table.Row(
        key: "a/b", title: "A <b>", depth: 1,
        cells: [
          .init(
            .count(3), references: [QuoteReference("P1:2.1")!, QuoteReference("P2:4.1-5.2")!],
            segments: [0]),
          .init(.measure(12.25, decimals: 1)),
        ]),
      Table.Row(
        key: "c", title: "C", cells: [.init(.blank(.notAsked)), .init(.blank(.undefined))]),
      Table.Row(
        key: "@d", title: "D | d", cells: [.init(.text("+1 line\none, \"two\"")), .init(.empty)]),
    ],
    notes: ["Unit: transcripts."],
    quotes: [
      0: .init(
        words: "we <help> & 'talk'", reference: QuoteReference("P1:2.1")!, speaker: "P1",
        code: CodePath("a/b")!, coder: "Ida")
    ],
    shape: ["a/b": 3])

  @Test func `every format file is registered`() throws {
    let registered = TableFormats.all.map { String(describing: type(of: $0)) }
    #expect(try registered.sorted() == SourceFiles.types(in: "Sources/Exports/Formats"))
  }

  @Test func `names and endings are told apart`() {
    #expect(Set(TableFormats.all.map(\.name)).count == TableFormats.all.count)
    #expect(Set(TableFormats.all.map(\.ending)).count == TableFormats.all.count)
  }

  @Test(arguments: TableFormats.all)
  func `the same table gives the same bytes, text with a line end last`(format: any TableFormat)
    throws
  {
    let file = try format.file(of: Self.table)
    #expect(file == (try format.file(of: Self.table)))
    #expect(file.last == UInt8(ascii: "\n") || file.starts(with: Array("PK".utf8)))
  }

  @Test(arguments: TableFormats.all.filter { $0.name != "json" })
  func `every format writes every cell`(format: any TableFormat) throws {
    let text = try FormatText.of(Self.table, in: format)
    for cell in [
      ">3<|3", "12.3|12.25", "not asked", "one, \"two\"|one, \"\"two|one, &quot;two|char34",
    ] {
      let spellings = cell.split(separator: "|")
      #expect(spellings.contains { text.contains($0) }, "\(format.name) lacks \(cell)")
    }
  }

  @Test(arguments: TableFormats.all.filter { $0.name != "json" })
  func `every format writes every part of a report, formats for data its tables`(
    format: any TableFormat
  ) throws {
    let report = Report(
      title: "All of it",
      parts: [
        .heading("First part"), .paragraph("Some words."), .list(["an item", "another"]),
        .quotation(words: "we help", source: "P1:2.1"), .table(Self.table), .table(Self.table),
      ], shape: ["a": 1])
    let text = try FormatText.of(report, in: format)
    let isData = ["csv", "tsv"].contains(format.name)
    for words in ["First part", "Some words.", "an item", "another", "we help"] {
      #expect(text.contains(words) != isData, "\(format.name): \(words)")
    }
    // A workbook keeps a text once, however many cells have it.
    let isShared = format.name == "xlsx"
    #expect(text.components(separatedBy: "not asked").count >= (isShared ? 2 : 3), "\(format.name)")
    if isShared { #expect(text.contains("Table 1") && text.contains("Table 2")) }
  }

  /// Texts that mean something to the program that opens the file.
  static let hostile = [
    "=cmd|' /C calc'!A0", "\u{1}\u{7}\u{1B}[31mred", "\u{202E}txet\u{202C} שלום", "</script><b>x",
    "\\end{longtable}\\input{/etc/passwd} 100% & $x_1^2$ # ~", "<!-- --> --", "]]>&amp;", "[*]",
    "_x0041_", "a\tb\nc",
  ]

  @Test(arguments: TableFormats.all)
  func `what somebody wrote stays text in every format`(format: any TableFormat) throws {
    let rows = Self.hostile.enumerated().map { index, text in
      Table.Row(
        key: text, title: text,
        cells: [
          .init(.text(text)),
          .init(.count(index), references: [QuoteReference("P1:1.1")!], segments: [index]),
        ])
    }
    let quotes = Self.hostile.enumerated().map { index, text in
      (
        index,
        Table.Quote(
          words: text, reference: QuoteReference("P1:1.1")!, speaker: text, code: CodePath(["c"]),
          coder: text)
      )
    }
    let table = Table(
      title: Self.hostile[3], rowHeading: Self.hostile[0], columns: [Self.hostile[4], "n"],
      rows: rows, notes: Self.hostile, quotes: Dictionary(uniqueKeysWithValues: quotes),
      shape: Self.hostile)
    let text = try FormatText.of(table, in: format)
    let inert = text.unicodeScalars.allSatisfy {
      $0 == "\n" || $0 == "\t" || $0 == "\r" || $0.properties.generalCategory != .control
    }
    if format.name != "csv" && format.name != "tsv" { #expect(inert, "\(format.name)") }
    switch format.name {
    case "html", "docx", "xlsx": #expect(!text.contains("<b>x") && !text.contains("</script>"))
    case "latex":
      let set = text.split(separator: "\n").filter { !$0.hasPrefix("%") }.joined(separator: "\n")
      #expect(
        !set.contains("\\input{/etc")
          && set.components(separatedBy: "\\end{longtable}").count == 2)
    case "csv", "tsv":
      #expect(!text.contains("\n=cmd") && !text.contains(",=cmd") && !text.contains("\t=cmd"))
    default: break
    }
    if format.name == "xlsx" { #expect(!text.contains("<f>")) }
  }
}

/// A file as one text, what is packed in it unpacked.
enum FormatText {
  static func of(_ table: Table, in format: any TableFormat) throws -> String {
    try of(Report(table), in: format)
  }

  static func of(_ report: Report, in format: any TableFormat) throws -> String {
    let file = try format.file(of: report)
    guard file.starts(with: Array("PK".utf8)) else { return String(decoding: file, as: UTF8.self) }
    let archive = try ZipArchive(Data(file))
    return try archive.entries.map { String(decoding: try archive.bytes(of: $0), as: UTF8.self) }
      .joined()
  }
}
