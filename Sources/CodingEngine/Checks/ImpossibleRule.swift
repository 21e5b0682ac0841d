import QualitativeData

/// Rules, and alternatives in them, that can find nothing whatever is said.
///
/// Proved is what follows from NOT and `unless` alone: what a part needs is what another forbids. Distances are never
/// impossible, since any two things can be said side by side, and a phrase can always be said in one sentence.
package struct ImpossibleRule: RuleCheck {
  package let name = "impossible rule"

  package init() {}

  package func findings(in codebook: ReadCodebook) -> [Finding] {
    codebook.rules.flatMap { rule -> [Finding] in
      var logic = RuleLogic(steps: 50_000)
      let forbidden = [rule.unless].compactMap(\.self)
      if logic.isImpossible(rule.find) {
        return [
          finding(
            on: rule,
            "it can find nothing: wherever it holds, its NOT takes it away. Make what follows NOT more precise"
          )
        ]
      }
      if logic.isImpossible(rule.find, without: forbidden) {
        return [
          finding(
            on: rule,
            "it can find nothing: wherever it holds, unless: holds too. Make unless: more precise")
        ]
      }
      if let unless = rule.unless, logic.isImpossible(unless) {
        return [
          finding(
            on: rule, "its unless: can never hold, so it drops nothing. Mend its NOT, or remove it")
        ]
      }
      return logic.impossibleAlternatives(of: rule.find, without: forbidden).map {
        finding(
          on: rule,
          "the alternative '\($0.shown)' can find nothing, since a NOT or unless: takes it away. "
            + "Remove it, or make the other more precise")
      }
    }
  }
}
