/// How far a statistic would move if the study were drawn again: the middle 95 % of its values over resamples.
package struct AgreementInterval: Sendable, Equatable {
  package let lower: Double
  package let upper: Double
  /// In how many resamples the statistic was undefined; they are left out.
  package let undefined: Int
  /// The shares of defined resamples below the marks customary for α.
  package let belowTentative: Double
  package let belowReliable: Double

  /// Krippendorff's marks: below the first nothing should rest on the data, below the second only tentative conclusions.
  package static let tentative = 0.667
  package static let reliable = 0.8

  /// - Parameter values: The statistic in each resample, `nil` where it is undefined.
  /// - Returns: `nil` where it is undefined in all.
  init?(_ values: [Double?]) {
    let sorted = values.compactMap(\.self).sorted()
    guard !sorted.isEmpty else { return nil }
    lower = Self.quantile(0.025, of: sorted)
    upper = Self.quantile(0.975, of: sorted)
    undefined = values.count - sorted.count
    belowTentative = Double(sorted.count { $0 < Self.tentative }) / Double(sorted.count)
    belowReliable = Double(sorted.count { $0 < Self.reliable }) / Double(sorted.count)
  }

  /// Between the two nearest values, by distance (Hyndman & Fan 1996, type 7).
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
