/// Agreement beyond what coders who choose blindly among the codebook's categories would reach.
package struct BrennanPrediger: AgreementStatistic {
  package let weights: AgreementWeights

  package init(_ weights: AgreementWeights = .identity) { self.weights = weights }

  package var name: String {
    weights == .identity ? "brennan-prediger" : "brennan-prediger-\(weights.name)"
  }
  package var title: String {
    weights == .identity ? "Brennan–Prediger κ" : "Brennan–Prediger κ (\(weights.name) weights)"
  }

  package var explanation: StatisticExplanation {
    StatisticExplanation(
      definition:
        "κ = (o − e) / (1 − e), with o the mean over units of the share of pairs of coders who agree. It is Bennett's S, Randolph's free-marginal κ and, for two categories, PABAK."
        + (weights == .identity ? "" : " Different categories agree by their weight."),
      chance:
        "Every category of the codebook equally likely: e = 1/q, with q the number of categories offered, whether used or not.",
      source:
        "Bennett, Alpert & Goldstein (1954), Public Opinion Quarterly 18(3), 303–308; Brennan & Prediger (1981), Educational and Psychological Measurement 41(3), 687–699; Randolph (2005), Free-marginal multirater kappa.",
      edgeCases: [
        "One category used out of two or more: defined, since chance does not depend on use.",
        "A codebook of one category: undefined.",
        "Sets of codes offer no fixed number of categories: undefined.",
      ])
  }

  package func result(for ratings: Ratings) -> AgreementResult {
    guard let q = ratings.scale.choices else { return .undefined(.setsHaveNoNumber) }
    if let obstacle = weights.obstacle(ratings.scale) { return .undefined(obstacle) }
    guard let matrix = weights.matrix(categories: q) else { return .undefined(.otherCategories) }
    let shares = CategoryShares(ratings, weights: weights == .identity ? nil : matrix)
    guard let observed = shares.observed else { return .undefined(.nothingToCompare) }
    let expected = matrix.joined().reduce(0, +) / Double(q * q)
    guard q > 1, 1 - expected > 1e-15 else {
      return .undefined(.oneCategory, ["observed": observed])
    }
    return .value(
      (observed - expected) / (1 - expected), ["observed": observed, "expected": expected])
  }
}
