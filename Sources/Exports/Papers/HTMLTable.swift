import QualitativeData

/// One numbered table of a page between three rules, with its note, and below it the quotes of its cells.
struct HTMLTable {
  private let paper: PaperTable
  /// Its place among the tables of the page, from 1; each has anchors of its own.
  private let place: Int
  private var table: Table { paper.table }

  init(_ paper: PaperTable, at place: Int) {
    self.paper = paper
    self.place = place
  }

  var text: String {
    """
    <div class="wide" role="region" aria-label="Table \(paper.number)" tabindex="0">
    <table id="table-\(place)">
    <caption><b>Table \(paper.number)</b> <i>\(HTMLFormat.escaped(paper.title))</i></caption>
    <thead>\(headings)</thead>
    <tbody>
    \(table.rows.enumerated().map { row(at: $0.offset, $0.element) }.joined())</tbody>
    </table>
    </div>
    \(note)\(evidence)
    """
  }

  private var note: String {
    paper.note.isEmpty
      ? "" : "<p class=\"note\"><i>Note.</i> \(HTMLFormat.statistical(paper.note))</p>\n"
  }

  // MARK: Headings and rows

  private var headings: String {
    paper.headings.map { row in "<tr>\(row.map(heading).joined())</tr>" }.joined(separator: "\n")
  }

  private func heading(_ heading: PaperTable.Heading) -> String {
    var attributes = heading.isOverInner ? " scope=\"colgroup\"" : " scope=\"col\""
    if heading.columns > 1 { attributes += " colspan=\"\(heading.columns)\"" }
    if heading.rows > 1 { attributes += " rowspan=\"\(heading.rows)\"" }
    if heading.isOverInner { attributes += " class=\"spanner\"" }
    if heading.isNumber { attributes += " class=\"number\"" }
    return "<th\(attributes)>\(HTMLFormat.statistical(heading.text))</th>"
  }

  private func row(at index: Int, _ row: Table.Row) -> String {
    let cells = row.cells.enumerated().map { column, cell in
      let shown = HTMLFormat.escaped(cell.content.printed)
      let content =
        cell.hasReferences ? "<a href=\"#\(anchor(index, column))\">\(shown)</a>" : shown
      return
        "<td class=\"\(paper.columns[column + 1].isNumber ? "number" : "text")\"\(style(of: cell, in: column + 1))>\(content)</td>"
    }
    return
      "<tr><th scope=\"row\" class=\"depth\(min(row.depth, 6))\" title=\"\(HTMLFormat.escaped(row.key))\">"
      + "\(HTMLFormat.statistical(paper.title(of: row)))</th>\(cells.joined())</tr>\n"
  }

  /// Room for the decimals that other numbers of the column have.
  private func style(of cell: Table.Cell, in column: Int) -> String {
    let indent = paper.indentAtRight(cell.content, in: column)
    guard indent > 0 else { return "" }
    let tenths = Int((indent * 10).rounded())
    return " style=\"padding-right:calc(.7rem + \(tenths / 10).\(tenths % 10)ch)\""
  }

  // MARK: Quotes

  private var evidence: String {
    var sections = ""
    for (index, row) in table.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() where cell.hasReferences {
        sections +=
          "<section id=\"\(anchor(index, column))\"><h3>\(HTMLFormat.escaped(row.key)) × "
          + "\(HTMLFormat.escaped(table.columns[column])): \(HTMLFormat.escaped(cell.content.printed))</h3>\n<ul>\n"
          + items(of: cell) + "</ul></section>\n"
      }
    }
    return sections.isEmpty ? "" : "<h2>The words behind the numbers</h2>\n" + sections
  }

  /// One item a segment, with its own words; the places alone where the words were not given.
  private func items(of cell: Table.Cell) -> String {
    let quotes = table.quotes.isEmpty ? [] : cell.segments.compactMap { table.quotes[$0] }
    guard !quotes.isEmpty else {
      return cell.references.map {
        "<li><cite>\(HTMLFormat.escaped($0.description))</cite></li>\n"
      }.joined()
    }
    return quotes.map { quote in
      "<li><q dir=\"auto\">\(HTMLFormat.escaped(quote.words))</q> "
        + "<cite>\(HTMLFormat.escaped(Table.source(of: quote)))</cite></li>\n"
    }.joined()
  }

  private func anchor(_ row: Int, _ column: Int) -> String {
    (place == 1 ? "" : "table-\(place)-") + "cell-\(row + 1)-\(column + 1)"
  }
}
