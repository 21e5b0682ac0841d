extension RuleExpression {
  /// Its two sides, or a list's entries, where any one of them is enough.
  var alternatives: [RuleExpression]? {
    switch self {
    case .or(let left, let right): [left, right]
    case .list(_, let entries): entries
    default: nil
    }
  }

  /// All that is enough by itself, or itself alone.
  var flatAlternatives: [RuleExpression] {
    alternatives.map { $0.flatMap(\.flatAlternatives) } ?? [self]
  }

  /// What cannot stand in a unit in which it finds something.
  var forbidden: [RuleExpression] {
    switch self {
    case .phrase, .list, .or: []
    case .and(let left, let right), .near(let left, let right, _), .before(let left, let right, _):
      left.forbidden + right.forbidden
    case .not(let left, let right): left.forbidden + [right]
    }
  }

  /// How many words anything it finds has at least.
  var fewestWords: Int {
    switch self {
    case .phrase(let patterns): patterns.count
    case .list, .or: alternatives!.map(\.fewestWords).min() ?? 1
    case .and(let left, let right): max(left.fewestWords, right.fewestWords)
    case .not(let left, _): left.fewestWords
    case .near(let left, let right, _), .before(let left, let right, _):
      left.fewestWords + right.fewestWords
    }
  }

  /// As a reader knows it, with parentheses wherever they may matter.
  var shown: String {
    func inner(_ part: RuleExpression) -> String {
      switch part {
      case .phrase, .list: part.shown
      default: "(\(part.shown))"
      }
    }
    switch self {
    case .phrase(let patterns): return patterns.map(\.shown).joined(separator: " ")
    case .list(let name, _): return "{\(name)}"
    case .or(let left, let right): return "\(inner(left)) OR \(inner(right))"
    case .and(let left, let right): return "\(inner(left)) AND \(inner(right))"
    case .not(let left, let right): return "\(inner(left)) NOT \(inner(right))"
    case .near(let left, let right, let distance):
      return "\(inner(left)) NEAR/\(distance) \(inner(right))"
    case .before(let left, let right, let distance):
      return "\(inner(left)) BEFORE/\(distance) \(inner(right))"
    }
  }
}
