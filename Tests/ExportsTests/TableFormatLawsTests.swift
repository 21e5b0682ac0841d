import Analysis
import Exports
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
  func `the same table gives the same bytes, with a line end last`(format: any TableFormat) throws {
    let file = try format.file(of: Self.table)
    #expect(file == (try format.file(of: Self.table)))
    #expect(file.last == UInt8(ascii: "\n"))
  }

  @Test(arguments: TableFormats.all.filter { $0.name != "json" })
  func `every format writes every number`(format: any TableFormat) throws {
    let text = String(decoding: try format.file(of: Self.table), as: UTF8.self)
    #expect(text.contains("3") && text.contains("12.3") || text.contains("12.25"))
    #expect(text.contains("not asked"))
  }
}
