/// A set-theoretic comparison of cases: truth table, necessity of single conditions, and sufficient combinations.
package struct SetComparison: Sendable {
  /// A condition or its absence, and how far it is necessary for the outcome.
  package struct Necessity: Sendable {
    package let name: String
    package let relation: SetRelation.Necessity
    package let sufficiency: SetRelation.Sufficiency
  }

  package let sets: CaseSets
  package let table: TruthTable
  /// Presence and absence of each condition in turn.
  package let necessity: [Necessity]
  package let solutions: SetSolutions
  /// For each condition whether its presence or absence is expected to lead to the outcome; empty where nothing was said.
  package let expectations: [Bool?]

  package init(_ sets: CaseSets, _ cutoffs: TruthTable.Cutoffs, expectations: [Bool?] = []) {
    self.sets = sets
    self.expectations = expectations
    table = TruthTable(sets, cutoffs)
    necessity = sets.conditions.flatMap { [$0, $0.negated] }.map { set in
      Necessity(
        name: set.name,
        relation: SetRelation.necessity(of: set.scores, for: sets.outcome.scores),
        sufficiency: SetRelation.sufficiency(of: set.scores, for: sets.outcome.scores))
    }
    solutions = SetSolutions(table, of: sets, expectations: expectations)
  }
}
