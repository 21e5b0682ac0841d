import Analysis
import QualitativeData

/// A table as plain rows for a spreadsheet: headings, then each row's key, numbers and references.
enum DelimitedRows {
  static func of(_ table: Table) -> [[String]] {
    let cited = table.columns.indices.filter { column in
      table.rows.contains { !$0.cells[column].references.isEmpty }
    }
    let headings =
      [table.rowHeading] + table.columns + cited.map { "\(table.columns[$0]) references" }
    let rows = table.rows.map { row in
      [row.key] + row.cells.map { value($0.content) }
        + cited.map { row.cells[$0].references.map(\.description).joined(separator: " ") }
    }
    return ([headings] + rows).map { $0.map(inert) }
  }

  private static func value(_ content: Table.Content) -> String {
    switch content {
    case .measure(let value, _): "\(value)"
    case .blank(.undefined): ""
    default: content.shown
    }
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe before it.
  private static func inert(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
      Double(text) == nil
    else { return text }
    return "'" + text
  }
}
