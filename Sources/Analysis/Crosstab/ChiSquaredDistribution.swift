import Foundation

/// Probabilities of the χ² distribution and of the standard normal one.
package enum ChiSquaredDistribution {
  /// The probability of a value at least this large.
  ///
  /// It is the regularised upper incomplete gamma function *Q*(*df* / 2, *x* / 2): below *a* + 1 one less the series
  /// of NIST DLMF 8.7.1, above it the continued fraction 8.9.2 by the modified method of Lentz (Thompson & Barnett
  /// 1986), so that small probabilities keep all their digits.
  ///
  /// - Returns: `nil` for no degree of freedom, or a value that is negative or no number.
  /// - Complexity: O(√*x*) steps.
  package static func upperTail(_ value: Double, degreesOfFreedom: Int) -> Double? {
    guard degreesOfFreedom > 0, value >= 0 else { return nil }
    guard value.isFinite else { return 0 }
    guard value > 0 else { return 1 }
    let (shape, x) = (Double(degreesOfFreedom) / 2, value / 2)
    // x^a e^-x / Γ(a), in logarithms since each part alone may be out of range.
    let front = exp(shape * log(x) - x - lgamma(shape))
    return x < shape + 1
      ? max(0, 1 - front * series(shape, x)) : min(1, front * fraction(shape, x))
  }

  /// The probability of a standard normal value at least this far from 0 in either direction.
  package static func twoSidedNormal(_ value: Double) -> Double {
    erfc(abs(value) / 2.0.squareRoot())
  }

  /// Σ xᵏ / (a (a + 1) … (a + k)).
  private static func series(_ shape: Double, _ x: Double) -> Double {
    var term = 1 / shape
    var sum = term
    var next = shape
    while term > sum * 1e-17 {
      next += 1
      term *= x / next
      sum += term
    }
    return sum
  }

  /// 1 / (x + 1 − a − 1 (1 − a) / (x + 3 − a − 2 (2 − a) / (x + 5 − a − …))).
  private static func fraction(_ shape: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var denominator = x + 1 - shape
    var above = 1 / tiny
    var below = 1 / denominator
    var result = below
    for step in 1...100_000 {
      let factor = -Double(step) * (Double(step) - shape)
      denominator += 2
      below = 1 / nonzero(factor * below + denominator, tiny)
      above = nonzero(denominator + factor / above, tiny)
      let change = below * above
      result *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return result
  }

  private static func nonzero(_ value: Double, _ tiny: Double) -> Double {
    abs(value) < tiny ? tiny : value
  }
}
