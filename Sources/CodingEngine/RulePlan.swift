import QualitativeData

/// An expression resolved against the patterns of its codebook: which to watch for, and what to do with their words.
indirect enum RulePlan {
  case phrase([Int])
  case or([RulePlan])
  case and(RulePlan, RulePlan)
  case not(RulePlan, RulePlan)
  case near(RulePlan, RulePlan, Int)
  case before(RulePlan, RulePlan, Int)

  /// Stands in a phrase for the pattern that every word fits.
  private static let any = -1

  init(_ expression: RuleExpression, watching patterns: inout PatternIndex) {
    switch expression {
    case .phrase(let words):
      self = .phrase(words.map { $0 == .any ? Self.any : patterns.watch(for: $0) })
    case .list(_, let entries): self = .or(entries.map { RulePlan($0, watching: &patterns) })
    case .or(let left, let right):
      self = .or([
        RulePlan(left, watching: &patterns), RulePlan(right, watching: &patterns),
      ])
    case .and(let left, let right):
      self = .and(RulePlan(left, watching: &patterns), RulePlan(right, watching: &patterns))
    case .not(let left, let right):
      self = .not(RulePlan(left, watching: &patterns), RulePlan(right, watching: &patterns))
    case .near(let left, let right, let distance):
      self = .near(
        RulePlan(left, watching: &patterns), RulePlan(right, watching: &patterns), distance)
    case .before(let left, let right, let distance):
      self = .before(
        RulePlan(left, watching: &patterns), RulePlan(right, watching: &patterns), distance)
    }
  }

  /// The minimal intervals of the whole transcript; none crosses a unit.
  ///
  /// - Complexity: O(h log h) in the words that fit the plan's patterns.
  func intervals(in stream: WordStream, within kind: CodingRuleText.Unit) -> [WordInterval] {
    let unit = { stream.unit(of: $0, kind) }
    switch self {
    case .phrase(let patterns): return Self.occurrences(of: patterns, in: stream)
    case .or(let parts):
      let found = parts.map { $0.intervals(in: stream, within: kind) }.filter { !$0.isEmpty }
      return found.count == 1 ? found[0] : MinimalIntervals.minimal(found.flatMap(\.self))
    case .and(let left, let right):
      let (left, right) = Self.pair(left, right, in: stream, within: kind)
      return MinimalIntervals.both(left, right, unit: unit)
    case .not(let left, let right):
      let found = left.intervals(in: stream, within: kind)
      guard !found.isEmpty else { return [] }
      return MinimalIntervals.without(
        found, right.intervals(in: stream, within: kind), unit: unit)
    case .near(let left, let right, let distance):
      let (left, right) = Self.pair(left, right, in: stream, within: kind)
      return MinimalIntervals.near(left, right, distance: distance, unit: unit)
    case .before(let left, let right, let distance):
      let (left, right) = Self.pair(left, right, in: stream, within: kind)
      return MinimalIntervals.before(left, right, distance: distance, unit: unit)
    }
  }

  /// Patterns of which a text must hold one, lest the plan find nothing; `nil` where there are no such.
  var triggers: Set<Int>? {
    switch self {
    case .phrase(let words):
      // Any of them would do; of the rarer ones, which are mostly the longer, nothing is known here.
      return words.first { $0 != Self.any }.map { [$0] }
    case .or(let parts):
      return parts.reduce(Set<Int>()) { known, part in
        guard let known, let more = part.triggers else { return nil }
        return known.union(more)
      }
    case .not(let left, _): return left.triggers
    case .and(let left, let right), .near(let left, let right, _), .before(let left, let right, _):
      guard let first = left.triggers, let second = right.triggers else {
        return left.triggers ?? right.triggers
      }
      return first.count <= second.count ? first : second
    }
  }

  /// The one pattern whose words are all it finds; `nil` where it is more than a word.
  var onlyPattern: Int? {
    if case .phrase(let words) = self, words.count == 1, words[0] != Self.any { return words[0] }
    return nil
  }

  /// Whether a text holds words for all that must stand together; otherwise the plan finds nothing there.
  func mayFind(in stream: WordStream) -> Bool {
    switch self {
    case .phrase(let words):
      words.allSatisfy { $0 == Self.any || !stream.words(fitting: $0).isEmpty }
    case .or(let parts): parts.contains { $0.mayFind(in: stream) }
    case .not(let left, _): left.mayFind(in: stream)
    case .and(let left, let right), .near(let left, let right, _), .before(let left, let right, _):
      left.mayFind(in: stream) && right.mayFind(in: stream)
    }
  }

  /// Both sides, or nothing where the first finds nothing.
  private static func pair(
    _ left: RulePlan, _ right: RulePlan, in stream: WordStream, within kind: CodingRuleText.Unit
  ) -> ([WordInterval], [WordInterval]) {
    let first = left.intervals(in: stream, within: kind)
    return first.isEmpty ? ([], []) : (first, right.intervals(in: stream, within: kind))
  }

  /// A phrase is consecutive words in one sentence, whatever the unit.
  private static func occurrences(of words: [Int], in stream: WordStream) -> [WordInterval] {
    var anchor: (place: Int, count: Int)?
    for (place, pattern) in words.enumerated() where pattern != any {
      let count = stream.words(fitting: pattern).count
      if count == 0 { return [] }
      if count < anchor?.count ?? .max { anchor = (place, count) }
    }
    guard let anchor else {
      return (0..<stream.wordCount).compactMap { occurrence(of: words, at: $0, in: stream) }
    }
    return stream.words(fitting: words[anchor.place]).compactMap { word in
      occurrence(of: words, at: word - anchor.place, in: stream)
    }
  }

  private static func occurrence(
    of words: [Int], at first: Int, in stream: WordStream
  ) -> WordInterval? {
    let last = first + words.count - 1
    guard first >= 0, last < stream.wordCount,
      stream.sentence(of: first) == stream.sentence(of: last)
    else { return nil }
    for (offset, pattern) in words.enumerated()
    where pattern != any && !stream.word(first + offset, fits: pattern) { return nil }
    return WordInterval(first: first, last: last)
  }
}
