/// The mean of Cohen's κ over all pairs of coders (Light 1971).
package struct LightsKappa: AgreementStatistic {
  package let name = "light"
  package let title = "Light's κ (mean of pairs)"

  package init() {}

  package let explanation = StatisticExplanation(
    definition: "The mean of Cohen's κ over the pairs of coders.",
    chance: "As for Cohen's κ, pair by pair.",
    source: "Light (1971), Psychological Bulletin 76(5), 365–377.",
    edgeCases: [
      "Each pair is compared on the units both rated.",
      "Undefined as soon as one pair's κ is undefined, since leaving pairs out would flatter.",
    ])

  package func result(for ratings: Ratings) -> AgreementResult {
    var sum = 0.0
    var pairs = 0
    for second in ratings.coders.indices {
      for first in 0..<second {
        let result = CohensKappa().result(for: ratings.only(coders: [first, second]))
        guard let kappa = result.value else {
          return .undefined(result.undefined ?? .nothingToCompare)
        }
        sum += kappa
        pairs += 1
      }
    }
    return pairs == 0 ? .undefined(.nothingToCompare) : .value(sum / Double(pairs))
  }
}
