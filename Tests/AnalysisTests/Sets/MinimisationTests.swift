import TestSupport
import Testing

@testable import Analysis

/// Minimisation held against brute force over all conjunctions and all choices of them.
@Suite struct MinimisationTests {
  /// All conjunctions of so many conditions.
  private func conjunctions(_ conditions: Int) -> [Conjunction] {
    (0..<1 << conditions).flatMap { care in
      (0..<1 << conditions).filter { $0 & ~care == 0 }.map {
        Conjunction(care: care, present: $0)
      }
    }
  }

  private struct Rows {
    let conditions: Int
    let positives: Set<Int>
    let free: Set<Int>

    init(seed: Int) {
      var generator = SeededGenerator(seed: UInt64(seed))
      conditions = Int.random(in: 1...4, using: &generator)
      var positives: Set<Int> = []
      var free: Set<Int> = []
      for row in 0..<1 << conditions {
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: positives.insert(row)
        case 1: free.insert(row)
        default: break
        }
      }
      self.positives = positives
      self.free = free
    }

    func rows(of term: Conjunction) -> Set<Int> {
      Set((0..<1 << conditions).filter(term.covers))
    }

    func isAllowed(_ term: Conjunction) -> Bool {
      rows(of: term).isSubset(of: positives.union(free))
    }
  }

  @Test(arguments: 0..<300)
  func `prime implicants are those brute force finds`(seed: Int) {
    let rows = Rows(seed: seed)
    let found = PrimeImplicants.all(
      covering: rows.positives, free: rows.free, conditions: rows.conditions)
    let allowed = conjunctions(rows.conditions).filter(rows.isAllowed)
    let expected = allowed.filter { term in
      !rows.rows(of: term).isDisjoint(with: rows.positives)
        && !allowed.contains { $0 != term && $0.contains(term) }
    }
    #expect(Set(found) == Set(expected) && found.count == expected.count)
  }

  @Test(arguments: 0..<300)
  func
    `every shortest model is found, covers what it must and nothing it must not, and none has a term too many`(
      seed: Int
    ) throws
  {
    let rows = Rows(seed: seed)
    guard !rows.positives.isEmpty else { return }
    let primes = PrimeImplicants.all(
      covering: rows.positives, free: rows.free, conditions: rows.conditions)
    let models = try MinimalCovers.all(of: rows.positives.sorted(), by: primes)
    for model in models {
      let covered = model.reduce(into: Set<Int>()) { $0.formUnion(rows.rows(of: $1)) }
      #expect(covered.isSuperset(of: rows.positives))
      #expect(covered.isSubset(of: rows.positives.union(rows.free)))
      for term in model {
        let others = model.filter { $0 != term }
        let rest = others.reduce(into: Set<Int>()) { $0.formUnion(rows.rows(of: $1)) }
        #expect(!rest.isSuperset(of: rows.positives))
      }
    }
    guard primes.count <= 12 else { return }
    // All choices of primes, by brute force.
    var shortest: [Set<Conjunction>] = []
    for choice in 1..<1 << primes.count {
      let chosen = primes.indices.filter { choice & 1 << $0 != 0 }.map { primes[$0] }
      let covered = chosen.reduce(into: Set<Int>()) { $0.formUnion(rows.rows(of: $1)) }
      guard covered.isSuperset(of: rows.positives) else { continue }
      if let best = shortest.first?.count {
        if chosen.count < best { shortest = [Set(chosen)] }
        if chosen.count == best { shortest.append(Set(chosen)) }
      } else {
        shortest = [Set(chosen)]
      }
    }
    #expect(Set(models.map { Set($0) }) == Set(shortest))
  }

  /// Cases with random scores away from the crossover.
  private func sets(seed: Int, negating: Bool = false) throws -> CaseSets {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 4...14, using: &generator)
    let isCrisp = generator.chance(0.4)
    func set(_ name: String) -> CalibratedSet {
      CalibratedSet(
        name: name, rule: "", calibration: .given,
        raw: (0..<count).map { _ in
          let score = Double(Int.random(in: 0...100, using: &generator)) / 100
          return isCrisp ? (score > 0.5 ? 1 : 0) : score == 0.5 ? 0.51 : score
        })
    }
    let conditions = (0..<Int.random(in: 1...4, using: &generator)).map { set("C\($0)") }
    let outcome = set("Y")
    return try CaseSets(
      cases: (0..<count).map { "case \($0)" }, conditions: conditions,
      outcome: negating ? outcome.negated : outcome)
  }

  @Test(arguments: 0..<60)
  func `solutions cover each row that leads to the outcome and none that does not`(seed: Int) throws
  {
    let sets = try sets(seed: seed)
    let comparison = SetComparison(
      sets, .init(), expectations: sets.conditions.indices.map { $0 % 2 == 0 ? true : nil })
    for solution in comparison.solutions.solutions {
      for model in solution.models {
        for row in comparison.table.rows {
          let isCovered = model.terms.contains { $0.covers(row: row.bits) }
          #expect(isCovered == (row.output == .present), "\(solution.kind) row \(row.number)")
        }
        if solution.kind == .conservative { #expect(model.assumed.isEmpty) }
      }
    }
    // What is assumed for the intermediate solution is among what any shortest answer may assume.
    let intermediate = comparison.solutions[.intermediate].models.flatMap(\.assumed)
    let simplest = comparison.solutions[.parsimonious].models.flatMap(\.assumed)
    #expect(Set(intermediate).isSubset(of: simplest))
  }

  @Test(arguments: 0..<60)
  func `the absence of the outcome has the same rows and cases, and complementary members`(
    seed: Int
  ) throws {
    let present = SetComparison(try sets(seed: seed), .init())
    let absent = SetComparison(try sets(seed: seed, negating: true), .init())
    #expect(present.table.rows.map(\.number) == absent.table.rows.map(\.number))
    for (left, right) in zip(present.table.rows, absent.table.rows) {
      #expect(left.cases == right.cases)
      #expect(Set(left.withOutcome).isDisjoint(with: right.withOutcome))
      #expect(left.withOutcome.count + right.withOutcome.count == left.cases.count)
      #expect(left.isContradictory == right.isContradictory)
      // min(x, y) + min(x, 1 - y) is x at least, so the two consistencies add up to 1 or more.
      if let one = left.consistency, let other = right.consistency {
        #expect(one + other > 1 - 1e-9)
      }
    }
    // De Morgan: a condition necessary for Y is, as its absence, sufficient for the absence of Y.
    for (index, condition) in present.necessity.enumerated() {
      let opposite = absent.necessity[index ^ 1]
      let isNecessary = (condition.relation.consistency ?? 0) > 1 - 1e-12
      let isSufficient = (opposite.sufficiency.consistency ?? 1) > 1 - 1e-12
      if isNecessary { #expect(isSufficient, "\(condition.name)") }
    }
  }

  @Test(arguments: 0..<40)
  func `cases in another order give the same answer`(seed: Int) throws {
    let sets = try sets(seed: seed)
    var generator = SeededGenerator(seed: UInt64(seed + 1000))
    let order = Array(sets.cases.indices).shuffled(using: &generator)
    func permuted(_ set: CalibratedSet) -> CalibratedSet {
      CalibratedSet(
        name: set.name, rule: "", calibration: .given, raw: order.map { set.scores[$0] })
    }
    let other = try CaseSets(
      cases: order.map { sets.cases[$0] }, conditions: sets.conditions.map(permuted),
      outcome: permuted(sets.outcome))
    let (one, two) = (SetComparison(sets, .init()), SetComparison(other, .init()))
    for kind in SetSolutions.Kind.allCases {
      #expect(
        one.solutions[kind].models.map(\.terms) == two.solutions[kind].models.map(\.terms))
    }
    #expect(one.table.rows.map(\.number) == two.table.rows.map(\.number))
    for (left, right) in zip(one.table.rows, two.table.rows) {
      #expect(abs((left.consistency ?? -1) - (right.consistency ?? -1)) < 1e-12)
      #expect(
        Set(left.cases.map { sets.cases[$0] }) == Set(right.cases.map { other.cases[$0] }))
    }
  }

  @Test(arguments: [7, 9, 10])
  func `many conditions with few cases end in an answer or a reason why there is none`(
    conditions: Int
  ) throws {
    var generator = SeededGenerator(seed: 3)
    func set(_ name: String) -> CalibratedSet {
      CalibratedSet(
        name: name, rule: "", calibration: .given,
        raw: (0..<40).map { _ in generator.chance(0.5) ? 1 : 0 })
    }
    let sets = try CaseSets(
      cases: (0..<40).map { "case \($0)" }, conditions: (0..<conditions).map { set("C\($0)") },
      outcome: set("Y"))
    let comparison = SetComparison(
      sets, .init(), expectations: (0..<conditions).map { $0 < 2 ? true : nil })
    for solution in comparison.solutions.solutions {
      #expect(solution.models.isEmpty == (solution.refusal != nil))
      #expect(solution.models.count <= SetSolutions.mostModels)
    }
  }

  @Test func `a set within another is enough for it, and nothing is said of an empty one`() {
    let relation = SetRelation.sufficiency(of: [0.2, 0.6, 0], for: [0.3, 0.6, 0.9])
    #expect(relation.consistency == 1 && relation.pri == 1)
    #expect(SetRelation.sufficiency(of: [0, 0], for: [0.3, 1]).consistency == nil)
    #expect(SetRelation.necessity(of: [1, 1], for: [0, 0]).consistency == nil)
    #expect(SetRelation.necessity(of: [1, 1], for: [1, 1]).relevance == nil)
  }
}
