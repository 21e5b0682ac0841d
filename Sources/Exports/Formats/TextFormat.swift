import QualitativeData

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
      [Field(String(repeating: "  ", count: row.depth) + PrintableText.oneLine(row.title))]
        + row.cells.map { Field($0.content) }
    }
    let headings = ([table.rowHeading] + table.columns).map { Field(PrintableText.oneLine($0)) }
    var widths = headings.map(\.width)
    for row in rows {
      for (column, field) in row.enumerated() { widths[column] = max(widths[column], field.width) }
    }
    widths = widths.map { min(Self.widestText, $0) }
    let isNumber = headings.indices.map { column in
      column > 0 && table.isOfNumbers(column - 1)
    }
    var bytes: [UInt8] = []
    func add(_ fields: [Field]) {
      // Spaces are held back until something follows them.
      var spaces = 0
      for (column, field) in fields.enumerated() {
        let padding = max(0, widths[column] - field.width)
        spaces += (column > 0 ? 2 : 0) + (isNumber[column] ? padding : 0)
        if !field.text.isEmpty {
          bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
          bytes.append(contentsOf: field.text.utf8)
          spaces = 0
        }
        if !isNumber[column] { spaces += padding }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    let rule = String(repeating: "─", count: min(100, widths.reduce(-2) { $0 + $1 + 2 })) + "\n"
    bytes += (PrintableText.oneLine(table.title) + "\n\n").utf8
    add(headings)
    bytes += rule.utf8
    for row in rows { add(row) }
    return String(decoding: bytes, as: UTF8.self)
      + (table.notes.isEmpty ? "" : "\n" + table.notes.map { lines($0) }.joined())
  }

  /// A cell's text and how many characters it takes.
  private struct Field {
    let text: String
    let width: Int

    init(_ text: String) {
      self.init(text: text, width: text.count)
    }

    private init(text: String, width: Int) {
      self.text = text
      self.width = width
    }

    init(_ content: Table.Content) {
      guard case .count(let count) = content else {
        self.init(PrintableText.oneLine(content.read))
        return
      }
      let text = count.grouped
      self.init(text: text, width: text.utf8.count)
    }
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
