import Foundation

/// What holds of tables of two by two alone: one-sided exact tests, and how much larger the odds are in the first row.
///
/// With the totals given, how often the first row meets the first column is hypergeometric, and where the odds ratio is
/// *ω*, noncentral hypergeometric: P(x) ∝ C(R₁, x) C(R₂, C₁ − x) ωˣ (Fisher 1935; Cornfield 1956).
package struct TwoByTwo: Sendable {
  /// 95 %, closed; `upper` is `nil` where there is no upper limit.
  package struct Interval: Hashable, Sendable {
    package let lower: Double
    package let upper: Double?
  }

  private let counts: [[Int]]
  private let smallest: Int
  /// ln C(R₁, x) C(R₂, C₁ − x) for each x that the totals allow, from the smallest on.
  private let logarithms: [Double]

  private static let tail = 0.025

  /// - Returns: `nil` for a table of another size.
  package init?(_ table: ContingencyTable) {
    guard table.isTwoByTwo else { return nil }
    counts = table.counts
    let (first, second) = (table.rowTotals[0], table.rowTotals[1])
    let column = table.columnTotals[0]
    smallest = max(0, column - second)
    let factorials = LogFactorials(upTo: table.total)
    logarithms = (smallest...min(first, column)).map { count in
      -factorials[count] - factorials[first - count] - factorials[column - count]
        - factorials[second - column + count]
    }
  }

  private var observed: Int { counts[0][0] - smallest }

  /// The exact probability of the first cell being at most what it is.
  package var less: Double { Self.sum(shares(logOdds: 0)[...observed]) }

  /// The exact probability of the first cell being at least what it is.
  package var greater: Double { Self.sum(shares(logOdds: 0)[observed...]) }

  /// ad / bc; `nil` where b or c is 0.
  package var sampleOddsRatio: Double? {
    let product = Double(counts[0][1]) * Double(counts[1][0])
    return product > 0 ? Double(counts[0][0]) * Double(counts[1][1]) / product : nil
  }

  /// The interval of the sample odds ratio by the normal approximation of its logarithm (Woolf 1955); `nil` where a
  /// cell is 0.
  package var woolfInterval: Interval? {
    let cells = counts.flatMap { $0 }
    guard !cells.contains(0), let ratio = sampleOddsRatio else { return nil }
    let error = cells.reduce(0) { $0 + 1 / Double($1) }.squareRoot()
    let width = 1.959963984540054 * error
    return Interval(lower: ratio * exp(-width), upper: ratio * exp(width))
  }

  /// The conditional maximum likelihood estimate, under which the first cell is expected to be what it is; `nil` where
  /// it is as large as the totals allow, so that no odds are too large.
  package var oddsRatio: Double? {
    guard observed < logarithms.count - 1 else { return nil }
    guard observed > 0 else { return 0 }
    return exp(
      solve { logOdds in
        zip(shares(logOdds: logOdds), 0...).reduce(0) { $0 + $1.0 * Double($1.1) }
          - Double(observed)
      })
  }

  /// The exact interval of that estimate: the odds under which a first cell as large, or as small, has 2.5 %.
  package var oddsRatioInterval: Interval {
    let last = logarithms.count - 1
    let lower =
      observed == 0
      ? 0 : exp(solve { Self.sum(shares(logOdds: $0)[observed...]) - Self.tail })
    let upper =
      observed == last
      ? nil : exp(solve { Self.tail - Self.sum(shares(logOdds: $0)[...observed]) })
    return Interval(lower: lower, upper: upper)
  }

  /// The probability of each first cell that the totals allow.
  private func shares(logOdds: Double) -> [Double] {
    let weighted = logarithms.indices.map { logarithms[$0] + logOdds * Double($0) }
    let largest = weighted.max()!
    let shares = weighted.map { exp($0 - largest) }
    let sum = shares.reduce(0, +)
    return shares.map { $0 / sum }
  }

  private static func sum(_ shares: ArraySlice<Double>) -> Double { min(1, shares.reduce(0, +)) }

  /// Where a function of the logarithm of the odds that rises goes through 0, by halving.
  private func solve(_ function: (Double) -> Double) -> Double {
    var (low, high) = (-1.0, 1.0)
    while function(low) > 0, low > -1e4 { low *= 2 }
    while function(high) < 0, high < 1e4 { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if function(middle) < 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
