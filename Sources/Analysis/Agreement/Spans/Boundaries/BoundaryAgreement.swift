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
    self.init(material.edits, cuts: material.cuts, places: material.places)
  }

  /// - Parameters:
  ///   - edits: Those between every two coders.
  ///   - cuts: How many each coder made.
  ///   - places: At how many each could have.
  init?(_ edits: BoundaryEdits, cuts: [Int], places: Int) {
    guard cuts.count > 1, places > 0, let observed = edits.similarity else { return nil }
    self.observed = observed
    let rates = cuts.map { Double($0) / Double(places) }
    let mean = rates.reduce(0, +) / Double(rates.count)
    expectedAtOneRate = mean * mean
    let pairs = CodedContinuum.pairs(of: cuts.count)
    expectedAtOwnRates = pairs.reduce(0) { $0 + rates[$1.0] * rates[$1.1] } / Double(pairs.count)
  }

  /// `nil` where everybody cut everywhere.
  package var pi: Double? { beyond(expectedAtOneRate) }

  /// `nil` where everybody cut everywhere.
  package var kappa: Double? { beyond(expectedAtOwnRates) }

  private func beyond(_ expected: Double) -> Double? {
    guard expected < 1 else { return nil }
    // What differs in the last bits only is the same: no more than chance is 0.
    return abs(observed - expected) < 1e-12 ? 0 : (observed - expected) / (1 - expected)
  }
}
