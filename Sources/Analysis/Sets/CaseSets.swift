import QualitativeData

/// Cases with their membership in each condition and in the outcome, checked.
package struct CaseSets: Sendable {
  /// More conditions than any study can fill rows for; the exact minimisation is still quick.
  package static let mostConditions = 12

  package let cases: [String]
  package let conditions: [CalibratedSet]
  package let outcome: CalibratedSet

  /// - Throws: `ExplainedErrors` with every score that is no membership or lies exactly on the crossover, or the one
  ///   reason why there is nothing to compare.
  package init(
    cases: [String], conditions: [CalibratedSet], outcome: CalibratedSet
  ) throws {
    let sets = conditions + [outcome]
    precondition(sets.allSatisfy { $0.raw.count == cases.count }, "each case has a value")
    guard cases.count > 1 else { throw SetError(place: "cases", reason: .tooFewCases(cases.count)) }
    guard !conditions.isEmpty else { throw SetError(place: "conditions", reason: .noConditions) }
    guard conditions.count <= Self.mostConditions else {
      throw SetError(place: "conditions", reason: .tooManyConditions(conditions.count))
    }
    var names: Set<String> = []
    for set in sets {
      let name = set.name.hasPrefix("~") ? String(set.name.dropFirst()) : set.name
      guard names.insert(name.lowercased()).inserted else {
        throw SetError(place: name, reason: .nameTwice)
      }
    }
    let faults = sets.flatMap { set in cases.indices.compactMap { Self.fault(set, $0, cases) } }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    self.cases = cases
    self.conditions = conditions
    self.outcome = outcome
  }

  private static func fault(_ set: CalibratedSet, _ index: Int, _ cases: [String]) -> SetError? {
    let score = set.scores[index]
    guard score >= 0, score <= 1 else {
      return SetError(place: set.name, reason: .noMembership(case: cases[index]))
    }
    guard abs(score - 0.5) > 1e-9 else {
      return SetError(
        place: set.name,
        reason: .exactlyHalf(case: cases[index], isGiven: set.calibration == .given))
    }
    return nil
  }

  /// The row of the truth table a case belongs to: a bit for each condition it is more in than out of.
  package func row(of index: Int) -> Int {
    conditions.indices.reduce(0) { row, condition in
      conditions[condition].scores[index] > 0.5 ? row | 1 << condition : row
    }
  }

  package func hasOutcome(_ index: Int) -> Bool { outcome.scores[index] > 0.5 }

  /// How far each case belongs to a conjunction: its lowest membership among the conditions.
  package func scores(in term: Conjunction) -> [Double] {
    cases.indices.map { index in
      conditions.indices.reduce(1.0) { lowest, condition in
        guard let isPresent = term.literal(condition) else { return lowest }
        let score = conditions[condition].scores[index]
        return min(lowest, isPresent ? score : 1 - score)
      }
    }
  }

  /// How far each case belongs to at least one of several conjunctions.
  package func scores(inAnyOf terms: [Conjunction]) -> [Double] {
    terms.map { scores(in: $0) }.reduce(Array(repeating: 0, count: cases.count)) {
      zip($0, $1).map(max)
    }
  }

  /// As analysts write it: `DEV*~URB`.
  package func text(of term: Conjunction) -> String {
    let literals = conditions.indices.compactMap { condition in
      term.literal(condition).map { ($0 ? "" : "~") + conditions[condition].name }
    }
    return literals.isEmpty ? "1" : literals.joined(separator: "*")
  }

  package func text(of terms: [Conjunction]) -> String {
    terms.map { text(of: $0) }.joined(separator: " + ")
  }
}
