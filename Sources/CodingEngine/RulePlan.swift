import QualitativeData

/// An expression resolved against a vocabulary: which patterns to watch for, and what to do with their words.
indirect enum RulePlan {
  case phrase([Int])
  case or([RulePlan])
  case and(RulePlan, RulePlan)
  case not(RulePlan, RulePlan)
  case near(RulePlan, RulePlan, Int)
  case before(RulePlan, RulePlan, Int)

  init(_ expression: RuleExpression, watching vocabulary: inout Vocabulary) {
    switch expression {
    case .phrase(let patterns): self = .phrase(patterns.map { vocabulary.watch(for: $0) })
    case .list(_, let entries): self = .or(entries.map { RulePlan($0, watching: &vocabulary) })
    case .or(let left, let right):
      self = .or([
        RulePlan(left, watching: &vocabulary), RulePlan(right, watching: &vocabulary),
      ])
    case .and(let left, let right):
      self = .and(RulePlan(left, watching: &vocabulary), RulePlan(right, watching: &vocabulary))
    case .not(let left, let right):
      self = .not(RulePlan(left, watching: &vocabulary), RulePlan(right, watching: &vocabulary))
    case .near(let left, let right, let distance):
      self = .near(
        RulePlan(left, watching: &vocabulary), RulePlan(right, watching: &vocabulary), distance)
    case .before(let left, let right, let distance):
      self = .before(
        RulePlan(left, watching: &vocabulary), RulePlan(right, watching: &vocabulary), distance)
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

  /// Both sides, or nothing where the first finds nothing.
  private static func pair(
    _ left: RulePlan, _ right: RulePlan, in stream: WordStream, within kind: CodingRuleText.Unit
  ) -> ([WordInterval], [WordInterval]) {
    let first = left.intervals(in: stream, within: kind)
    return first.isEmpty ? ([], []) : (first, right.intervals(in: stream, within: kind))
  }

  /// A phrase is consecutive words in one sentence, whatever the unit.
  private static func occurrences(of patterns: [Int], in stream: WordStream) -> [WordInterval] {
    guard
      let anchor = patterns.indices.min(by: {
        stream.postings[patterns[$0]].count < stream.postings[patterns[$1]].count
      })
    else { return [] }
    var found: [WordInterval] = []
    for word in stream.postings[patterns[anchor]] {
      let first = word - anchor
      let last = first + patterns.count - 1
      guard first >= 0, last < stream.spellings.count,
        stream.sentenceOfWord[first] == stream.sentenceOfWord[last],
        patterns.indices.allSatisfy({ $0 == anchor || stream.word(first + $0, fits: patterns[$0]) })
      else { continue }
      found.append(WordInterval(first: first, last: last))
    }
    return found
  }
}
