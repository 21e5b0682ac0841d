/// Agreement of several coders beyond what the categories' shares of all ratings make likely (Fleiss 1971).
package struct FleissKappa: AgreementStatistic {
  /// Whether units may have different numbers of ratings, as Gwet generalised it.
  package let allowsMissing: Bool

  package init(allowsMissing: Bool = false) { self.allowsMissing = allowsMissing }

  package var name: String { allowsMissing ? "fleiss-missing" : "fleiss" }
  package var title: String {
    allowsMissing ? "Fleiss' κ, generalised to missing ratings" : "Fleiss' κ"
  }

  package var explanation: StatisticExplanation {
    StatisticExplanation(
      definition:
        "κ = (o − e) / (1 − e), with o the mean over units of the share of pairs of coders who agree. The coders need not be the same for each unit."
        + (allowsMissing
          ? " Units with one rating count in e but not in o, and each unit weighs the same." : ""),
      chance:
        "All coders at random at one common rate: e is the sum over categories of the square of the category's share.",
      source:
        "Fleiss (1971), Psychological Bulletin 76(5), 378–382; standard error if 0: Fleiss, Nee & Landis (1979), Psychological Bulletin 86(5), 974–977."
        + (allowsMissing
          ? " Missing ratings: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed." : ""),
      edgeCases: [
        allowsMissing
          ? "No unit with two ratings: undefined."
          : "Units with different numbers of ratings: undefined. 'fleiss-missing' and α take them.",
        "One category only: undefined, no variation.",
        "The κ of one category is the same statistic with all others taken as one.",
      ])
  }

  package func result(for ratings: Ratings) -> AgreementResult {
    let shares = CategoryShares(ratings)
    guard let observed = shares.observed else { return .undefined(.nothingToCompare) }
    guard allowsMissing || shares.ratingsPerUnit != nil else { return .undefined(.missingRatings) }
    guard shares.means.count(where: { $0 > 0 }) > 1 else {
      return .undefined(.noVariation, ["observed": observed])
    }
    let expected = shares.means.reduce(0) { $0 + $1 * $1 }
    let kappa = (observed - expected) / (1 - expected)
    guard let m = shares.ratingsPerUnit else {
      return .value(kappa, ["observed": observed, "expected": expected])
    }
    return .value(
      kappa,
      [
        "observed": observed, "expected": expected,
        "standard error if 0": Self.nullError(shares.means, units: shares.units, ratings: m),
      ])
  }

  private static func nullError(_ shares: [Double], units: Int, ratings: Int) -> Double {
    let spread = shares.reduce(0) { $0 + $1 * (1 - $1) }
    let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
    let pairs = Double(units * ratings * (ratings - 1))
    return (2 / pairs * max(0, spread * spread - skew)).squareRoot() / spread
  }
}
