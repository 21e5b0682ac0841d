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
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\r")
        || $0 == UInt8(ascii: "\n")
    }
    guard needsQuotes else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
