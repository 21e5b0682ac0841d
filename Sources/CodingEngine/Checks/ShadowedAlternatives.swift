import QualitativeData

/// Alternatives of which a shorter one stands inside a longer one.
///
/// By minimal intervals the shorter wins wherever the longer is said, so the longer finds nothing of its own.
enum ShadowedAlternatives {
  static func findings(
    in expression: RuleExpression, _ rule: CodingRuleText, of code: CodePath
  ) -> [Finding] {
    shadowed(in: expression).map { long, short in
      Finding(
        .warning, line: rule.place?.line, column: rule.place?.column,
        "\(code), rule \(rule.find): '\(short)' finds every '\(long)' already. "
          + "Remove the longer one, or make the shorter more precise")
    }
  }

  /// One alternative, and the list it comes from.
  private struct Alternative {
    let phrase: [WordPattern]
    let list: String?
  }

  /// The pairs of a longer and a shorter alternative.
  private static func shadowed(in expression: RuleExpression) -> [(String, String)] {
    switch expression {
    case .phrase: return []
    case .list, .or: return pairs(alternatives(expression, of: nil))
    case .and(let left, let right), .not(let left, let right), .near(let left, let right, _),
      .before(let left, let right, _):
      return shadowed(in: left) + shadowed(in: right)
    }
  }

  private static func alternatives(
    _ expression: RuleExpression, of list: String?
  ) -> [Alternative] {
    switch expression {
    case .phrase(let patterns): [Alternative(phrase: patterns, list: list)]
    case .or(let left, let right): alternatives(left, of: list) + alternatives(right, of: list)
    case .list(let name, let entries): entries.flatMap { alternatives($0, of: name) }
    default: []
    }
  }

  /// A list is shared by many rules, so its entries are held only against each other.
  ///
  /// - Complexity: O(alternatives² × their words), with long phrases left out.
  private static func pairs(_ all: [Alternative]) -> [(String, String)] {
    let candidates = all.filter { $0.phrase.count <= longest }.prefix(most)
    return candidates.compactMap { long in
      candidates.first { short in
        (long.list == nil || long.list == short.list) && short.phrase.count < long.phrase.count
          && (0...long.phrase.count - short.phrase.count).contains { start in
            zip(short.phrase, long.phrase[start...]).allSatisfy { covers($0, $1) }
          }
      }.map { (shown(long.phrase), shown($0.phrase)) }
    }
  }

  /// Phrases beyond this length, and alternatives beyond this number, are not looked at.
  private static let longest = 12
  private static let most = 500

  /// Whether every word that fits the second pattern fits the first.
  private static func covers(_ wide: WordPattern, _ narrow: WordPattern) -> Bool {
    switch (wide, narrow) {
    case (.any, _): true
    case (.wildcard(let pattern), .word(let word)):
      WordPattern.matches(Array(pattern.unicodeScalars), Array(word.unicodeScalars))
    default: wide == narrow
    }
  }

  private static func shown(_ phrase: [WordPattern]) -> String {
    phrase.map { pattern in
      switch pattern {
      case .word(let word), .wildcard(let word): word
      case .stem(let stem, _): "~\(stem)"
      case .any: "*"
      }
    }.joined(separator: " ")
  }
}
