/// κ with weights, its standard errors and its bound (Cohen 1960, 1968; Fleiss, Cohen & Everitt 1969).
struct WeightedAgreement {
  let observed: Double
  let expected: Double
  /// The standard error of κ as it was found, and the one under the hypothesis that κ is 0.
  let standardError: Double
  let nullStandardError: Double
  /// The largest observed agreement the coders' margins allow; only without weights.
  let largestObserved: Double?

  var kappa: Double { (observed - expected) / (1 - expected) }

  /// - Precondition: The table holds a unit.
  /// - Returns: `nil` where agreement by chance is 1.
  init?(_ table: TwoCoderTable, weights: [[Double]]) {
    let n = Double(table.total)
    let p = table.table.map { $0.map { Double($0) / n } }
    let rows = table.rows.map { Double($0) / n }
    let columns = table.columns.map { Double($0) / n }
    let q = weights.indices
    var observed = 0.0
    var expected = 0.0
    for row in q {
      for column in q {
        observed += weights[row][column] * p[row][column]
        expected += weights[row][column] * rows[row] * columns[column]
      }
    }
    guard !table.hasNoVariation, 1 - expected > 1e-15 else { return nil }
    // The mean weight of a row's category with the column coder's categories, and the reverse.
    let ofRow = q.map { row in q.reduce(0) { $0 + weights[row][$1] * columns[$1] } }
    let ofColumn = q.map { column in q.reduce(0) { $0 + weights[$1][column] * rows[$1] } }
    var spread = 0.0
    var nullSpread = 0.0
    for row in q {
      for column in q {
        let mean = ofRow[row] + ofColumn[column]
        let term = weights[row][column] * (1 - expected) - mean * (1 - observed)
        spread += p[row][column] * term * term
        let nullTerm = weights[row][column] - mean
        nullSpread += rows[row] * columns[column] * nullTerm * nullTerm
      }
    }
    let centre = observed * expected - 2 * expected + observed
    let rest = 1 - expected
    standardError = (max(0, spread - centre * centre) / n).squareRoot() / (rest * rest)
    nullStandardError = (max(0, nullSpread - expected * expected) / n).squareRoot() / rest
    self.observed = observed
    self.expected = expected
    let isPlain = q.allSatisfy { row in q.allSatisfy { weights[row][$0] == (row == $0 ? 1 : 0) } }
    largestObserved = isPlain ? q.reduce(0) { $0 + min(rows[$1], columns[$1]) } : nil
  }
}
