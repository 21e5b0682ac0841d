/// Agreement beyond chance that stays near the share of agreement where one category prevails (Gwet 2008).
package struct GwetsAC: AgreementStatistic {
  package let weights: AgreementWeights

  package init(_ weights: AgreementWeights = .identity) { self.weights = weights }

  package var name: String { weights == .identity ? "ac1" : "ac2-\(weights.name)" }
  package var title: String {
    weights == .identity ? "Gwet's AC1" : "Gwet's AC2 (\(weights.name) weights)"
  }

  package var explanation: StatisticExplanation {
    StatisticExplanation(
      definition:
        "AC = (o − e) / (1 − e), with o the mean over units of the share of pairs of coders who agree"
        + (weights == .identity ? "." : ", different categories by their weight."),
      chance: weights == .identity
        ? "e = Σ π(1 − π) / (q − 1), with π the mean over units of a category's share of the unit's ratings and q the codebook's number of categories."
        : "e = W Σ π(1 − π) / (q (q − 1)), with W the sum of all weights, π the mean over units of a category's share of the unit's ratings and q the codebook's number of categories.",
      source:
        "Gwet (2008), British Journal of Mathematical and Statistical Psychology 61(1), 29–48; Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.",
      edgeCases: [
        "A unit with one rating counts in π, not in o.",
        "One category used out of two or more: 1, as full agreement.",
        "A codebook of one category, or sets of codes: undefined.",
        "It can stay high where the coders do not find the same instances of a rare code: read it beside κ and the prevalence index.",
      ])
  }

  package func result(for ratings: Ratings) -> AgreementResult {
    guard let q = ratings.scale.choices else { return .undefined(.setsHaveNoNumber) }
    if let obstacle = weights.obstacle(ratings.scale) { return .undefined(obstacle) }
    guard let matrix = weights.matrix(categories: q) else { return .undefined(.otherCategories) }
    let shares = CategoryShares(ratings, weights: weights == .identity ? nil : matrix)
    guard let observed = shares.observed else { return .undefined(.nothingToCompare) }
    guard q > 1 else { return .undefined(.oneCategory, ["observed": observed]) }
    let spread = shares.means.reduce(0) { $0 + $1 * (1 - $1) }
    let expected = matrix.joined().reduce(0, +) * spread / Double(q * (q - 1))
    guard 1 - expected > 1e-15 else { return .undefined(.oneCategory, ["observed": observed]) }
    return .value(
      (observed - expected) / (1 - expected), ["observed": observed, "expected": expected])
  }
}
