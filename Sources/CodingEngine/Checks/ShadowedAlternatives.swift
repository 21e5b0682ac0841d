import QualitativeData

/// Alternatives of which another finds everything: one that stands inside a longer one, or a wider one of its length.
///
/// By minimal intervals the shorter wins wherever the longer is said, so the longer finds nothing of its own.
package struct ShadowedAlternatives: RuleCheck {
  package let name = "shadowed alternatives"

  package init() {}

  package func findings(in codebook: ReadCodebook) -> [Finding] {
    let terms = Dictionary(
      codebook.codebook.terms.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var told: Set<Finding> = []
    return codebook.rules.flatMap { rule in
      Self.shadowed(in: rule.find).compactMap { pair -> Finding? in
        let other = pair.otherList.map { " in {\($0)}" } ?? ""
        let message =
          pair.long == pair.short
          ? "'\(pair.long)' stands twice\(other.isEmpty ? "" : ", once\(other)"). Remove one"
          : "'\(pair.short)'\(other) finds every '\(pair.long)' already. "
            + "Remove '\(pair.long)', or make '\(pair.short)' more precise"
        guard let list = pair.list else { return finding(on: rule, message) }
        // Many rules use one list; it is told where the list stands.
        let place = terms[list]?.place
        let finding = Finding(
          .warning, line: place?.line, column: place?.column, "terms, {\(list)}: \(message)")
        return told.insert(finding).inserted ? finding : nil
      }
    }
  }

  /// Two alternatives as they are written, the list that the shadowed one stands in, and that of the other.
  private typealias Pair = (long: String, short: String, list: String?, otherList: String?)

  /// One alternative, and the list it comes from.
  private struct Alternative {
    let phrase: [WordPattern]
    let list: String?
  }

  /// The pairs of a longer and a shorter alternative.
  private static func shadowed(in expression: RuleExpression) -> [Pair] {
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
  private static func pairs(_ all: [Alternative]) -> [Pair] {
    let candidates = Array(all.filter { $0.phrase.count <= longest }.prefix(most))
    return candidates.indices.compactMap { long in
      candidates.indices.first { short in
        let (one, other) = (candidates[long], candidates[short])
        guard long != short, one.list == nil || one.list == other.list,
          stands(other.phrase, in: one.phrase)
        else { return false }
        // Of two that are the same, the second is the one too many.
        return short < long || !stands(one.phrase, in: other.phrase)
      }.map { short in
        (
          RuleExpression.phrase(candidates[long].phrase).shown,
          RuleExpression.phrase(candidates[short].phrase).shown, candidates[long].list,
          candidates[long].list == nil ? candidates[short].list : nil
        )
      }
    }
  }

  /// Whether the short phrase is said wherever the long one is.
  private static func stands(_ short: [WordPattern], in long: [WordPattern]) -> Bool {
    short.count <= long.count
      && (0...long.count - short.count).contains { start in
        zip(short, long[start...]).allSatisfy { $0.covers($1) }
      }
  }

  /// Phrases beyond this length, and alternatives beyond this number, are not looked at.
  private static let longest = 12
  private static let most = 500
}
