/// How far one fuzzy set lies within another (Ragin 2006, Political Analysis 14: 291–310; Schneider & Wagemann 2012).
///
/// Every figure is `nil` where its denominator is 0.
package enum SetRelation {
  /// Whether a condition is enough for the outcome.
  package struct Sufficiency: Equatable, Sendable {
    /// Σ min(x, y) / Σ x
    package let consistency: Double?
    /// Proportional reduction in inconsistency: how far x is enough for y and not for its absence as well.
    package let pri: Double?
    /// Σ min(x, y) / Σ y
    package let coverage: Double?
  }

  /// Whether the outcome never comes without the condition.
  package struct Necessity: Equatable, Sendable {
    /// Σ min(x, y) / Σ y
    package let consistency: Double?
    /// Σ min(x, y) / Σ x
    package let coverage: Double?
    /// Relevance of necessity, Σ (1 − x) / Σ (1 − min(x, y)); low where nearly every case has the condition.
    package let relevance: Double?
  }

  package static func sufficiency(of x: [Double], for y: [Double]) -> Sufficiency {
    let both = sum(x, y, min)
    let contradictory = zip(x, y).reduce(0) { $0 + min($1.0, $1.1, 1 - $1.1) }
    return Sufficiency(
      consistency: ratio(both, x.reduce(0, +)),
      pri: ratio(both - contradictory, x.reduce(0, +) - contradictory),
      coverage: ratio(both, y.reduce(0, +)))
  }

  package static func necessity(of x: [Double], for y: [Double]) -> Necessity {
    let both = sum(x, y, min)
    return Necessity(
      consistency: ratio(both, y.reduce(0, +)), coverage: ratio(both, x.reduce(0, +)),
      relevance: ratio(x.reduce(0) { $0 + 1 - $1 }, sum(x, y) { 1 - min($0, $1) }))
  }

  private static func sum(
    _ x: [Double], _ y: [Double], _ term: (Double, Double) -> Double
  ) -> Double {
    zip(x, y).reduce(0) { $0 + term($1.0, $1.1) }
  }

  /// Sums of many scores that cancel leave a rest of rounding, which is no denominator.
  private static func ratio(_ part: Double, _ whole: Double) -> Double? {
    whole > 1e-12 ? max(0, min(1, part / whole)) : nil
  }
}
