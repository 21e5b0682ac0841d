/// Cohen's κ where some disagreements count less than others (Cohen 1968).
package struct WeightedKappa: AgreementStatistic {
  package let weights: AgreementWeights

  package init(_ weights: AgreementWeights) { self.weights = weights }

  package var name: String { "weighted-kappa-\(weights.name)" }
  package var title: String { "Weighted κ (\(weights.name))" }

  package var explanation: StatisticExplanation {
    StatisticExplanation(
      definition:
        "κ = (o − e) / (1 − e), where two different categories agree by a weight from 0 to 1. Linear: 1 − |i − j| / (q − 1). Quadratic: 1 − (i − j)² / (q − 1)². i and j are positions among the q categories in the codebook's order, not the alphabet's, and categories nobody used count.",
      chance: "As for Cohen's κ, each pair of categories by its weight.",
      source:
        "Cohen (1968), Psychological Bulletin 70(4), 213–220; Cicchetti & Allison (1971) for linear, Fleiss & Cohen (1973) for quadratic weights; standard errors from Fleiss, Cohen & Everitt (1969).",
      edgeCases: [
        "Categories without an order have no linear or quadratic weights: undefined.",
        "Weights of disagreement v become agreement as 1 − v / the largest v.",
        "Both coders gave every unit the same single category: undefined, no variation.",
      ])
  }

  package func result(for ratings: Ratings) -> AgreementResult {
    if let obstacle = weights.obstacle(ratings.scale) { return .undefined(obstacle) }
    guard let table = TwoCoderTable(ratings) else { return .undefined(.needsTwoCoders) }
    guard table.total > 0 else { return .undefined(.nothingToCompare) }
    guard let matrix = weights.matrix(categories: table.table.count),
      let agreement = WeightedAgreement(table, weights: matrix)
    else { return .undefined(.noVariation) }
    return .value(
      agreement.kappa,
      [
        "observed": agreement.observed, "expected": agreement.expected,
        "standard error": agreement.standardError,
        "standard error if 0": agreement.nullStandardError,
      ])
  }
}
