/// The share of code assignments two coders have in common: what is left when units without a code do not count.
package struct AssignmentAgreement: AgreementStatistic {
  /// Whether chance is taken off, at one over the number of codes.
  package let isCorrected: Bool

  package init(isCorrected: Bool = false) { self.isCorrected = isCorrected }

  package var name: String { isCorrected ? "assignments-corrected" : "assignments" }
  package var title: String {
    isCorrected ? "Agreement of code assignments, chance 1/q" : "Agreement of code assignments"
  }

  package var explanation: StatisticExplanation {
    StatisticExplanation(
      definition:
        "a / (a + b + c), with a the times both coders gave a unit the same code, b and c the times only one of them did. There is no d: where neither saw a code counts for nothing."
        + (isCorrected ? " From it, (o − 1/q) / (1 − 1/q)." : ""),
      chance: isCorrected ? "1/q, with q the number of codes that anybody gave." : nil,
      source: isCorrected
        ? "Brennan & Prediger (1981), Educational and Psychological Measurement 41(3), 687–699, for the correction, on units rather than segments. It is not the figure of any other program."
        : "Jaccard (1912), New Phytologist 11(2), 37–50, over all codes and units at once.",
      edgeCases: [
        "Two coders; units that one of them did not rate are left out.",
        "No code was given by anybody: undefined.",
      ])
  }

  package func result(for ratings: Ratings) -> AgreementResult {
    guard let sets = ratings.scale.sets else { return .undefined(.needsSets) }
    guard ratings.coders.count == 2 else { return .undefined(.needsTwoCoders) }
    guard ratings.pairableUnits > 0 else { return .undefined(.nothingToCompare) }
    var (a, b, c) = (0, 0, 0)
    var used: Set<Int> = []
    ratings.forEachPattern { values, count in
      let (first, second) = (Int(values[values.startIndex]), Int(values[values.startIndex + 1]))
      guard first >= 0, second >= 0 else { return }
      let shared = sets.shared(first, second)
      a += shared * count
      b += (sets.size(first) - shared) * count
      c += (sets.size(second) - shared) * count
      used.formUnion(sets.members[first])
      used.formUnion(sets.members[second])
    }
    guard a + b + c > 0 else { return .undefined(.neverGiven) }
    let observed = Double(a) / Double(a + b + c)
    let figures: KeyValuePairs = [
      "both": Double(a), "only first": Double(b), "only second": Double(c),
    ]
    guard isCorrected else { return .value(observed, figures) }
    guard used.count > 1 else { return .undefined(.oneCategory, figures) }
    let expected = 1 / Double(used.count)
    return .value((observed - expected) / (1 - expected), figures)
  }
}
