import Analysis
import QualitativeData

/// A table as plain rows for a spreadsheet: headings, then each row's key, numbers and references.
enum DelimitedRows {
  /// The tables of a report one below the other, each under its title where there are several; what is no table is
  /// left out.
  static func of(_ report: Report) -> [[String]] {
    let tables = report.tables
    guard tables.count > 1 else { return tables.flatMap(of) }
    return Array(tables.map { [[inert($0.title)]] + of($0) }.joined(separator: [[]]))
  }

  static func of(_ table: Table) -> [[String]] {
    let cited = table.columns.indices.filter { column in
      table.rows.contains { $0.cells[column].hasReferences }
    }
    let headings =
      [table.rowHeading] + table.columns + cited.map { "\(table.columns[$0]) references" }
    let rows = table.rows.indices.filter { !isHeading($0, of: table) }.map { index in
      let row = table.rows[index]
      return
        [row.key] + row.cells.map { value($0.content) }
        + cited.map { row.cells[$0].references.map(\.description).joined(separator: " ") }
    }
    return ([headings] + rows).map { $0.map(inert) }
  }

  /// Whether a row only heads those below it; they say in their keys what it says.
  private static func isHeading(_ index: Int, of table: Table) -> Bool {
    let row = table.rows[index]
    return !row.cells.isEmpty && row.cells.allSatisfy { $0.content == .empty }
      && index + 1 < table.rows.count && table.rows[index + 1].depth > row.depth
  }

  private static func value(_ content: Table.Content) -> String {
    switch content {
    case .measure(let value, _), .coefficient(let value, _), .probability(let value): "\(value)"
    case .blank(.undefined): ""
    default: content.shown
    }
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe before it.
  private static func inert(_ text: String) -> String {
    TextBesideFormulas.beginsFormula(text) ? "'" + text : text
  }
}
