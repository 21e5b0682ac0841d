import QualitativeData

/// What one rule contributes to its code, and what it costs.
package struct RuleFigures: Sendable {
  /// The rule's position in the material.
  package let rule: Int
  /// What it proposes for its code, and how much of that people coded.
  package let hits: Int
  package let confirmed: Int
  /// Its hits that no other rule of the code or of one below makes.
  package let alone: Int
  /// Those of them that nobody coded: what would no longer be wrong without the rule.
  package let wrongAlone: Int
  /// What would no longer be found without the rule.
  package let foundAlone: Int
  /// What people coded with the rule's code or one below.
  package let judged: Int
  /// The code's figures if the rule were taken out.
  package let without: Retrieval

  /// `nil` where the rule proposes nothing.
  package var precision: Double? { hits == 0 ? nil : Double(confirmed) / Double(hits) }

  /// How far the code's recall would fall; `nil` where nobody coded the code.
  package var recallLost: Double? { judged == 0 ? nil : Double(foundAlone) / Double(judged) }

  init(
    rule: Int, own: Set<ComparedItem>, others: Set<ComparedItem>, judged: Set<ComparedItem>
  ) {
    let judgements = ComparedSpans(judged)
    let (ownSpans, otherSpans) = (ComparedSpans(own), ComparedSpans(others))
    let aloneItems = own.subtracting(others)
    self.rule = rule
    hits = own.count
    confirmed = own.count { judgements.meet($0) }
    alone = aloneItems.count
    wrongAlone = aloneItems.count { !judgements.meet($0) }
    foundAlone = judged.count { ownSpans.meet($0) && !otherSpans.meet($0) }
    self.judged = judged.count
    without = Retrieval(proposed: others, judged: judged)
  }

  /// Whether a rule costs more precision than another: more that is wrong by it alone, then the less precise one; rules
  /// that propose nothing last, else in the codebook's order.
  static func costsMore(_ left: RuleFigures, _ right: RuleFigures) -> Bool {
    let (one, other) = (left.precision ?? 2, right.precision ?? 2)
    return (-left.wrongAlone, one, left.rule) < (-right.wrongAlone, other, right.rule)
  }
}
