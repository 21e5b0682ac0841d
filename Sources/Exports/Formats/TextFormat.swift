/// A table for the terminal: columns lined up, notes below.
package struct TextFormat: TableFormat {
  package let name = "text"
  package let ending = "txt"
  package let detail = Table.Detail.numbers

  private static let widestText = 72

  package init() {}

  package func file(of report: Report) -> [UInt8] { Array(text(of: report).utf8) }

  package func text(of report: Report) -> String {
    let title = report.isOneTable ? [] : [PrintableText.oneLine(report.title) + "\n"]
    return (title + report.parts.map(text)).joined(separator: "\n")
  }

  private func text(of part: Report.Part) -> String {
    switch part {
    case .heading(let text): PrintableText.oneLine(text) + "\n"
    case .paragraph(let text): PrintableText.oneLine(text) + "\n"
    case .list(let items): items.map { "- \(PrintableText.oneLine($0))\n" }.joined()
    case .quotation(let words, let source):
      "  “\(PrintableText.oneLine(words))” (\(PrintableText.oneLine(source)))\n"
    case .table(let table): text(of: table)
    }
  }

  package func text(of table: Table) -> String {
    let rows = table.rows.map { row in
      [String(repeating: "  ", count: row.depth) + PrintableText.oneLine(row.title)]
        + row.cells.map { PrintableText.oneLine($0.content.shown) }
    }
    let headings = ([table.rowHeading] + table.columns).map(PrintableText.oneLine)
    let widths = headings.indices.map { column in
      min(Self.widestText, ([headings[column]] + rows.map { $0[column] }).map(\.count).max() ?? 0)
    }
    let isNumber = headings.indices.map { column in
      column > 0 && table.isOfNumbers(column - 1)
    }
    func line(_ fields: [String]) -> String {
      var line = ""
      for (column, field) in fields.enumerated() {
        let padding = String(repeating: " ", count: max(0, widths[column] - field.count))
        line += (column > 0 ? "  " : "") + (isNumber[column] ? padding + field : field + padding)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    let rule = String(repeating: "─", count: min(100, widths.reduce(-2) { $0 + $1 + 2 })) + "\n"
    return PrintableText.oneLine(table.title) + "\n\n" + line(headings) + rule
      + rows.map(line).joined()
      + (table.notes.isEmpty
        ? "" : "\n" + table.notes.map { PrintableText.oneLine($0) + "\n" }.joined())
  }
}
