/// The combinations of conditions that cases show, and which of them lead to the outcome.
package struct TruthTable: Sendable {
  package struct Cutoffs: Equatable, Sendable {
    /// The least consistency of a row that counts as leading to the outcome.
    package var consistency = 0.8
    /// The least PRI of such a row; 0 asks for none.
    package var pri = 0.0
    /// The least number of cases of a row; rows with fewer are remainders.
    package var cases = 1

    package init() {}
  }

  package enum Output: String, Sendable {
    case present, absent
    /// No case, or fewer than the least number asked for.
    case remainder
  }

  package struct Row: Sendable {
    /// A bit for each condition that is present.
    let bits: Int
    /// Its number from 1 where the first condition varies slowest, as other programs count.
    package let number: Int
    package let values: [Bool]
    /// The cases more in than out of it, as positions.
    package let cases: [Int]
    /// Those of them with the outcome.
    package let withOutcome: [Int]
    package let consistency: Double?
    package let pri: Double?
    package let output: Output

    /// The combination itself, which speaks of every condition.
    package var conjunction: Conjunction { Conjunction(row: bits, conditions: values.count) }

    /// Whether cases of the same combination differ in the outcome.
    package var isContradictory: Bool {
      !withOutcome.isEmpty && withOutcome.count < cases.count
    }
  }

  package let cutoffs: Cutoffs
  package let conditions: Int
  /// Rows with a case, in the order of their numbers.
  package let rows: [Row]

  /// - Complexity: O(cases × rows with a case × conditions).
  package init(_ sets: CaseSets, _ cutoffs: Cutoffs) {
    self.cutoffs = cutoffs
    let count = sets.conditions.count
    conditions = count
    let byRow = Dictionary(grouping: sets.cases.indices, by: sets.row)
    rows = byRow.map { bits, cases in
      let scores = sets.scores(in: Conjunction(row: bits, conditions: count))
      let relation = SetRelation.sufficiency(of: scores, for: sets.outcome.scores)
      return Row(
        bits: bits, number: Self.number(of: bits, conditions: count),
        values: (0..<count).map { bits & 1 << $0 != 0 }, cases: cases,
        withOutcome: cases.filter(sets.hasOutcome), consistency: relation.consistency,
        pri: relation.pri,
        output: cases.count < cutoffs.cases
          ? .remainder : Self.reaches(relation, cutoffs) ? .present : .absent)
    }.sorted { $0.number < $1.number }
  }

  /// Sums of decimals miss a cutoff they equal by a rounding error; that is allowed for.
  private static func reaches(_ relation: SetRelation.Sufficiency, _ cutoffs: Cutoffs) -> Bool {
    guard let consistency = relation.consistency else { return false }
    return consistency >= cutoffs.consistency - 1e-9
      && (cutoffs.pri == 0 || relation.pri ?? 0 >= cutoffs.pri - 1e-9)
  }

  static func number(of bits: Int, conditions: Int) -> Int {
    1 + (0..<conditions).reduce(0) { $0 * 2 + (bits & 1 << $1 != 0 ? 1 : 0) }
  }

  /// How many combinations there could be.
  package var size: Int { 1 << conditions }

  /// Combinations without a case, or with fewer than asked for.
  package var remainders: Int { size - rows.count { $0.output != .remainder } }

  func rows(_ output: Output) -> [Int] { rows.filter { $0.output == output }.map(\.bits) }
}
