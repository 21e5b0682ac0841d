/// A Markdown table, with the references of each number listed below it.
package struct MarkdownFormat: TableFormat {
  package let name = "markdown"
  package let ending = "md"
  package let detail = Table.Detail.references

  package init() {}

  package func file(of report: Report) -> [UInt8] {
    let parts = report.parts.map(text)
    let title = !report.hasTitleOfItsOwn ? [] : ["# \(Self.escaped(report.title))\n"]
    let origin =
      report.origin.isEmpty ? [] : [report.origin.map(Self.escaped).joined(separator: " ") + "\n"]
    return Array(((title + parts + origin).joined(separator: "\n") + Self.origin(of: report)).utf8)
  }

  /// Where the tables come from, in a comment, in which two hyphens must not follow each other.
  private static func origin(of report: Report) -> String {
    guard let origin = FileRecord.origin(of: report) else { return "" }
    let line = origin.replacing("--", with: "-\\u002d").replacing("->", with: "-\\u003e")
    return "\n<!-- verbatim \(line) -->\n"
  }

  private func text(of part: Report.Part) -> String {
    switch part {
    case .heading(let text): "## \(Self.escaped(text))\n"
    case .paragraph(let text): Self.escaped(text) + "\n"
    case .list(let items): items.map { "- \(Self.escaped($0))\n" }.joined()
    case .quotation(let words, let source):
      "> \(Self.escaped(words))\n>\n> — \(Self.escaped(source))\n"
    case .table(let table): text(of: table)
    }
  }

  private func text(of table: Table) -> String {
    let numbers = table.columns.indices.map { column in
      table.isOfNumbers(column)
    }
    var text = "**\(Self.escaped(table.title))**\n\n"
    text += Self.row([table.rowHeading] + table.columns)
    text += "| --- |" + numbers.map { $0 ? " ---: |" : " --- |" }.joined() + "\n"
    for row in table.rows {
      let indent = String(repeating: "&emsp;", count: row.depth)
      text +=
        "| \(indent)\(Self.escaped(row.title)) |"
        + row.cells.map { " \(Self.escaped($0.content.read)) |" }.joined() + "\n"
    }
    text += table.notes.map { "\n\(Self.escaped($0))\n" }.joined()
    return text + references(of: table)
  }

  private func references(of table: Table) -> String {
    var lines = ""
    for row in table.rows {
      for (column, cell) in zip(table.columns, row.cells) where cell.hasReferences {
        let places = cell.references.map { "`\($0)`" }.joined(separator: ", ")
        lines +=
          "- \(Self.escaped(row.key)) × \(Self.escaped(column)) "
          + "(\(Self.escaped(cell.content.read))): \(places)\n"
      }
    }
    return lines.isEmpty ? "" : "\nReferences\n\n" + lines
  }

  private static func row(_ fields: [String]) -> String {
    "|" + fields.map { " \(escaped($0)) |" }.joined() + "\n"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in PrintableText.oneLine(text) {
      if "\\`*_[]<>|#&".contains(character) { escaped.append("\\") }
      escaped.append(character.isNewline ? " " : character)
    }
    return escaped
  }
}
