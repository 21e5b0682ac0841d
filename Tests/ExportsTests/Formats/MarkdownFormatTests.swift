import Exports
import Testing

@Suite struct MarkdownFormatTests {
  @Test func `a table with its references below, and no cell breaks it`() {
    let text = String(
      decoding: MarkdownFormat().file(of: Report(TableFormatLawsTests.table)), as: UTF8.self)
    #expect(text.contains("| D \\| d | +1 line one, \"two\" |  |\n"))
    #expect(text.contains("- a/b × North \\& \"South\" (3): `P1:2.1`, `P2:4.1-5.2`\n"))
    #expect(text.contains("| --- |"))
  }
}
