/// A table for the terminal: columns lined up, notes below.
package struct TextFormat: TableFormat {
  package let name = "text"
  package let ending = "txt"
  package let detail = Table.Detail.numbers

  private static let widestText = 72

  /// Where sentences are broken; `nil` for never, as in files and for other programs.
  private let width: Int?

  /// - Parameter width: How many characters a line of the screen holds; tables are not broken.
  package init(width: Int? = nil) { self.width = width.map { max(40, $0) } }

  package func file(of report: Report) -> [UInt8] { Array(text(of: report).utf8) }

  package func text(of report: Report) -> String {
    let title = !report.hasTitleOfItsOwn ? [] : [lines(report.title)]
    return (title + report.parts.map(text)).joined(separator: "\n")
  }

  private func text(of part: Report.Part) -> String {
    switch part {
    case .heading(let text), .paragraph(let text): lines(text)
    case .list(let items): items.map { lines($0, after: "- ") }.joined()
    case .quotation(let words, let source):
      lines("“\(words)” (\(source))", after: "  ")
    case .table(let table): text(of: table)
    }
  }

  package func text(of table: Table) -> String {
    let rows = table.rows.map { row in
      [String(repeating: "  ", count: row.depth) + PrintableText.oneLine(row.title)]
        + row.cells.map { PrintableText.oneLine($0.content.read) }
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
        ? "" : "\n" + table.notes.map { lines($0) }.joined())
  }

  /// Text on one line, or on as many as the screen needs, set in below what it begins with.
  private func lines(_ text: String, after start: String = "") -> String {
    let text = PrintableText.oneLine(text)
    guard let width, start.count + text.count > width else { return start + text + "\n" }
    let indent = String(repeating: " ", count: start.count)
    var lines = ""
    var line = start
    var isBegun = false
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if isBegun, line.count + 1 + word.count > width {
        lines += line + "\n"
        line = indent + word
      } else {
        line += (isBegun ? " " : "") + word
      }
      isBegun = true
    }
    return lines + line + "\n"
  }
}
