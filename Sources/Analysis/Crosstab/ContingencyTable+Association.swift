import Foundation

extension ContingencyTable {
  /// A test's value with its probability by the χ² distribution.
  package struct Statistic: Hashable, Sendable {
    package let value: Double
    package let degreesOfFreedom: Int
    package let probability: Double
  }

  private var degreesOfFreedom: Int { (rowTotals.count - 1) * (columnTotals.count - 1) }

  /// What each cell would hold if rows and columns had nothing to do with each other.
  package var expected: [[Double]] {
    rowTotals.map { row in
      columnTotals.map { Double(row) * Double($0) / Double(total) }
    }
  }

  /// The share of cells in which fewer than five are expected; where it is large, χ² and G² are poor approximations
  /// (Cochran 1954: over a fifth).
  package var shareExpectedBelowFive: Double {
    let all = expected.flatMap(\.self)
    return Double(all.count { $0 < 5 }) / Double(all.count)
  }

  /// Pearson's χ²: Σ (O − E)² / E.
  package var chiSquared: Statistic {
    statistic(
      sum { observed, expected in
        let distance = observed - expected
        return distance * distance / expected
      })
  }

  /// χ² with Yates's correction for continuity, of two by two; `nil` elsewhere.
  package var yates: Statistic? {
    guard isTwoByTwo else { return nil }
    return statistic(
      sum { observed, expected in
        let distance = max(0, abs(observed - expected) - 0.5)
        return distance * distance / expected
      })
  }

  /// The likelihood ratio G²: 2 Σ O ln(O / E).
  package var likelihoodRatio: Statistic {
    statistic(
      sum { observed, expected in
        observed > 0 ? 2 * observed * log(observed / expected) : 0
      })
  }

  /// Cramér's V: √(χ² / (n (k − 1))) with k the smaller of the numbers of rows and columns; of two by two it is |φ|.
  package var cramersV: Double {
    let smaller = min(rowTotals.count, columnTotals.count)
    return (chiSquared.value / (Double(total) * Double(smaller - 1))).squareRoot()
  }

  /// Cramér's V less what chance alone gives (Bergsma 2013, Journal of the Korean Statistical Society 42, 323–328).
  ///
  /// - Returns: `nil` where n leaves nothing to correct by.
  package var correctedV: Double? {
    guard total > 1 else { return nil }
    let (rows, columns) = (Double(rowTotals.count), Double(columnTotals.count))
    let others = Double(total - 1)
    let phi = max(0, chiSquared.value / Double(total) - (rows - 1) * (columns - 1) / others)
    let smaller = min(
      rows - (rows - 1) * (rows - 1) / others, columns - (columns - 1) * (columns - 1) / others)
    return smaller > 1 ? (phi / (smaller - 1)).squareRoot() : nil
  }

  /// (O − E) / √E of each cell.
  package var pearsonResiduals: [[Double]] {
    zip(counts, expected).map { zip($0, $1).map { (Double($0) - $1) / $1.squareRoot() } }
  }

  /// How many standard errors each cell is from what is expected (Haberman 1973; Agresti 2007, section 2.4.5):
  /// (O − E) / √(E (1 − R/n) (1 − C/n)).
  package var adjustedResiduals: [[Double]] {
    let residuals = pearsonResiduals
    return rowTotals.indices.map { row in
      columnTotals.indices.map { column in
        let rowShare = Double(rowTotals[row]) / Double(total)
        let columnShare = Double(columnTotals[column]) / Double(total)
        return residuals[row][column] / ((1 - rowShare) * (1 - columnShare)).squareRoot()
      }
    }
  }

  /// The two-sided probability of each adjusted residual, by Holm over all cells.
  package var residualProbabilities: [[Double]] {
    let adjusted = HolmAdjustment.adjusted(
      adjustedResiduals.flatMap { $0.map(ChiSquaredDistribution.twoSidedNormal) })
    let width = columnTotals.count
    return rowTotals.indices.map { Array(adjusted[$0 * width..<($0 + 1) * width]) }
  }

  private func sum(_ part: (_ observed: Double, _ expected: Double) -> Double) -> Double {
    zip(counts, expected).reduce(0) { sum, row in
      zip(row.0, row.1).reduce(sum) { $0 + part(Double($1.0), $1.1) }
    }
  }

  private func statistic(_ value: Double) -> Statistic {
    // Sums of logarithms may fall short of 0 by a rounding.
    let value = max(0, value)
    return Statistic(
      value: value, degreesOfFreedom: degreesOfFreedom,
      probability: ChiSquaredDistribution.upperTail(value, degreesOfFreedom: degreesOfFreedom)!)
  }
}
