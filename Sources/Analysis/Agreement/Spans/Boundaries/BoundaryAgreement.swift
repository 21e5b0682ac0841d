/// Agreement on where to cut, beyond what coders would share by cutting at random as often as they did
/// (Fournier & Inkpen 2012; with boundary similarity, Fournier 2013).
package struct BoundaryAgreement: Sendable, Equatable {
  /// The boundary similarity over all pairs of coders.
  package let observed: Double
  /// What two coders would share, each cutting at the same common rate.
  package let expectedAtOneRate: Double
  /// What two coders would share, each cutting at their own rate.
  package let expectedAtOwnRates: Double

  /// - Returns: `nil` for fewer than two coders, or where nobody cut anything.
  package init?(_ material: Segmentations) {
    guard material.coders > 1, material.places > 0, let observed = material.edits.similarity else {
      return nil
    }
    self.observed = observed
    let rates = material.cuts.map { Double($0) / Double(material.places) }
    let mean = rates.reduce(0, +) / Double(rates.count)
    expectedAtOneRate = mean * mean
    let pairs = CodedContinuum.pairs(of: material.coders)
    expectedAtOwnRates = pairs.reduce(0) { $0 + rates[$1.0] * rates[$1.1] } / Double(pairs.count)
  }

  /// `nil` where everybody cut everywhere.
  package var pi: Double? { beyond(expectedAtOneRate) }

  /// `nil` where everybody cut everywhere.
  package var kappa: Double? { beyond(expectedAtOwnRates) }

  private func beyond(_ expected: Double) -> Double? {
    expected < 1 ? (observed - expected) / (1 - expected) : nil
  }
}
