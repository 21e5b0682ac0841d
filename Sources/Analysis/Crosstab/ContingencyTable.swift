/// How often each of some rows meets each of some columns, in units that stand in one cell each.
package struct ContingencyTable: Hashable, Sendable {
  /// By row, then column.
  package let counts: [[Int]]
  package let rowTotals: [Int]
  package let columnTotals: [Int]
  package let total: Int

  /// - Returns: `nil` unless there are two rows and two columns or more, each with something in it.
  package init?(_ counts: [[Int]]) {
    let width = counts.first?.count ?? 0
    precondition(
      counts.allSatisfy { $0.count == width && $0.allSatisfy { $0 >= 0 } },
      "a table has rows of one length and no negative counts")
    rowTotals = counts.map { $0.reduce(0, +) }
    columnTotals = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
    guard rowTotals.count > 1, columnTotals.count > 1,
      !rowTotals.contains(0), !columnTotals.contains(0)
    else { return nil }
    self.counts = counts
    total = rowTotals.reduce(0, +)
  }

  package var isTwoByTwo: Bool { rowTotals.count == 2 && columnTotals.count == 2 }

  /// The table with rows for columns.
  package var transposed: ContingencyTable {
    ContingencyTable(columnTotals.indices.map { column in counts.map { $0[column] } })!
  }

  /// Which rows and columns of counts hold anything; what holds nothing must be left out of a test.
  package static func filled(in counts: [[Int]]) -> (rows: [Int], columns: [Int]) {
    (
      counts.indices.filter { counts[$0].contains { $0 > 0 } },
      (counts.first ?? []).indices.filter { column in counts.contains { $0[column] > 0 } }
    )
  }
}
