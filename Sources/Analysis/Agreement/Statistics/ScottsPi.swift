/// Agreement of two coders beyond what their pooled margins make likely (Scott 1955).
package struct ScottsPi: AgreementStatistic {
  package let name = "pi"
  package let title = "Scott's π"

  package init() {}

  package let explanation = StatisticExplanation(
    definition: "π = (o − e) / (1 − e), with o the share of units on which the two coders agree.",
    chance:
      "Both coders at random at one common rate: e is the sum over categories of the square of the category's share of all ratings.",
    source: "Scott (1955), Public Opinion Quarterly 19(3), 321–325.",
    edgeCases: [
      "Units that one of the two did not rate are left out.",
      "One category only: undefined, no variation.",
      "For many units Krippendorff's nominal α is nearly the same; α corrects for small samples.",
    ])

  package func result(for ratings: Ratings) -> AgreementResult {
    guard let table = TwoCoderTable(ratings) else { return .undefined(.needsTwoCoders) }
    guard table.total > 0 else { return .undefined(.nothingToCompare) }
    guard !table.hasNoVariation else {
      return .undefined(.noVariation, ["observed": table.observed])
    }
    let expected = zip(table.rows, table.columns).reduce(0.0) { sum, margins in
      let share = Double(margins.0 + margins.1) / Double(2 * table.total)
      return sum + share * share
    }
    return .value(
      (table.observed - expected) / (1 - expected),
      ["observed": table.observed, "expected": expected])
  }
}
