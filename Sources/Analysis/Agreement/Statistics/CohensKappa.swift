/// Agreement of two coders beyond what their own margins make likely (Cohen 1960).
package struct CohensKappa: AgreementStatistic {
  package let name = "kappa"
  package let title = "Cohen's κ"

  package init() {}

  package let explanation = StatisticExplanation(
    definition: "κ = (o − e) / (1 − e), with o the share of units on which the two coders agree.",
    chance:
      "Each coder at random at their own rate: e is the sum over categories of the product of the two coders' shares.",
    source:
      "Cohen (1960), Educational and Psychological Measurement 20(1), 37–46. Standard errors: Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72(5), 323–327.",
    edgeCases: [
      "Units that one of the two did not rate are left out.",
      "Both coders gave every unit the same single category: undefined, no variation.",
      "One coder gave every unit the same category and the other did not: exactly 0.",
      "'kappa max' is the largest κ the coders' margins allow. 'standard error' is for intervals, 'standard error if 0' for a test of κ = 0; both take units as independent, which turns of one interview are not.",
    ])

  package func result(for ratings: Ratings) -> AgreementResult {
    guard let table = TwoCoderTable(ratings) else { return .undefined(.needsTwoCoders) }
    guard table.total > 0 else { return .undefined(.nothingToCompare) }
    let weights = AgreementWeights.identity.matrix(categories: table.table.count)!
    guard let agreement = WeightedAgreement(table, weights: weights) else {
      return .undefined(.noVariation, ["observed": table.observed])
    }
    return .value(
      agreement.kappa,
      [
        "observed": agreement.observed, "expected": agreement.expected,
        "kappa max": (agreement.largestObserved! - agreement.expected) / (1 - agreement.expected),
        "standard error": agreement.standardError,
        "standard error if 0": agreement.nullStandardError,
      ])
  }
}
