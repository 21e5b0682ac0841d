/// Conditions present or absent together, as `DEV*~URB`; those it says nothing of are free.
package struct Conjunction: Hashable, Sendable {
  /// A bit for each condition it speaks of.
  let care: Int
  /// Of those, the ones that are present.
  let present: Int

  init(care: Int, present: Int) {
    precondition(present & ~care == 0, "what is present is spoken of")
    self.care = care
    self.present = present
  }

  /// A row of the truth table, which speaks of every condition.
  init(row: Int, conditions: Int) { self.init(care: 1 << conditions - 1, present: row) }

  /// - Parameter literals: For each condition whether it is present; `nil` where it is free.
  package init(_ literals: [Bool?]) {
    var (care, present) = (0, 0)
    for (condition, literal) in literals.enumerated() where literal != nil {
      care |= 1 << condition
      if literal == true { present |= 1 << condition }
    }
    self.init(care: care, present: present)
  }

  /// Whether a condition must be present or absent; `nil` where it is free.
  package func literal(_ condition: Int) -> Bool? {
    care & 1 << condition == 0 ? nil : present & 1 << condition != 0
  }

  package var literals: Int { care.nonzeroBitCount }

  package func covers(row: Int) -> Bool { row & care == present }

  /// Whether everything that meets the other meets this one too: it asks for a part of what the other asks for.
  package func contains(_ other: Conjunction) -> Bool {
    care & ~other.care == 0 && other.present & care == present
  }
}

extension Conjunction: Comparable {
  /// By the conditions in their order: first those that ask for a condition's presence, then for its absence.
  package static func < (left: Conjunction, right: Conjunction) -> Bool {
    let differing = (left.care ^ right.care) | (left.present ^ right.present)
    guard differing != 0 else { return false }
    let condition = differing.trailingZeroBitCount
    func rank(_ term: Conjunction) -> Int { term.literal(condition).map { $0 ? 0 : 1 } ?? 2 }
    return rank(left) < rank(right)
  }
}
