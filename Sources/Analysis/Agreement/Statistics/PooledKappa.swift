/// One κ for many codes: the agreement of all of them over the agreement by chance of all of them (De Vries et al. 2008).
package struct PooledKappa: AgreementStatistic {
  package let name = "pooled-kappa"
  package let title = "Pooled κ"

  package init() {}

  package let explanation = StatisticExplanation(
    definition:
      "(O − E) / (1 − E), with O and E the means over codes of the observed and the expected agreement of Cohen's κ on present or absent. It is not the mean of the codes' κ.",
    chance: "As for Cohen's κ, code by code.",
    source: "De Vries, Elliott, Kanouse & Teleki (2008), Field Methods 20(3), 272–282.",
    edgeCases: [
      "A code neither coder gave has O = E = 1 and changes nothing, so it does not matter whether unused codes are in.",
      "Two coders; units that one of them did not rate are left out.",
      "No code was given by anybody: undefined, no variation.",
    ])

  package func result(for ratings: Ratings) -> AgreementResult {
    guard let sets = ratings.scale.sets else { return .undefined(.needsSets) }
    guard ratings.coders.count == 2 else { return .undefined(.needsTwoCoders) }
    let units = ratings.pairableUnits
    guard units > 0 else { return .undefined(.nothingToCompare) }
    // Whole numbers decide whether there is variation: rounding cannot.
    var agreeing = 0
    var byChance = 0.0
    var varies = false
    for code in sets.codes.indices {
      let table = PresenceTable(ratings, presenceOf: code, in: sets)
      agreeing += table.both + table.neither
      let first = Double(table.both + table.onlyFirst) / Double(units)
      let second = Double(table.both + table.onlySecond) / Double(units)
      byChance += first * second + (1 - first) * (1 - second)
      if table.both != units && table.neither != units { varies = true }
    }
    guard varies else { return .undefined(.noVariation) }
    let observed = Double(agreeing) / Double(units * sets.codes.count)
    let expected = byChance / Double(sets.codes.count)
    return .value(
      (observed - expected) / (1 - expected), ["observed": observed, "expected": expected])
  }
}

extension PresenceTable {
  /// One code among sets of codes.
  ///
  /// - Complexity: O(patterns).
  init(_ ratings: Ratings, presenceOf code: Int, in sets: CodeSets) {
    var counts = [0, 0, 0, 0]
    ratings.forEachPattern { values, count in
      let (first, second) = (values[values.startIndex], values[values.startIndex + 1])
      guard first >= 0, second >= 0 else { return }
      let cell =
        (sets.contains(code, in: Int(first)) ? 2 : 0)
        + (sets.contains(code, in: Int(second)) ? 1 : 0)
      counts[cell] += count
    }
    self.init(both: counts[3], onlyFirst: counts[2], onlySecond: counts[1], neither: counts[0])
  }
}
