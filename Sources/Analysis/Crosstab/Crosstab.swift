import QualitativeData

/// Interviews counted in rows by columns, each in one cell, with the tests that may be made of them.
package struct Crosstab: Sendable {
  package struct Cell: Sendable {
    /// The names of the interviews.
    package let transcripts: [String]
    /// The segments behind them, as positions in the material's list; none where rows are no codes.
    package let segments: [Int]
    /// Their places in order, each once.
    package let references: [QuoteReference]

    package var count: Int { transcripts.count }
  }

  package let rows: [String]
  package let columns: [String]
  /// By row, then column.
  package let cells: [[Cell]]
  /// Of the rows and columns, those that hold anything and are tested.
  package let filledRows: [Int]
  package let filledColumns: [Int]
  /// What is tested; `nil` where not two rows and two columns hold anything.
  package let table: ContingencyTable?
  /// The exact test; `nil` where there is nothing to test, or the table is too large.
  package let exact: Double?

  /// Up to this many interviews, only the exact test is given: χ², G² and residuals are approximations for many.
  package static let mostForExactOnly = 20

  package var isExactOnly: Bool { (table?.total ?? 0) <= Self.mostForExactOnly }
  package var total: Int { cells.reduce(0) { $1.reduce($0) { $0 + $1.count } } }

  package init(rows: [String], columns: [String], cells: [[Cell]]) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
    let counts = cells.map { $0.map(\.count) }
    let filled = ContingencyTable.filled(in: counts)
    (filledRows, filledColumns) = filled
    table = ContingencyTable(filled.rows.map { row in filled.columns.map { counts[row][$0] } })
    exact = table.flatMap { FisherExactTest($0).probability }
  }
}

extension Crosstab {
  /// Two variables of the same interviews: how the sample is made up.
  ///
  /// - Throws: `AnalysisError`, `ComparisonError`
  package init(_ rows: InterviewGroups, by columns: InterviewGroups, of material: CodedMaterial) {
    self.init(
      rows: rows.names, columns: columns.names,
      cells: rows.names.indices.map { row in
        columns.names.indices.map { column in
          Cell(
            transcripts: material.transcripts.indices.filter {
              rows.groups[$0] == row && columns.groups[$0] == column
            }.map { material.transcripts[$0].name }, segments: [], references: [])
        }
      })
  }
}
