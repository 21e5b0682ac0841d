/// The share of agreement as it was seen, without a correction for chance. It has three meanings, each under its own name.
package struct PercentAgreement: AgreementStatistic {
  package enum Kind: String, Sendable, CaseIterable {
    /// The mean over units of the share of pairs of coders who agree.
    case pairwise = "percent-pairwise"
    /// The share of units on which all coders who rated them agree.
    case all = "percent-all"
    /// The share of agreement with each unit weighed by its number of ratings: 1 less the disagreement α observes.
    case weighted = "percent-weighted"
  }

  package let kind: Kind

  package init(_ kind: Kind) { self.kind = kind }

  package var name: String { kind.rawValue }

  package var title: String {
    switch kind {
    case .pairwise: "Percent agreement (mean over units of agreeing pairs)"
    case .all: "Percent agreement (all coders agree)"
    case .weighted: "Percent agreement (units weighed by their ratings, 1 − Do)"
    }
  }

  package var explanation: StatisticExplanation {
    let definition =
      switch kind {
      case .pairwise:
        "For each unit the share of pairs of coders who gave the same category, and the mean of these shares over the units."
      case .all: "The share of units to which all coders who rated them gave the same category."
      case .weighted:
        "The agreement in Krippendorff's coincidences: as the mean over units, but each unit weighs as much as it has ratings. It is 1 − Do."
      }
    return StatisticExplanation(
      definition: definition,
      source: kind == .weighted
        ? "Krippendorff (2011), Computing Krippendorff's alpha-reliability."
        : "Neuendorf (2017), The Content Analysis Guidebook, 2nd ed.",
      edgeCases: [
        "Units with fewer than two ratings are left out; where none is left it is undefined.",
        "With two coders the three kinds are the same number.",
        "Values that are sets of codes agree when the sets are equal.",
      ])
  }

  package func result(for ratings: Ratings) -> AgreementResult {
    guard ratings.pairableUnits > 0 else { return .undefined(.nothingToCompare) }
    switch kind {
    case .pairwise: return .value(CategoryShares(ratings).observed!)
    case .all:
      var alike = 0
      ratings.forEachPattern { values, count in
        let given = values.lazy.filter { $0 >= 0 }
        guard let first = given.first, given.count > 1 else { return }
        if given.allSatisfy({ $0 == first }) { alike += count }
      }
      return .value(Double(alike) / Double(ratings.pairableUnits))
    case .weighted:
      let coincidences = Coincidences(ratings)
      let alike = coincidences.meetings.filter { $0.first == $0.second }
      return .value(alike.reduce(0) { $0 + $1.weight } / coincidences.total)
    }
  }
}
