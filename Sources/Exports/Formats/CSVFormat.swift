/// Comma-separated values (RFC 4180), a heading line first, UTF-8.
///
/// The numbers come first, then for each column of numbers one with the references behind it.
package struct CSVFormat: TableFormat {
  package let name = "csv"
  package let ending = "csv"
  package let detail = Table.Detail.references

  package init() {}

  package func file(of report: Report) -> [UInt8] {
    Array(Self.text(of: DelimitedRows.of(report)).utf8)
  }

  package static func text(of rows: [[String]]) -> String {
    rows.map { row in row.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
