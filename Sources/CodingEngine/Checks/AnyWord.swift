import QualitativeData

/// Parts of rules that are wildcards alone, and so find nearly every word.
package struct AnyWord: RuleCheck {
  package let name = "any word"

  package init() {}

  package func findings(in codebook: ReadCodebook) -> [Finding] {
    codebook.rules.flatMap { rule in
      ([rule.find] + [rule.unless].compactMap(\.self)).flatMap(\.phrases)
        .filter { $0.allSatisfy(Self.isWithoutLetters) }
        .map { phrase in
          finding(
            on: rule,
            "'\(RuleExpression.phrase(phrase).shown)' has no letter, so it finds nearly any word. "
              + "Write the letters the word begins or ends with")
        }
    }
  }

  private static func isWithoutLetters(_ pattern: WordPattern) -> Bool {
    switch pattern {
    case .any: true
    case .wildcard(let text): text.allSatisfy { $0 == "*" || $0 == "?" }
    case .word, .stem: false
    }
  }
}

extension RuleExpression {
  /// Its words and phrases, those of lists among them.
  var phrases: [[WordPattern]] {
    switch self {
    case .phrase(let patterns): [patterns]
    case .list(_, let entries): entries.flatMap(\.phrases)
    case .or(let left, let right), .and(let left, let right), .not(let left, let right),
      .near(let left, let right, _), .before(let left, let right, _):
      left.phrases + right.phrases
    }
  }
}
