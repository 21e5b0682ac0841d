/// Agreement of several coders beyond what the margins of each pair of them make likely (Conger 1980).
package struct CongersKappa: AgreementStatistic {
  /// Whether coders may have rated different units, as Gwet generalised it.
  package let allowsMissing: Bool

  package init(allowsMissing: Bool = false) { self.allowsMissing = allowsMissing }

  package var name: String { allowsMissing ? "conger-missing" : "conger" }
  package var title: String {
    allowsMissing ? "Conger's κ, generalised to missing ratings" : "Conger's κ"
  }

  package var explanation: StatisticExplanation {
    StatisticExplanation(
      definition:
        "κ = (o − e) / (1 − e), with o the mean over units of the share of pairs of coders who agree. With two coders it is Cohen's κ.",
      chance:
        "Each coder at random at their own rate: e is the mean over pairs of coders of Cohen's e."
        + (allowsMissing ? " A coder's rate is taken over the units the coder rated." : ""),
      source:
        "Conger (1980), Psychological Bulletin 88(2), 322–328; also called exact Fleiss κ."
        + (allowsMissing
          ? " Missing ratings: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed." : ""),
      edgeCases: [
        allowsMissing
          ? "No unit with two ratings: undefined."
          : "A coder who did not rate every unit: undefined. 'conger-missing' and α take that.",
        "One category only: undefined, no variation.",
      ])
  }

  package func result(for ratings: Ratings) -> AgreementResult {
    let shares = CategoryShares(ratings)
    guard let observed = shares.observed else { return .undefined(.nothingToCompare) }
    guard allowsMissing || shares.ratingsPerUnit == ratings.coders.count else {
      return .undefined(.missingRatings)
    }
    guard shares.means.count(where: { $0 > 0 }) > 1 else {
      return .undefined(.noVariation, ["observed": observed])
    }
    let rates = ratings.usage.compactMap { counts -> [Double]? in
      let sum = counts.reduce(0, +)
      return sum > 0 ? counts.map { Double($0) / Double(sum) } : nil
    }
    let coders = Double(rates.count)
    var expected = 0.0
    for category in shares.means.indices {
      let sum = rates.reduce(0) { $0 + $1[category] }
      let squares = rates.reduce(0) { $0 + $1[category] * $1[category] }
      expected += (sum * sum - squares) / (coders * (coders - 1))
    }
    guard 1 - expected > 1e-15 else { return .undefined(.noVariation) }
    return .value(
      (observed - expected) / (1 - expected), ["observed": observed, "expected": expected])
  }
}
