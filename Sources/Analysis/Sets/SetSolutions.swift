/// Which combinations are enough for the outcome, by what is assumed of combinations no case shows.
package struct SetSolutions: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Nothing is assumed of remainders.
    case conservative
    /// Only what the analyst expects, with a reason, is assumed of remainders.
    case intermediate
    /// Any remainder may be assumed to lead to the outcome where that makes the answer shorter.
    case parsimonious
  }

  /// Why there is no solution of a kind.
  package enum Refusal: Equatable, Sendable {
    /// No row leads to the outcome.
    case nothingPresent
    /// No row with a case fails to lead to the outcome, so the shortest answer is that it always comes.
    case nothingAbsent
    /// Every combination leads to the outcome.
    case everything
    case noExpectations
    case tooManyModels
    case tooMuchWork
  }

  package struct Fit: Sendable {
    package let term: Conjunction
    package let relation: SetRelation.Sufficiency
    /// What the other terms of its model do not cover.
    package let uniqueCoverage: Double?
    /// The cases more in than out of it, as positions.
    package let cases: [Int]
  }

  /// Terms that together lead to the outcome.
  package struct Model: Sendable {
    package let fits: [Fit]
    package let relation: SetRelation.Sufficiency
    /// The remainders it assumes to lead to the outcome, by their numbers.
    package let assumed: [Int]

    package var terms: [Conjunction] { fits.map(\.term) }
  }

  package struct Solution: Sendable {
    package let kind: Kind
    /// Every model with the fewest terms; several are equally good, and none is to be picked for its content.
    package let models: [Model]
    package let primes: [Conjunction]
    package let refusal: Refusal?
  }

  /// More models than this are not listed, and none is shown.
  package static var mostModels: Int { MinimalCovers.mostModels }

  package let solutions: [Solution]

  package subscript(kind: Kind) -> Solution { solutions.first { $0.kind == kind }! }

  /// - Parameter expectations: For each condition whether its presence or its absence is expected to lead to the outcome;
  ///   `nil` where nothing is. An empty list asks for no intermediate solution.
  /// - Complexity: O(conditions × 3^conditions), and exponential in the number of terms.
  package init(_ table: TruthTable, of sets: CaseSets, expectations: [Bool?] = []) {
    precondition(
      expectations.isEmpty || expectations.count == table.conditions,
      "each condition has its expectation")
    let search = Search(table)
    let conservative = search.result(.conservative)
    let parsimonious = search.result(.parsimonious)
    let intermediate = search.intermediate(conservative, parsimonious, expectations)
    solutions = [
      (Kind.conservative, conservative), (.intermediate, intermediate),
      (.parsimonious, parsimonious),
    ].map { kind, result in
      Solution(
        kind: kind,
        models: result.models.map { Self.model($0, of: sets, observed: search.observed) },
        primes: result.primes, refusal: result.refusal)
    }
  }

  private static func model(
    _ terms: [Conjunction], of sets: CaseSets, observed: Set<Int>
  ) -> Model {
    let outcome = sets.outcome.scores
    let whole = SetRelation.sufficiency(of: sets.scores(inAnyOf: terms), for: outcome)
    let fits = terms.indices.map { index in
      var others = terms
      let term = others.remove(at: index)
      let scores = sets.scores(in: term)
      let without = SetRelation.sufficiency(of: sets.scores(inAnyOf: others), for: outcome).coverage
      return Fit(
        term: term, relation: SetRelation.sufficiency(of: scores, for: outcome),
        uniqueCoverage: whole.coverage.map { max(0, $0 - (without ?? 0)) },
        cases: scores.indices.filter { scores[$0] > 0.5 })
    }
    let count = sets.conditions.count
    let assumed = (0..<1 << count).filter { row in
      !observed.contains(row) && terms.contains { $0.covers(row: row) }
    }
    return Model(
      fits: fits, relation: whole,
      assumed: assumed.map { TruthTable.number(of: $0, conditions: count) }.sorted())
  }
}

/// The minimisation, before it is fitted to the cases.
private struct Search {
  struct Result {
    var models: [[Conjunction]] = []
    var primes: [Conjunction] = []
    var refusal: SetSolutions.Refusal?
  }

  /// How many combinations are looked at for the intermediate solution before it is given up: about a second.
  private static let mostWork = 4_000_000

  private let conditions: Int
  private let positives: [Int]
  private let negatives: Set<Int>

  init(_ table: TruthTable) {
    conditions = table.conditions
    positives = table.rows(.present).sorted()
    negatives = Set(table.rows(.absent))
  }

  /// Rows with enough cases.
  var observed: Set<Int> { negatives.union(positives) }

  func result(_ kind: SetSolutions.Kind) -> Result {
    if positives.isEmpty { return Result(refusal: .nothingPresent) }
    if kind == .parsimonious, negatives.isEmpty { return Result(refusal: .nothingAbsent) }
    let free =
      kind == .parsimonious ? Set(0..<1 << conditions).subtracting(observed) : []
    return minimized(free: free)
  }

  private func minimized(free: Set<Int>) -> Result {
    let primes = PrimeImplicants.all(
      covering: Set(positives), free: free, conditions: conditions)
    if primes.contains(where: { $0.literals == 0 }) { return Result(refusal: .everything) }
    do {
      return Result(models: try MinimalCovers.all(of: positives, by: primes), primes: primes)
    } catch {
      return Result(primes: primes, refusal: error == .models ? .tooManyModels : .tooMuchWork)
    }
  }

  /// Ragin & Sonnett (2005): of the remainders a parsimonious model assumes, only those are kept that the analyst's
  /// expectations support (easy counterfactuals); then rows and these are minimised again.
  ///
  /// A condition may be dropped from a conservative term, down to a parsimonious term it lies within, where it stands
  /// against what is expected; where it agrees, or nothing is expected, it stays. Every pair of tied models is gone through.
  func intermediate(
    _ conservative: Result, _ parsimonious: Result, _ expectations: [Bool?]
  ) -> Result {
    guard !expectations.isEmpty else { return Result(refusal: .noExpectations) }
    if let refusal = conservative.refusal ?? parsimonious.refusal {
      return Result(refusal: refusal)
    }
    let pairs = conservative.models.count * parsimonious.models.count
    guard pairs << conditions <= Self.mostWork else { return Result(refusal: .tooMuchWork) }
    let size = (0..<conditions).reduce(1) { size, _ in size * 3 }
    var tried: Set<Set<Int>> = []
    var together = Result()
    for complex in conservative.models {
      for simple in parsimonious.models {
        let easy = easyCounterfactuals(complex, simple, expectations)
        guard tried.insert(easy).inserted else { continue }
        guard tried.count * size <= Self.mostWork else { return Result(refusal: .tooMuchWork) }
        let found = minimized(free: easy)
        if let refusal = found.refusal { return Result(refusal: refusal) }
        for model in found.models where !together.models.contains(model) {
          together.models.append(model)
        }
        guard together.models.count <= SetSolutions.mostModels else {
          return Result(refusal: .tooManyModels)
        }
        together.primes = Set(together.primes + found.primes).sorted()
      }
    }
    return together
  }

  private func easyCounterfactuals(
    _ complex: [Conjunction], _ simple: [Conjunction], _ expectations: [Bool?]
  ) -> Set<Int> {
    let terms = complex.flatMap { term in
      simple.filter { $0.contains(term) }.map { shorter in
        Conjunction(
          (0..<conditions).map { condition -> Bool? in
            guard let literal = term.literal(condition) else { return nil }
            if shorter.literal(condition) != nil { return literal }
            return expectations[condition] == !literal ? nil : literal
          })
      }
    }
    let observed = observed
    return Set(
      (0..<1 << conditions).filter { row in
        !observed.contains(row) && terms.contains { $0.covers(row: row) }
      })
  }
}
