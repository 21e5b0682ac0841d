import QualitativeData

/// One page that stands alone: the table, and under it the quotes each number opens to.
///
/// It holds no script and asks for nothing from anywhere.
package struct HTMLFormat: TableFormat {
  package let name = "html"
  package let ending = "html"
  package let detail = Table.Detail.quotes

  package init() {}

  package func file(of report: Report) -> [UInt8] {
    var count = 0
    let parts = report.parts.map { part in
      guard case .table(let table) = part else { return Self.text(of: part) }
      count += 1
      return section(table, number: count, titled: !report.isOneTable)
    }
    return Array(page(report.title, parts.joined()).utf8)
  }

  private func page(_ title: String, _ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Self.escaped(title))</title>
    <style>\(Self.style)</style>
    </head>
    <body>
    <main>
    <h1>\(Self.escaped(title))</h1>
    \(body)</main>
    </body>
    </html>

    """
  }

  private static func text(of part: Report.Part) -> String {
    switch part {
    case .heading(let text): "<h2>\(escaped(text))</h2>\n"
    case .paragraph(let text): "<p>\(escaped(text))</p>\n"
    case .list(let items):
      "<ul>\n" + items.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ul>\n"
    case .quotation(let words, let source):
      "<blockquote><p>\(escaped(words))</p><footer>\(escaped(source))</footer></blockquote>\n"
    case .table: ""
    }
  }

  /// - Parameter number: The table's place among those of the page; each has anchors of its own.
  private func section(_ table: Table, number: Int, titled: Bool) -> String {
    """
    <div class="wide" role="region" aria-label="Table \(number)" tabindex="0">
    <table>
    \(titled ? "<caption>\(Self.escaped(table.title))</caption>\n" : "")<thead><tr>\(headings(of: table))</tr></thead>
    <tbody>
    \(table.rows.enumerated().map { row(at: $0.offset, $0.element, of: number) }.joined())</tbody>
    </table>
    </div>
    \(table.notes.map { "<p class=\"note\">\(Self.escaped($0))</p>\n" }.joined())\(evidence(of: table, number))
    """
  }

  private func headings(of table: Table) -> String {
    ([table.rowHeading] + table.columns).map { "<th scope=\"col\">\(Self.escaped($0))</th>" }
      .joined()
  }

  private func row(at index: Int, _ row: Table.Row, of table: Int) -> String {
    let cells = row.cells.enumerated().map { column, cell in
      let shown = Self.escaped(cell.content.shown)
      let content =
        cell.references.isEmpty
        ? shown : "<a href=\"#\(Self.anchor(table, index, column))\">\(shown)</a>"
      return "<td class=\"\(cell.content.isNumber ? "number" : "text")\">\(content)</td>"
    }
    return
      "<tr><th scope=\"row\" class=\"depth\(min(row.depth, 6))\" title=\"\(Self.escaped(row.key))\">"
      + "\(Self.escaped(row.title))</th>\(cells.joined())</tr>\n"
  }

  private func evidence(of table: Table, _ number: Int) -> String {
    var sections = ""
    for (index, row) in table.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() where !cell.references.isEmpty {
        sections +=
          "<section id=\"\(Self.anchor(number, index, column))\"><h3>\(Self.escaped(row.key)) × "
          + "\(Self.escaped(table.columns[column])): \(Self.escaped(cell.content.shown))</h3>\n<ul>\n"
          + items(of: cell, in: table) + "</ul></section>\n"
      }
    }
    return sections.isEmpty ? "" : "<h2>The words behind the numbers</h2>\n" + sections
  }

  /// One item a segment, with its own words; the places alone where the words were not given.
  private func items(of cell: Table.Cell, in table: Table) -> String {
    let quotes = cell.segments.compactMap { table.quotes[$0] }
    guard !quotes.isEmpty else {
      return cell.references.map { "<li><cite>\(Self.escaped($0.description))</cite></li>\n" }
        .joined()
    }
    return quotes.map { quote in
      let source = [
        quote.reference.description, quote.speaker, quote.code.description, quote.coder,
      ]
      return "<li><q>\(Self.escaped(quote.words))</q> "
        + "<cite>\(Self.escaped(source.compactMap(\.self).joined(separator: ", ")))</cite></li>\n"
    }.joined()
  }

  private static func anchor(_ table: Int, _ row: Int, _ column: Int) -> String {
    (table == 1 ? "" : "table-\(table)-") + "cell-\(row + 1)-\(column + 1)"
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case _ where scalar.properties.generalCategory == .control: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static let style = """
    :root{color-scheme:light dark}body{font:1rem/1.5 Georgia,serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
    h1{font-size:1.3rem}h2{font-size:1.15rem;margin-top:2.5rem}h3{font-size:1rem;margin-bottom:.3rem}
    .wide{overflow-x:auto}table{border-collapse:collapse;border-top:2px solid;border-bottom:2px solid}
    caption{text-align:left;font-style:italic;padding-bottom:.3rem}thead th{border-bottom:1px solid;vertical-align:bottom}th,td{padding:.2rem .7rem;text-align:left}
    tbody th{font-weight:normal}td.number{text-align:right;font-variant-numeric:tabular-nums}
    .depth1{padding-left:1.7rem}.depth2{padding-left:2.9rem}.depth3{padding-left:4.1rem}
    .depth4,.depth5,.depth6{padding-left:5.3rem}.note{font-size:.9rem;margin:.4rem 0}
    li{margin:.4rem 0}cite{font-style:normal;font-size:.85rem;opacity:.75}section:target{outline:2px solid;padding:.3rem}
    """
}
