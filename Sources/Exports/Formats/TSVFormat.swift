/// Tab-separated values; tabs and line ends inside a cell become blanks.
package struct TSVFormat: TableFormat {
  package let name = "tsv"
  package let ending = "tsv"
  package let detail = Table.Detail.references

  package init() {}

  package func text(of table: Table) -> String {
    DelimitedRows.of(table).map { row in
      row.map { $0.split(whereSeparator: { $0 == "\t" || $0.isNewline }).joined(separator: " ") }
        .joined(separator: "\t") + "\n"
    }.joined()
  }
}
