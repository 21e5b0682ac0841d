/// How far two coders agree on where one code is present, or on where it is absent.
package struct PresenceAgreement: AgreementStatistic {
  package enum Kind: String, Sendable, CaseIterable {
    case positive = "positive-agreement"
    case negative = "negative-agreement"
    case jaccard
    case pabak
  }

  package let kind: Kind

  package init(_ kind: Kind) { self.kind = kind }

  package var name: String { kind.rawValue }

  package var title: String {
    switch kind {
    case .positive: "Positive agreement"
    case .negative: "Negative agreement"
    case .jaccard: "Jaccard's coefficient"
    case .pabak: "PABAK"
    }
  }

  package var explanation: StatisticExplanation {
    let counts =
      "With a the units both coders gave the code, b and c those only one of them did, d those neither did: "
    return switch kind {
    case .positive:
      StatisticExplanation(
        definition: counts + "2a / (2a + b + c). It is Dice's coefficient and F1.",
        source:
          "Cicchetti & Feinstein (1990), Journal of Clinical Epidemiology 43(6), 551–558.",
        edgeCases: ["A code neither coder gave: undefined, never 1."])
    case .negative:
      StatisticExplanation(
        definition: counts + "2d / (2d + b + c).",
        source:
          "Cicchetti & Feinstein (1990), Journal of Clinical Epidemiology 43(6), 551–558.",
        edgeCases: ["A code both coders gave to every unit: undefined."])
    case .jaccard:
      StatisticExplanation(
        definition: counts + "a / (a + b + c).",
        source: "Jaccard (1912), New Phytologist 11(2), 37–50.",
        edgeCases: ["A code neither coder gave: undefined."])
    case .pabak:
      StatisticExplanation(
        definition: counts
          + "2 (a + d) / (a + b + c + d) − 1. It is Brennan–Prediger's κ for two categories.",
        chance: "Presence and absence equally likely.",
        source: "Byrt, Bishop & Carlin (1993), Journal of Clinical Epidemiology 46(5), 423–429.",
        edgeCases: [
          "A code neither coder gave: 1, since they agree that it is absent everywhere.",
          "For a rare code it says little but that the code is rare: read it beside κ and the prevalence index.",
        ])
    }
  }

  package func result(for ratings: Ratings) -> AgreementResult {
    if let obstacle = PresenceTable.obstacle(ratings) { return .undefined(obstacle) }
    let table = PresenceTable(ratings)!
    let differing = Double(table.differing)
    switch kind {
    case .positive:
      let both = Double(2 * table.both)
      return both + differing > 0
        ? .value(both / (both + differing)) : .undefined(.neverGiven)
    case .negative:
      let neither = Double(2 * table.neither)
      return neither + differing > 0
        ? .value(neither / (neither + differing)) : .undefined(.alwaysGiven)
    case .jaccard:
      let both = Double(table.both)
      return both + differing > 0
        ? .value(both / (both + differing)) : .undefined(.neverGiven)
    case .pabak: return .value(1 - 2 * differing / Double(table.total))
    }
  }
}
