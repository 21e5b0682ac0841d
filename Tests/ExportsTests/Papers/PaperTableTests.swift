import Analysis
import Exports
import Foundation
import TestSupport
import Testing

/// The layout of tables for papers, in all three formats that have it.
@Suite struct PaperTableTests {
  private static let table = Table(
    title: "Agreement and tests", rowHeading: "code", columns: ["n", "κ, Ida", "κ, Mikkel", "p"],
    spanners: [.init(title: "κ", columns: 1..<3, inner: ["Ida", "Mikkel"])],
    rows: [
      .init(
        key: "a", title: "Helping",
        cells: [
          .init(.count(12_345)), .init(.coefficient(0.784, decimals: 2)),
          .init(.coefficient(-0.05, decimals: 2)), .init(.probability(0.0004)),
        ]),
      .init(
        key: "b", title: "Planning", depth: 1,
        cells: [
          .init(.count(7)), .init(.coefficient(1, decimals: 2)), .init(.blank(.undefined)),
          .init(.probability(0.0431)),
        ]),
    ], notes: ["Unit: sentences.", "A dash: too few units."], shape: ["a": 1])

  private func text(_ format: any TableFormat) throws -> String {
    try FormatText.of(Self.table, in: format)
  }

  @Test func `numbers are printed as APA 7 has them`() {
    let printed: [(Table.Content, String)] = [
      (.coefficient(0.784, decimals: 2), ".78"), (.coefficient(-0.05, decimals: 2), "−.05"),
      (.coefficient(1, decimals: 2), "1.00"), (.probability(0.0431), ".043"),
      (.probability(0.0004), "<\u{A0}.001"), (.measure(0.04, decimals: 1), "<\u{A0}0.1"),
      (.measure(-1234.56, decimals: 1), "−1,234.6"), (.count(999), "999"),
      (.count(1_234_567), "1,234,567"), (.blank(.undefined), "–"), (.text("0.5"), "0.5"),
    ]
    for (content, expected) in printed { #expect(content.printed == expected) }
  }

  @Test(arguments: TableFormats.all.filter(\.isForPapers))
  func `number, title, note and numbers stand in every format for papers`(
    format: any TableFormat
  ) throws {
    let text = try text(format)
    for part in ["Agreement and tests", "12,345", ".78", "1.00", ".043", "Unit: sentences. A dash"]
    {
      #expect(text.contains(part), "\(format.name): \(part)")
    }
    #expect(!text.contains("0.78") && !text.contains("0.043"))
  }

  @Test func `headings over several columns have their own row and rule`() throws {
    let page = try text(HTMLFormat())
    #expect(page.contains("<th scope=\"colgroup\" colspan=\"2\" class=\"spanner\">κ</th>"))
    #expect(page.contains("<th scope=\"col\" rowspan=\"2\">Code</th>"))
    let word = try text(DocxFormat())
    #expect(word.contains("<w:gridSpan w:val=\"2\"/>"))
    #expect(word.components(separatedBy: "<w:tblHeader/>").count == 3)
    let latex = try text(LaTeXFormat())
    #expect(latex.contains(" & \\multicolumn{2}{c}{κ} & "))
    #expect(latex.contains("\\cmidrule(lr){3-4}"))
  }

  @Test func `numbers of different decimals have their points below each other`() throws {
    let mixed = Table(
      title: "Shares", rowHeading: "code", columns: ["North"],
      rows: [
        .init(key: "n", title: "n", cells: [.init(.count(6))]),
        .init(key: "a", title: "A", cells: [.init(.measure(33.25, decimals: 2))]),
      ], notes: [], shape: ["a": 1])
    #expect(try FormatText.of(mixed, in: LaTeXFormat()).contains("n & 6\\phantom{.00}\\\\"))
    #expect(
      try FormatText.of(mixed, in: HTMLFormat()).contains(
        "style=\"padding-right:calc(.7rem + 2.5ch)\""))
    // Two and a half digits of ten points, in twentieths of a point.
    #expect(try FormatText.of(mixed, in: DocxFormat()).contains("<w:ind w:right=\"250\"/>"))
  }

  @Test func `tables of a report are numbered on from the first`() throws {
    var report = Report(
      title: "Two", parts: [.table(Self.table), .heading("And"), .table(Self.table)],
      shape: ["a": 1])
    report.firstNumber = 4
    let page = try FormatText.of(report, in: HTMLFormat())
    #expect(page.contains("<b>Table 4</b>") && page.contains("<b>Table 5</b>"))
    let word = try FormatText.of(report, in: DocxFormat())
    #expect(word.contains(">Table 4</w:t>") && word.contains(">Table 5</w:t>"))
    #expect(try FormatText.of(report, in: LaTeXFormat()).contains("\\setcounter{table}{3}"))
    let book = try FormatText.of(report, in: XLSXFormat())
    #expect(book.contains("name=\"Table 4\"") && book.contains("name=\"Table 5\""))
  }

  @Test func `a table that is too wide lies on its side`() throws {
    func table(_ columns: Int) -> Table {
      Table(
        title: "Wide", rowHeading: "code", columns: (0..<columns).map { "Municipality\($0)" },
        rows: [
          .init(key: "a", title: "A", cells: (0..<columns).map { .init(.count($0)) })
        ], notes: [], shape: ["a": 1])
    }
    for (columns, isWide) in [(3, false), (8, true), (30, true)] {
      let word = try FormatText.of(table(columns), in: DocxFormat())
      #expect(word.contains("w:orient=\"landscape\"") == isWide)
      let latex = try FormatText.of(table(columns), in: LaTeXFormat())
      #expect(latex.contains("\\begin{landscape}") == isWide)
    }
  }
}
