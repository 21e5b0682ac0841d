/// What can be proved of rules without any text.
///
/// Every `true` is a proof; `false` means no more than that none was found. The work is bounded, since rules may be very
/// large.
struct RuleLogic {
  /// How many pairs of parts are looked at before a proof is given up.
  private var left: Int
  /// How many parts deep the proof stands; each asks for the next.
  private var depth = 0

  private static let deepest = 64

  init(steps: Int = 200_000) { left = steps }

  /// Takes one step of a proof, or gives it up.
  private mutating func step(_ proof: (inout RuleLogic) -> Bool) -> Bool {
    left -= 1
    guard left > 0, depth < Self.deepest else { return false }
    depth += 1
    defer { depth -= 1 }
    return proof(&self)
  }

  /// Whether a unit that holds the first always holds the second.
  mutating func implies(_ one: RuleExpression, _ other: RuleExpression) -> Bool {
    step { $0.proveImplies(one, other) }
  }

  private mutating func proveImplies(_ one: RuleExpression, _ other: RuleExpression) -> Bool {
    if one == other { return true }
    if let parts = one.alternatives {
      return !parts.isEmpty && parts.allSatisfy { implies($0, other) }
    }
    if case .and(let left, let right) = other {
      return implies(one, left) && implies(one, right)
    }
    if case .not(let left, let right) = other {
      return implies(one, left) && isImpossible(.and(one, right))
    }
    if let parts = other.alternatives, parts.contains(where: { implies(one, $0) }) { return true }
    switch one {
    case .phrase(let patterns): return SaidPhrase(patterns).holds(other)
    case .list, .or: return false
    case .and(let left, let right): return implies(left, other) || implies(right, other)
    case .not(let left, _): return implies(left, other)
    case .near(let left, let right, let distance):
      return isWithin(left, right, distance, other, knowsOrder: false)
        || implies(left, other) || implies(right, other)
    case .before(let left, let right, let distance):
      return isWithin(left, right, distance, other, knowsOrder: true)
        || implies(left, other) || implies(right, other)
    }
  }

  /// Whether one of each at a distance is what `other` looks for, at a distance no smaller.
  ///
  /// - Parameter knowsOrder: Whether the order is known, so that `other` may ask for it.
  private mutating func isWithin(
    _ left: RuleExpression, _ right: RuleExpression, _ distance: Int, _ other: RuleExpression,
    knowsOrder: Bool
  ) -> Bool {
    switch other {
    case .near(let first, let second, let most):
      guard distance <= most else { return false }
      return findsAll(first, of: left) && findsAll(second, of: right)
        || findsAll(second, of: left) && findsAll(first, of: right)
    case .before(let first, let second, let most):
      return knowsOrder && distance <= most && findsAll(first, of: left)
        && findsAll(second, of: right)
    default: return false
    }
  }

  /// Whether everything that the narrow one finds is found, as exactly the same words, by the wide one.
  mutating func findsAll(_ wide: RuleExpression, of narrow: RuleExpression) -> Bool {
    step { $0.proveFindsAll(wide, of: narrow) }
  }

  private mutating func proveFindsAll(_ wide: RuleExpression, of narrow: RuleExpression) -> Bool {
    if wide == narrow { return true }
    if let parts = narrow.alternatives {
      return !parts.isEmpty && parts.allSatisfy { findsAll(wide, of: $0) }
    }
    switch narrow {
    case .not(let left, _): return findsAll(wide, of: left)
    case .phrase(let patterns):
      // A shorter alternative would be found inside, and be found instead.
      guard wide.fewestWords >= patterns.count else { return false }
      return wide.flatAlternatives.contains { alternative in
        guard case .phrase(let others) = alternative, others.count == patterns.count else {
          return false
        }
        return zip(others, patterns).allSatisfy { $0.covers($1) }
      }
    default: return false
    }
  }

  /// Whether it can find nothing in a unit that holds none of the forbidden.
  mutating func isImpossible(
    _ expression: RuleExpression, without forbidden: [RuleExpression] = []
  ) -> Bool {
    step { $0.proveImpossible(expression, without: forbidden) }
  }

  private mutating func proveImpossible(
    _ expression: RuleExpression, without forbidden: [RuleExpression]
  ) -> Bool {
    if forbidden.contains(expression) { return true }
    switch expression {
    case .phrase: return forbidden.contains { implies(expression, $0) }
    case .list, .or:
      let parts = expression.alternatives ?? []
      return !parts.isEmpty && parts.allSatisfy { isImpossible($0, without: forbidden) }
    case .and(let left, let right), .near(let left, let right, _), .before(let left, let right, _):
      let forbidden = forbidden + expression.forbidden
      return isImpossible(left, without: forbidden) || isImpossible(right, without: forbidden)
        || forbidden.contains { implies(expression, $0) }
    case .not(let left, let right): return isImpossible(left, without: forbidden + [right])
    }
  }

  /// The alternatives among others that can find nothing, where the whole can.
  mutating func impossibleAlternatives(
    of expression: RuleExpression, without forbidden: [RuleExpression]
  ) -> [RuleExpression] {
    switch expression {
    // A list serves many rules; what one of them cannot find, another can.
    case .phrase, .list: return []
    case .or(let left, let right):
      return [left, right].flatMap { part in
        isImpossible(part, without: forbidden)
          ? [part] : impossibleAlternatives(of: part, without: forbidden)
      }
    case .and(let left, let right), .near(let left, let right, _), .before(let left, let right, _):
      let forbidden = forbidden + expression.forbidden
      return impossibleAlternatives(of: left, without: forbidden)
        + impossibleAlternatives(of: right, without: forbidden)
    case .not(let left, let right):
      return impossibleAlternatives(of: left, without: forbidden + [right])
    }
  }
}
