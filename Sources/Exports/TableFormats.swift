/// Every format tables are written in. A new one is one file in `Formats` and one line here.
package enum TableFormats {
  package static let all: [any TableFormat] = [
    CSVFormat(),
    DocxFormat(),
    HTMLFormat(),
    JSONFormat(),
    LaTeXFormat(),
    MarkdownFormat(),
    TextFormat(),
    TSVFormat(),
    XLSXFormat(),
  ]

  package static func named(_ name: String) -> (any TableFormat)? { all.first { $0.name == name } }

  package static func ending(in ending: String) -> (any TableFormat)? {
    all.first { $0.ending == ending.lowercased() }
  }
}
