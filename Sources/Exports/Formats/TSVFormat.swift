/// Tab-separated values; tabs and line ends inside a cell become blanks.
package struct TSVFormat: TableFormat {
  package let name = "tsv"
  package let ending = "tsv"
  package let detail = Table.Detail.references

  package init() {}

  package func file(of report: Report) -> [UInt8] {
    let lines = DelimitedRows.of(report).map { row in
      row.map { $0.split(whereSeparator: { $0 == "\t" || $0.isNewline }).joined(separator: " ") }
        .joined(separator: "\t") + "\n"
    }
    return Array(lines.joined().utf8)
  }
}
