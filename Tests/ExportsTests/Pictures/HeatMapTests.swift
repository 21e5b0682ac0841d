import Analysis
import Exports
import QualitativeData
import TestSupport
import Testing

@Suite struct HeatMapTests {
  private func reading(_ picture: any Picture, _ table: Table) throws -> SVGReading {
    try SVGReading(try #require(try picture.drawing(of: .table(table))).file)
  }

  private func table(_ columns: [String], _ rows: [[Table.Content]]) -> Table {
    Table(
      title: "T", rowHeading: "themes", columns: columns,
      rows: rows.enumerated().map { index, cells in
        Table.Row(
          key: "row \(index)", title: "Row \(index)",
          cells: cells.map { Table.Cell($0, references: [QuoteReference("P1:2.1")!]) })
      }, notes: ["A note."], shape: [1])
  }

  @Test(arguments: [HeatMap() as any Picture, BarChart()])
  func `every number, heading and note of the table is in the picture`(picture: any Picture) throws
  {
    let table = PictureLawsTests.numbers
    let words = try reading(picture, table).texts.map(\.words)
    for row in table.rows {
      for cell in row.cells { #expect(words.contains(cell.content.shown)) }
    }
    #expect(words.contains("n (transcripts)") && words.contains("Unit: transcripts."))
    #expect(words.joined(separator: " ").contains("A town with a"))
  }

  @Test func `pointing at a cell tells its row, column, number and places`() throws {
    let titles = try reading(HeatMap(), PictureLawsTests.numbers).titles
    #expect(titles.contains("A <b> × North & \"South\": 21 (P1:2.1)"))
  }

  @Test func `the largest number is darkest, 0 is white, and the column of all is not shaded`()
    throws
  {
    let table = table(
      ["North", "South", "all"],
      [[.count(0), .count(8), .count(90)], [.count(4), .count(2), .count(6)]])
    let fills = try reading(HeatMap(), table).fills
    // The ground, four cells, and the scale.
    #expect(fills.count == 1 + 4 + 6)
    #expect(fills[1] == "#ffffff" && fills[2] == "#323232")
    #expect(fills[3] > fills[2] && fills[4] > fills[3])
  }

  @Test(arguments: [HeatMap() as any Picture, BarChart()])
  func `what shares are of is written, and never drawn as a result`(picture: any Picture) throws {
    let rates = Table(
      title: "T", rowHeading: "codes", columns: ["100 % (segments)", "North", "South"],
      roles: [.margin, .data, .data],
      rows: [
        .init(
          key: "words (respondents)", title: "words (respondents)", isMargin: true,
          cells: [.init(.empty), .init(.count(12_329)), .init(.count(1958))]),
        .init(
          key: "a", title: "A",
          cells: [
            .init(.count(7)), .init(.measure(28.2, decimals: 1)),
            .init(.measure(14.1, decimals: 1)),
          ]),
        .init(
          key: "all", title: "all", isMargin: true,
          cells: [
            .init(.count(7)), .init(.measure(99, decimals: 1)), .init(.measure(99, decimals: 1)),
          ]),
      ], notes: [], shape: [1])
    let read = try reading(picture, rates)
    #expect(read.titles.filter { $0.contains(" × ") } == ["A × North: 28.2", "A × South: 14.1"])
    #expect(read.texts.map(\.words).contains("12329"))
  }

  @Test func `numbers below zero are framed, and the note says what the frame means`() throws {
    let table = table(
      ["North", "South"], [[.measure(-2, decimals: 1), .measure(1, decimals: 1)]])
    let read = try reading(HeatMap(), table)
    #expect(read.texts.map(\.words).contains("-2.0"))
    #expect(read.texts.contains { $0.words.contains("dashed frame") })
    let bars = try reading(BarChart(), table)
    #expect(bars.texts.map(\.words).contains("-2.0"))
  }

  @Test func `numbers of several kinds have a scale for each column`() throws {
    let table = table(
      ["kappa", "n"],
      [[.coefficient(0.5, decimals: 2), .count(200)], [.blank(.undefined), .count(100)]])
    let read = try reading(HeatMap(), table)
    #expect(read.texts.map(\.words).joined(separator: " ").contains("of each column"))
    #expect(read.texts.map(\.words).contains("0.50") && read.texts.map(\.words).contains("–"))
  }

  @Test func `a table without numbers, or with too many rows, is refused`() {
    #expect(throws: PictureError.self) {
      try HeatMap().drawing(of: .table(table(["A"], [[.text("x")]])))
    }
    let long = table(["A"], Array(repeating: [.count(1)], count: 201))
    let error = #expect(throws: PictureError.self) { try HeatMap().drawing(of: .table(long)) }
    #expect(
      error?.problem == "201 rows cannot be told apart in one picture, which holds 200")
  }

  @Test func `thirty columns have their headings upright, and none covers another`() throws {
    let names = (1...30).map { "A municipality with a long name, number \($0)" }
    let table = table(names, [Array(repeating: .count(12_345), count: 30)])
    let read = try reading(HeatMap(), table)
    for text in read.texts { #expect(read.canvas.holds(text.bounds)) }
    for (index, first) in read.texts.enumerated() {
      for second in read.texts[(index + 1)...] { #expect(!first.letters.overlaps(second.letters)) }
    }
  }
}
