import QualitativeData

/// Alternatives of which a shorter one stands inside a longer one.
///
/// By minimal intervals the shorter wins wherever the longer is said, so the longer finds nothing of its own.
enum ShadowedAlternatives {
  static func findings(in codebook: Codebook) -> [Finding] {
    let reader = RuleReader(codebook)
    return codebook.entries.flatMap { entry in
      entry.code.rules.flatMap { rule -> [Finding] in
        guard let expression = reader.read(rule, of: entry.path).find else { return [] }
        return shadowed(in: expression).map { long, short in
          Finding(
            .warning, line: rule.place?.line, column: rule.place?.column,
            "\(entry.path), rule \(rule.find): '\(short)' finds every '\(long)' already. "
              + "Remove the longer one, or make the shorter more precise")
        }
      }
    }
  }

  /// The pairs of a longer and a shorter alternative, each once.
  private static func shadowed(in expression: RuleExpression) -> [(String, String)] {
    switch expression {
    case .phrase: return []
    case .list(_, let entries): return pairs(entries.flatMap(alternatives))
    case .or(let left, let right):
      return pairs(alternatives(expression))
        + [left, right].flatMap {
          if case .or = $0 { [(String, String)]() } else { shadowed(in: $0) }
        }
    case .and(let left, let right), .not(let left, let right), .near(let left, let right, _),
      .before(let left, let right, _):
      return shadowed(in: left) + shadowed(in: right)
    }
  }

  private static func alternatives(_ expression: RuleExpression) -> [[WordPattern]] {
    switch expression {
    case .phrase(let patterns): [patterns]
    case .or(let left, let right): alternatives(left) + alternatives(right)
    default: []
    }
  }

  private static func pairs(_ phrases: [[WordPattern]]) -> [(String, String)] {
    let known = Set(phrases)
    return phrases.compactMap { long in
      for start in long.indices {
        for end in start..<long.count where end - start + 1 < long.count {
          let part = Array(long[start...end])
          if known.contains(part) { return (shown(long), shown(part)) }
        }
      }
      return nil
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
