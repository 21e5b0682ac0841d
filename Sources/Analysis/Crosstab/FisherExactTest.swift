/// Fisher's exact test: how probable are tables with these totals that are no more probable than this one, if rows and
/// columns have nothing to do with each other?
///
/// Tables of any size, by the idea of the network algorithm (Mehta & Patel 1983, JASA 78, 427–434): columns are filled
/// one after the other, and what counts afterwards is only how much each row has left and how probable the filling was
/// so far. Fillings alike in both are one. A filling all of whose completions are as improbable as the table counts
/// with the sum of them all, which is a closed form; one none of whose completions is, is dropped. Tables count as
/// equally probable within a relative 10⁻⁷, as in R's `fisher.test`.
package struct FisherExactTest: Sendable {
  /// How many ways to fill columns are looked at, at most; a table that needs more is too large. That is some seconds.
  package static let mostFillings = 30_000_000

  /// The two-sided probability; `nil` where the table is too large for the exact test.
  package let probability: Double?

  /// - Complexity: grows with n, rows and columns; at 5 × 4 with n = 60 half a second, in a table with two rows or two
  ///   columns next to nothing. A table that needs more than `mostFillings` is given up, mostly at once.
  package init(_ table: ContingencyTable) {
    var network = FisherNetwork(table)
    probability = network?.probability().map { min(1, $0) }
  }
}
