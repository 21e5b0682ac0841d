import Analysis
import Exports
import Testing

@Suite struct TextFormatTests {
  @Test func `columns line up, children stand in, and notes come last`() {
    let table = Table(
      title: "Themes", rowHeading: "theme", columns: ["North", "all"],
      rows: [
        .init(key: "a", title: "Helping", cells: [.init(.count(2)), .init(.count(12))]),
        .init(
          key: "a/b", title: "Åben dør", depth: 1,
          cells: [.init(.count(0)), .init(.blank(.undefined))]),
      ], notes: ["Unit: segments."], shape: [Int]())
    #expect(
      TextFormat().text(of: table) == """
        Themes

        theme       North  all
        ──────────────────────
        Helping         2   12
          Åben dør      0    –

        Unit: segments.

        """)
  }

  @Test func `on a screen sentences are broken between words, and nothing else`() {
    let report = Report(
      title: "T",
      parts: [
        .paragraph("One two three four five six seven eight nine ten."),
        .list(["One two three four five six seven eight nine ten."]),
        .quotation(words: "One two three four five six seven", source: "P1:2.1"),
      ], shape: [1])
    #expect(
      TextFormat(width: 40).text(of: report) == """
        T

        One two three four five six seven eight
        nine ten.

        - One two three four five six seven
          eight nine ten.

          “One two three four five six seven”
          (P1:2.1)

        """)
    #expect(!TextFormat().text(of: report).contains("eight\n"))
  }
}
