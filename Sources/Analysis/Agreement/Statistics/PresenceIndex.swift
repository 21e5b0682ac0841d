/// What κ's size depends on besides agreement: how unevenly a code is spread, and how unevenly the coders give it.
package struct PresenceIndex: AgreementStatistic {
  package enum Kind: String, Sendable, CaseIterable {
    case prevalence = "prevalence-index"
    case bias = "bias-index"
  }

  package let kind: Kind

  package init(_ kind: Kind) { self.kind = kind }

  package var name: String { kind.rawValue }
  package var title: String { kind == .prevalence ? "Prevalence index" : "Bias index" }

  package var explanation: StatisticExplanation {
    StatisticExplanation(
      definition: kind == .prevalence
        ? "|a − d| / n, with a the units both coders gave the code and d those neither did. 0 where the code is in half of the units; near 1 where it is rare or everywhere, and then κ is low for the same share of agreement."
        : "|b − c| / n, with b and c the units only one of the coders gave the code. 0 where both give it equally often; the larger it is, the higher κ for the same share of agreement.",
      source: "Byrt, Bishop & Carlin (1993), Journal of Clinical Epidemiology 46(5), 423–429.",
      edgeCases: ["It describes the ratings; 1 does not mean agreement."], isAgreement: false)
  }

  package func result(for ratings: Ratings) -> AgreementResult {
    if let obstacle = PresenceTable.obstacle(ratings) { return .undefined(obstacle) }
    let table = PresenceTable(ratings)!
    let difference =
      kind == .prevalence ? table.both - table.neither : table.onlyFirst - table.onlySecond
    return .value(Double(abs(difference)) / Double(table.total))
  }
}
