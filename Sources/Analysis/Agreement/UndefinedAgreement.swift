/// Why a statistic has no value for some ratings.
package enum UndefinedAgreement: String, Sendable, CaseIterable {
  case nothingToCompare, noVariation, needsTwoCoders, missingRatings, oneCategory
  case needsOrder, needsNumbers, needsRatios, negativeNumbers
  case needsSets, setsHaveNoNumber, needsPresence, neverGiven, alwaysGiven, otherCategories

  /// As it is printed behind `undefined:`.
  package var reason: String {
    switch self {
    case .nothingToCompare: "no unit was rated by two coders"
    case .noVariation: "no variation; only one category was used, so agreement by chance is 1"
    case .needsTwoCoders: "it is defined for exactly two coders"
    case .missingRatings: "it needs the same number of ratings for every unit, and some are missing"
    case .oneCategory: "the codebook has fewer than two categories to choose from"
    case .needsOrder: "the categories have no order; say --level ordinal where they have"
    case .needsNumbers: "the categories are no numbers; say --level interval where they are"
    case .needsRatios: "the values have no zero point; say --level ratio where they have"
    case .negativeNumbers: "ratios need values that are not negative"
    case .needsSets: "it compares sets of codes, and each unit has one category here"
    case .setsHaveNoNumber: "sets of codes have no fixed number of categories to choose from"
    case .needsPresence: "it is about one code that is present or absent"
    case .neverGiven: "neither coder gave the code"
    case .alwaysGiven: "both coders gave the code to every unit"
    case .otherCategories: "the weights are for other categories"
    }
  }
}
