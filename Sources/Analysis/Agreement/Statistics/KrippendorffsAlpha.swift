/// One less the disagreement seen over the disagreement expected (Krippendorff 2011).
package struct KrippendorffsAlpha: AgreementStatistic {
  package let distance: RatingDistance

  package init(_ distance: RatingDistance = .nominal) { self.distance = distance }

  package var name: String { distance == .nominal ? "alpha" : "alpha-\(distance.rawValue)" }
  package var title: String {
    switch distance {
    case .nominal: "Krippendorff's α"
    case .ordinal, .interval, .ratio: "Krippendorff's α (\(distance.rawValue))"
    case .jaccard: "Krippendorff's α on sets of codes (Jaccard)"
    case .masi: "Krippendorff's α on sets of codes (MASI)"
    }
  }

  package var explanation: StatisticExplanation {
    StatisticExplanation(
      definition:
        "α = 1 − Do / De. Do is the mean distance of two values given to the same unit, De of any two values given at all. \(distanceInWords)",
      chance:
        "Values dealt out anew over all units, without replacement: no coder has a rate of their own.",
      source:
        "Krippendorff (2011), Computing Krippendorff's alpha-reliability; Krippendorff (2019), Content Analysis, 4th ed., ch. 12."
        + (distance == .masi ? " MASI: Passonneau (2006), LREC, 831–836." : ""),
      edgeCases: [
        "Any number of coders; missing ratings are allowed, and a unit weighs as much as it has ratings. Units with one rating drop out.",
        "All values that can be paired are the same: De is 0, undefined, no variation.",
        "The α of one category is nominal α with all others taken as one.",
        "Krippendorff's customary marks: α ≥ .800 reliable, .667 to .800 for tentative conclusions only.",
      ])
  }

  private var distanceInWords: String {
    switch distance {
    case .nominal: "The distance of two different categories is 1."
    case .ordinal:
      "The distance is the square of the number of values from the one category to the other, half of those at both ends left out; only categories that were used count."
    case .interval: "The distance is the square of the difference."
    case .ratio: "The distance is the square of difference over sum; of two zeros it is 0."
    case .jaccard:
      "The distance of two sets is 1 less the codes in both over the codes in either, and is not squared; two empty sets are alike."
    case .masi:
      "The distance of two sets is 1 less their Jaccard similarity times 1 for equal sets, 2/3 for one within the other, 1/3 for sets that overlap, 0 else; it is not squared."
    }
  }

  package func result(for ratings: Ratings) -> AgreementResult {
    if let obstacle = distance.obstacle(ratings.scale) { return .undefined(obstacle) }
    let coincidences = Coincidences(ratings)
    let total = coincidences.total
    guard total > 0 else { return .undefined(.nothingToCompare) }
    let function = distance.function(ratings.scale, margins: coincidences.margins)
    let observed = coincidences.meetings.reduce(0) {
      $1.first == $1.second ? $0 : $0 + $1.weight * function($1.first, $1.second)
    }
    let expected = Self.expected(coincidences, function)
    guard coincidences.used.count > 1, expected > 0 else { return .undefined(.noVariation) }
    return .value(
      1 - observed * (total - 1) / expected,
      [
        "observed disagreement": observed / total,
        "expected disagreement": expected / (total * (total - 1)), "pairable values": total,
      ])
  }

  package func ofCounts(_ ratings: Ratings) -> ((_ counts: [Int]) -> Double?)? {
    if let alpha = AlphaOfCounts(ratings, distance) { return alpha.value }
    guard ratings.scale.categories.count <= AlphaOfCounts.mostCategories else { return nil }
    return { result(for: ratings.with(counts: $0)).value }
  }

  /// The distances of all ordered pairs of values that can be paired, whatever unit they belong to, added up.
  private static func expected(
    _ coincidences: Coincidences, _ distance: (Int, Int) -> Double
  ) -> Double {
    let (used, margins) = (coincidences.used, coincidences.margins)
    var sum = 0.0
    for (index, second) in used.enumerated() {
      for first in used[..<index] {
        sum += margins[first] * margins[second] * distance(first, second)
      }
    }
    return 2 * sum
  }
}
