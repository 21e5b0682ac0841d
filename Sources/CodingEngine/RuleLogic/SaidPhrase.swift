/// What surely holds wherever a phrase is said.
struct SaidPhrase {
  private let patterns: [WordPattern]

  init(_ patterns: [WordPattern]) { self.patterns = patterns }

  /// Phrases beyond this length are not looked at.
  private static let longest = 24

  /// Whether the expression holds in every unit in which the phrase is said. NOT is never sure.
  func holds(_ expression: RuleExpression) -> Bool {
    guard patterns.count <= Self.longest else { return false }
    switch expression {
    case .phrase(let wanted): return !places(of: wanted).isEmpty
    case .list, .or: return expression.alternatives!.contains(where: holds)
    case .and(let left, let right): return holds(left) && holds(right)
    case .not: return false
    case .near(let left, let right, let distance):
      return isSaid(left, before: right, distance) || isSaid(right, before: left, distance)
    case .before(let left, let right, let distance):
      return isSaid(left, before: right, distance)
    }
  }

  private func isSaid(
    _ left: RuleExpression, before right: RuleExpression, _ distance: Int
  ) -> Bool {
    let (earlier, later) = (surePlaces(of: left), surePlaces(of: right))
    return earlier.contains { first in
      later.contains { second in
        (1...distance).contains(second.lowerBound - (first.upperBound - 1))
      }
    }
  }

  /// Where it is found as exactly these words in any text. Of alternatives of different lengths, another might be found
  /// inside.
  private func surePlaces(of expression: RuleExpression) -> [Range<Int>] {
    let phrases = expression.flatAlternatives.map { alternative -> [WordPattern]? in
      if case .phrase(let patterns) = alternative { patterns } else { nil }
    }
    guard Set(phrases.map { $0?.count }).count == 1 else { return [] }
    return phrases.compactMap(\.self).flatMap(places)
  }

  private func places(of wanted: [WordPattern]) -> [Range<Int>] {
    guard wanted.count <= patterns.count else { return [] }
    return (0...patterns.count - wanted.count).filter { start in
      zip(wanted, patterns[start...]).allSatisfy { $0.covers($1) }
    }.map { $0..<$0 + wanted.count }
  }
}
