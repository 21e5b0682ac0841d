import Analysis
import Exports
import Foundation
import QualitativeData
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
    for part in ["Agreement and Tests", "12,345", ".78", "1.00", ".043", "Unit: sentences. A dash"]
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
    #expect(latex.contains(" & \\multicolumn{2}{c}{\\(\\kappa\\)} & "))
    #expect(latex.contains("\\cmidrule(lr){3-4}"))
  }

  @Test func `numbers of different decimals have their points below each other`() throws {
    let mixed = Table(
      title: "Shares", rowHeading: "code", columns: ["North"],
      rows: [
        .init(key: "n", title: "n", cells: [.init(.count(6))]),
        .init(key: "a", title: "A", cells: [.init(.measure(33.25, decimals: 2))]),
      ], notes: [], shape: ["a": 1])
    #expect(
      try FormatText.of(mixed, in: LaTeXFormat()).contains("\\textit{n} & 6\\phantom{.00}\\\\"))
    #expect(
      try FormatText.of(mixed, in: HTMLFormat()).contains(
        "style=\"padding-right:calc(.7rem + 2.5ch)\""))
    // Two and a half digits of ten points, in twentieths of a point.
    #expect(try FormatText.of(mixed, in: DocxFormat()).contains("<w:ind w:right=\"250\"/>"))
  }

  @Test func `statistical symbols are italic, words and names are not`() throws {
    let tests = Table(
      title: "Tests", rowHeading: "test", columns: ["value", "df", "p", "V", "Per M"],
      roles: [.own, .own, .own, .own, .data],
      rows: [
        .init(
          key: "n", title: "n (interviews)",
          cells: [
            .init(.count(3)), .init(.count(1)), .init(.count(1)), .init(.count(1)),
            .init(.count(1)),
          ])
      ],
      notes: ["χ²(4, N = 40) = 5.31, p = .257, V = .31; said by M. and in Vordal, not an option."],
      shape: ["a": 1])
    let page = try FormatText.of(tests, in: HTMLFormat())
    for part in [
      ">Value</th>", "><i>df</i></th>", "><i>p</i></th>", "><i>V</i></th>", ">Per M</th>",
      "><i>n</i> (interviews)</th>",
      "χ²(4, <i>N</i> = 40) = 5.31, <i>p</i> = .257, <i>V</i> = .31; said by M. and in Vordal, not an",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    let latex = try FormatText.of(tests, in: LaTeXFormat())
    #expect(latex.contains("\\(\\chi\\)\\(^2\\)(4, \\textit{N} = 40)"))
    let word = try FormatText.of(tests, in: DocxFormat())
    #expect(word.contains("<w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">N</w:t>"))
  }

  @Test func `headings of the program's own begin with a capital, those of the data stay`() throws {
    let table = Table(
      title: "T", rowHeading: "themes", columns: ["employee", "words", "n1", "a/b", "all"],
      roles: [.data, .own, .own, .own, .margin],
      rows: [
        .init(key: "all", title: "all", isMargin: true, cells: (0..<5).map { .init(.count($0)) })
      ], notes: [], shape: ["a": 1])
    let page = try FormatText.of(table, in: HTMLFormat())
    for part in [">Themes<", ">employee<", ">Words<", "<i>n</i>1<", ">a/b<", ">All</th><td"] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func `no letter of the program's own needs more than pdfLaTeX has`() throws {
    let table = Table(
      title: "α, κ and π", rowHeading: "code", columns: ["P(α < .667)", "χ²", "cuα"],
      rows: [.init(key: "a", title: "█··█", cells: (0..<3).map { .init(.count($0)) })],
      notes: ["p ≤ .05 → ½ × 3 ≈ 1.5 − 0 ± 1; μ ≥ 2; ΣΔ; √2 ≠ 1 … “so” ‘it’ is – a — b · c."],
      shape: ["a": 1])
    let latex = try FormatText.of(table, in: LaTeXFormat())
    #expect(latex.contains("\\(\\alpha\\), \\(\\kappa\\) and \\(\\pi\\)"))
    // The name of a statistic is no word to be capitalised.
    #expect(latex.contains("& cu\\(\\alpha\\)"))
    let beyond = latex.unicodeScalars.filter {
      $0.value > 0xFF && !"“”‘’–—ΣΔ".unicodeScalars.contains($0)
    }
    #expect(beyond.isEmpty, "\(beyond)")
    // A word in Greek is a word.
    var greek = table
    greek = greek.titled("λόγος")
    #expect(try FormatText.of(greek, in: LaTeXFormat()).contains("\\caption{λόγος}"))
  }

  @Test(arguments: [2, 6, 12, 24])
  func `no column is narrower than its numbers and margins, at any size of letters`(
    columns: Int
  ) throws {
    let table = Table(
      title: "Narrow", rowHeading: "code", columns: (0..<columns).map { "n\($0)" },
      rows: [
        .init(
          key: "a", title: "Helping each other out of trouble",
          cells: (0..<columns).map { .init(.count(100 + $0)) })
      ], notes: [], shape: ["a": 1])
    let word = try FormatText.of(table, in: DocxFormat())
    let widths = word.matches(of: /<w:gridCol w:w="(\d+)"/).compactMap { Int($0.output.1) }
    let points =
      word.firstMatch(of: /<w:sz w:val="(\d+)"\/><\/w:rPr><w:t[^>]*>100</)
      .flatMap { Int($0.output.1) }.map { Double($0) / 2 } ?? 10
    #expect(widths.count == columns + 1)
    // Three digits of half their size, and 70 twentieths of a point on both sides.
    #expect(widths.dropFirst().allSatisfy { Double($0) >= 3 * points * 10 + 140 }, "\(widths)")
    #expect(widths.reduce(0, +) <= 16_838 - 2 * 1_440)
  }

  @Test func `a table that no page can hold says so in its note`() throws {
    let table = Table(
      title: "Wide", rowHeading: "code", columns: (0..<60).map { "Municipality\($0)" },
      rows: [.init(key: "a", title: "A", cells: (0..<60).map { .init(.count($0)) })], notes: [],
      shape: ["a": 1])
    for format in [DocxFormat(), LaTeXFormat()] as [any TableFormat] {
      #expect(try FormatText.of(table, in: format).contains("Too wide for a page"))
    }
    #expect(try !text(DocxFormat()).contains("Too wide for a page"))
  }

  @Test func `a count and its percentage are one line of the appendix`() throws {
    let quote = QuoteReference("P1:2.1")!
    let table = Table(
      title: "Both", rowHeading: "code", columns: ["North n", "North %", "South n"],
      spanners: [.init(title: "North", columns: 0..<2, inner: ["n", "%"])],
      rows: [
        .init(
          key: "a", title: "Trust",
          cells: [
            .init(.count(3), references: [quote]),
            .init(.measure(60, decimals: 1), references: [quote]),
            .init(.count(3), references: [quote]),
          ])
      ], notes: [], shape: ["a": 1])
    let word = try FormatText.of(table, in: DocxFormat())
    #expect(
      word.contains("Trust × North n (3), % (60.0): ") && word.contains("Trust × South n (3): "))
    #expect(!word.contains("North % ("))
    for anchor in ["cell_1_1_1", "cell_1_1_2", "cell_1_1_3"] {
      #expect(word.contains("w:name=\"\(anchor)\"") && word.contains("w:anchor=\"\(anchor)\""))
    }
  }

  @Test func `a given title is that of the table a report begins with, and is printed once`() throws
  {
    let report = Report(
      title: "Two", parts: [.table(Self.table), .table(Self.table)], shape: ["a": 1]
    ).titled("Practices by Level")
    for format in TableFormats.all.filter(\.isForPapers) {
      let text = try FormatText.of(report, in: format)
      #expect(text.contains("Practices by Level") && text.contains("Agreement and Tests"))
    }
    let word = try FormatText.of(report, in: DocxFormat())
    #expect(!word.contains("<w:pStyle w:val=\"Title\"/>"))
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
      #expect(word.contains("w:orient=\"landscape\"") == isWide, "\(columns)")
      let latex = try FormatText.of(table(columns), in: LaTeXFormat())
      #expect(latex.contains("\\begin{landscape}") == isWide)
    }
  }
}
