import Analysis
import Ingestion
import QualitativeData

/// What a table says of cases: a row a case, a column a value. Columns nobody asks for are not read.
struct CaseTable {
  private let table: GivenTable

  init(_ path: String) throws { table = try GivenTable(path) }

  var place: String { table.place }
  var cases: [String] { table.rows.map { $0.cells[0] } }
  var notices: [Notice] { table.notices }
  var columns: [String] { Array(table.headings.dropFirst()) }

  /// The numbers of a column, by the cases' names.
  ///
  /// - Parameter wanted: The cases that must have one.
  /// - Throws: `ExplainedErrors` with every cell that holds no number, and every case without a row.
  func numbers(of column: String, for wanted: [String]) throws -> [Double] {
    guard let position = table.column(column), position > 0 else {
      throw SetTableError(place: column, reason: .unknownColumn(known: columns))
    }
    let rows = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.cells[0], $0) })
    var faults: [any ExplainedError] = []
    let numbers = wanted.map { name -> Double in
      guard let row = rows[name] else {
        faults.append(SetTableError(place: table.place, reason: .noRow(case: name)))
        return 0
      }
      guard let number = SetDefinition.number(row.cells[position]) else {
        faults.append(
          GivenTableFault(
            table.place, row.line, "under '\(column)' stands no number for \(name)",
            "Fill it in, or leave the case out"))
        return 0
      }
      return number
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    return numbers
  }
}

/// Why a table of cases, or a project, does not give the values of a set.
package struct SetTableError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case unknownColumn(known: [String])
    case noRow(case: String)
    case needsTable
    case needsProject
    case noCases
    case nothingCounted
  }

  package let place: String
  package let reason: Reason

  package init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var problem: String {
    switch reason {
    case .unknownColumn: "the table has no column of this name"
    case .noRow(let name): "no row is about \(name)"
    case .needsTable: "this is to be read from a table, and none is given"
    case .needsProject: "this is counted from coded interviews, and only a table is given"
    case .noCases: "nothing says what the cases are"
    case .nothingCounted: "no condition and no outcome is counted from coded interviews"
    }
  }

  package var remedy: String {
    switch reason {
    case .unknownColumn(let known): "Use one of: \(known.prefix(20).joined(separator: ", "))"
    case .noRow: "Add one, named as in the study, or leave the case out with --where"
    case .needsTable:
      "Give it with --from cases.csv, or count from a code: 'CODE: share 0.2 0.5 0.8'"
    case .needsProject:
      "Say with --by which variable of the project tells cases apart, as in --by municipality"
    case .nothingCounted:
      "Leave out --by to compare the cases of the table alone, or count one from a code"
    case .noCases:
      "Add --by VARIABLE for cases of the project, or --from cases.csv for a table of cases"
    }
  }
}
