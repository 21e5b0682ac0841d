import QualitativeData

/// One page that stands alone, in the layout of APA 7: the table, and under it the quotes each number opens to.
///
/// It holds no script and asks for nothing from anywhere. What programs read back stands in it unseen.
package struct HTMLFormat: TableFormat {
  package let name = "html"
  package let ending = "html"
  package let detail = Table.Detail.quotes
  package let isForPapers = true

  package init() {}

  package func file(of report: Report) -> [UInt8] {
    var count = 0
    let parts = report.parts.map { part in
      guard case .table(let table) = part else { return Self.text(of: part) }
      count += 1
      return HTMLTable(PaperTable(table, number: report.firstNumber + count - 1), at: count).text
    }
    let record = FileRecord(report).map {
      "<pre hidden id=\"verbatim-record\">\(Self.escaped($0.line))</pre>\n"
    }
    let origin =
      report.origin.isEmpty
      ? "" : "<p class=\"note\">\(Self.escaped(report.origin.joined(separator: " ")))</p>\n"
    return Array(page(report, parts.joined() + origin + (record ?? "")).utf8)
  }

  private func page(_ report: Report, _ body: String) -> String {
    let title = report.title
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title))</title>
      <style>\(HTMLStyle.sheet)</style>
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

  /// With its statistical symbols in italics.
  static func statistical(_ text: String) -> String {
    StatisticalText.runs(in: text).map {
      $0.isSymbol ? "<i>\(escaped($0.text))</i>" : escaped($0.text)
    }.joined()
  }

  static func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E: false
      default: 0x20..<0x7F ~= byte
      }
    }
    if isPlain { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case _ where scalar.isControl: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
