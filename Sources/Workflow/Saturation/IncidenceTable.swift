import Analysis
import QualitativeData

/// Interviews and codes from a table, whichever of the two its rows are.
package enum IncidenceTable {
  /// What the rows of a table are.
  package enum Rows: String, Sendable, CaseIterable { case interviews, codes }

  struct Reading {
    let incidence: CodeIncidence
    let rows: Rows
    /// How many interviews have no value to order them by.
    let missing: Int
    let notices: [Notice]
  }

  private static let codeWords: Set<String> = [
    "code", "codes", "theme", "themes", "node", "nodes", "category", "categories", "kode", "koder",
    "tema", "temaer",
  ]
  private static let sums: Set<String> = ["total", "totals", "sum", "all", "grand total", "i alt"]

  /// - Parameters:
  ///   - rows: What its rows are; `nil` to go by the heading above their names.
  ///   - order: A column of dates or numbers that orders interviews, which then is no code.
  /// - Throws: `ExplainedErrors` with every cell that says neither that a code occurs nor that it does not.
  static func read(_ path: String, rows: Rows?, order: String?) throws -> Reading {
    let table = try GivenTable(path)
    let rows = rows ?? (codeWords.contains(table.headings[0].lowercased()) ? .codes : .interviews)
    let orderColumn = try order.map { try Self.orderColumn($0, in: table, rows) }
    var notices = table.notices
    let columns = table.headings.indices.dropFirst().filter { column in
      guard column != orderColumn else { return false }
      let isSum = sums.contains(table.headings[column].lowercased())
      if isSum { notices.append(Self.sum(path, "column '\(table.headings[column])'")) }
      return !isSum
    }
    let kept = table.rows.filter { row in
      let isSum = sums.contains(row.cells[0].lowercased())
      if isSum { notices.append(Self.sum(path, "row of line \(row.line)")) }
      return !isSum
    }
    let present = try Self.cells(of: kept, columns, in: table)
    let rowNames = kept.map { $0.cells[0] }
    let columnNames = columns.map { table.headings[$0] }
    let isOfCodes = rows == .codes
    let codes = isOfCodes ? rowNames : columnNames
    let interviews = isOfCodes ? columnNames : rowNames
    var incidence = CodeIncidence(
      interviews: interviews,
      codes: codes.map { CodeIncidence.Code(key: $0, title: $0) },
      occurrences: interviews.indices.map { interview in
        codes.indices.filter { isOfCodes ? present[$0][interview] : present[interview][$0] }
          .map { CodeIncidence.Occurrence(code: $0) }
      })
    var missing = 0
    if let order, let orderColumn {
      let found = try InterviewOrder(
        order, values: kept.map { $0.cells[orderColumn].isEmpty ? nil : $0.cells[orderColumn] })
      incidence = incidence.ordered(found.positions)
      missing = found.missing
      if found.missing > 0 { notices.append(Notice(path, found.finding)) }
    }
    return Reading(incidence: incidence, rows: rows, missing: missing, notices: notices)
  }

  private static func orderColumn(_ name: String, in table: GivenTable, _ rows: Rows) throws -> Int
  {
    guard rows == .interviews else {
      throw SaturationError(place: name, reason: .orderInColumns)
    }
    guard let column = table.column(name), column > 0 else {
      throw SaturationError(
        place: name, reason: .unknownOrder(known: Array(table.headings.dropFirst())))
    }
    return column
  }

  private static func sum(_ path: String, _ what: String) -> Notice {
    Notice(
      path,
      Finding(.warning, "the \(what) was taken for a sum and left out. Rename it if it is not"))
  }

  /// For each row and column whether the code occurs.
  private static func cells(
    of rows: [GivenTable.Row], _ columns: [Int], in table: GivenTable
  ) throws -> [[Bool]] {
    var faults: [GivenTableFault] = []
    let present = rows.map { row in
      columns.map { column -> Bool in
        if let found = occurs(row.cells[column]) { return found }
        faults.append(
          GivenTableFault(
            table.place, row.line,
            "under '\(table.headings[column])' stands neither a number of 0 or more nor a mark",
            "Write how often the code occurs, or x where it does; leave the cell empty where it does not"
          ))
        return false
      }
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    return present
  }

  private static func occurs(_ text: String) -> Bool? {
    if let number = Double(text.replacing(",", with: ".")), number.isFinite {
      return number < 0 ? nil : number > 0
    }
    switch text.lowercased() {
    case "", "-", "–", "no", "false", "n": return false
    case "x", "✓", "✔", "yes", "true", "y": return true
    default: return nil
    }
  }
}
