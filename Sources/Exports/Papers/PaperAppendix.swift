import DocumentPackaging
import QualitativeData

/// The quotes behind the cells of a paper's tables: for each cell the numbers of its quotes, then each quote once.
struct PaperAppendix {
  private struct Place: Hashable {
    let table: Int
    let segment: Int
  }

  private let papers: [PaperTable]
  /// Where each quote stands among all, from 1.
  private var numbers: [Place: Int] = [:]
  private var quotes: [Table.Quote] = []

  init(_ papers: [PaperTable]) {
    self.papers = papers
    for (index, paper) in papers.enumerated() {
      let cited = Set(paper.table.rows.flatMap { $0.cells.flatMap(\.segments) })
      for (segment, quote) in paper.table.quotes.sorted(by: { $0.key < $1.key })
      where cited.contains(segment) {
        quotes.append(quote)
        numbers[Place(table: index, segment: segment)] = quotes.count
      }
    }
  }

  /// Where the quotes of a cell are listed; `nil` where it has none.
  static func anchor(_ cell: Table.Cell, table: Int, row: Int, column: Int) -> String? {
    cell.hasReferences ? "cell_\(table + 1)_\(row + 1)_\(column + 1)" : nil
  }

  func write(to writer: inout XMLWriter) {
    let cited = papers.filter {
      $0.table.rows.contains { $0.cells.contains { $0.hasReferences } }
    }
    guard !cited.isEmpty else { return }
    writer.paragraph(
      style: "Heading1", properties: { $0.element("w:pageBreakBefore") },
      { $0.run("Appendix: The words behind the numbers") })
    var bookmark = quotes.count
    for (index, paper) in papers.enumerated() { write(paper, at: index, &bookmark, to: &writer) }
    guard !quotes.isEmpty else { return }
    writer.paragraph("Quotes", style: "Heading2")
    for (index, quote) in quotes.enumerated() {
      writer.paragraph(style: "QuoteSource") { writer in
        writer.bookmark("quote_\(index + 1)", index + 1)
        writer.run("Q\(index + 1)", .bold)
        writer.run("  " + Table.source(of: quote))
      }
      writer.paragraph(quote.words, style: "QuoteWords")
    }
  }

  /// Whether a cell is the percentage of the count before it, and rests on the same quotes.
  private func isShare(_ column: Int, of line: Table.Row, in table: Table) -> Bool {
    guard column > 0, table.columns[column].hasSuffix(" %"),
      table.columns[column - 1] == table.columns[column].dropLast() + "n"
    else { return false }
    let (count, share) = (line.cells[column - 1], line.cells[column])
    return count.references == share.references && count.segments == share.segments
  }

  /// A line for each cell that has quotes; one for a count and its percentage.
  private func write(
    _ paper: PaperTable, at index: Int, _ bookmark: inout Int, to writer: inout XMLWriter
  ) {
    var isFirst = true
    for (row, line) in paper.table.rows.enumerated() {
      for column in line.cells.indices where !isShare(column, of: line, in: paper.table) {
        let cell = line.cells[column]
        guard let anchor = Self.anchor(cell, table: index, row: row, column: column) else {
          continue
        }
        if isFirst { writer.paragraph("Cells of Table \(paper.number)", style: "Heading2") }
        isFirst = false
        bookmark += 1
        let number = bookmark
        writer.paragraph(style: "CellQuotes") { writer in
          writer.bookmark(anchor, number)
          var shown = "\(paper.table.columns[column]) (\(cell.content.printed))"
          let next = column + 1
          if next < line.cells.count, isShare(next, of: line, in: paper.table),
            let other = Self.anchor(line.cells[next], table: index, row: row, column: next)
          {
            bookmark += 1
            writer.bookmark(other, bookmark)
            shown += ", % (\(line.cells[next].content.printed))"
          }
          writer.run("\(line.title) × \(shown): ")
          write(cell, of: index, to: &writer)
        }
      }
    }
  }

  private func write(_ cell: Table.Cell, of table: Int, to writer: inout XMLWriter) {
    let known = cell.segments.compactMap { numbers[Place(table: table, segment: $0)] }
    guard !known.isEmpty else {
      return writer.run(cell.references.map(\.description).joined(separator: ", "))
    }
    for (position, run) in Self.runs(in: known).enumerated() {
      if position > 0 { writer.run(", ") }
      writer.link("Q\(run.lowerBound)", to: "quote_\(run.lowerBound)")
      if run.count > 1 {
        writer.run(run.count == 2 ? ", " : "–")
        writer.link("Q\(run.upperBound)", to: "quote_\(run.upperBound)")
      }
    }
  }

  /// Numbers that follow each other taken together.
  private static func runs(in numbers: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}
