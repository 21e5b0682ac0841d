import QualitativeData

/// An expression resolved against the patterns of its codebook: which to watch for, and what to do with their words.
indirect enum RulePlan {
  case phrase([Int])
  /// Any of several single words, which is what most of the long lists are that rules are made of.
  case words([Int])
  case or([RulePlan])
  case and(RulePlan, RulePlan)
  case not(RulePlan, RulePlan)
  case near(RulePlan, RulePlan, Int)
  case before(RulePlan, RulePlan, Int)

  /// Stands in a phrase for the pattern that every word fits.
  static let any = -1

  init(_ expression: RuleExpression, watching patterns: inout PatternIndex) {
    switch expression {
    case .phrase(let words):
      self = .phrase(words.map { $0 == .any ? Self.any : patterns.watch(for: $0) })
    case .list(_, let entries): self = .any(of: entries.map { RulePlan($0, watching: &patterns) })
    case .or(let left, let right):
      self = .any(of: [RulePlan(left, watching: &patterns), RulePlan(right, watching: &patterns)])
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

  /// What any of several plans finds: what they list is listed side by side, and single words by themselves.
  private static func any(of plans: [RulePlan]) -> RulePlan {
    var (words, others): ([Int], [RulePlan]) = ([], [])
    for plan in plans.flatMap(\.alternatives) {
      switch plan {
      case .words(let more): words += more
      case .phrase(let phrase) where phrase.count == 1 && phrase[0] != any: words += phrase
      default: others.append(plan)
      }
    }
    if words.count == 1 { others.insert(.phrase(words), at: 0) }
    if words.count > 1 { others.insert(.words(words), at: 0) }
    return others.count == 1 ? others[0] : .or(others)
  }

  private var alternatives: [RulePlan] {
    if case .or(let parts) = self { return parts }
    return [self]
  }

  /// The minimal intervals of the whole text; none crosses a unit.
  ///
  /// - Complexity: O(h log h) in the words that fit the plan's patterns; of two sides that must stand together, a
  ///   far more frequent one is looked for only in the units that hold the other.
  func intervals(in stream: some RuleText, within kind: CodingRuleText.Unit) -> [WordInterval] {
    intervals(in: stream, within: kind, among: nil)
  }

  /// The same, but for what stands in a unit that holds what another plan finds.
  func intervals(
    in stream: some RuleText, within kind: CodingRuleText.Unit, unless other: RulePlan?
  ) -> [WordInterval] {
    let found = intervals(in: stream, within: kind)
    guard let other, !found.isEmpty else { return found }
    return MinimalIntervals.without(
      found, other.intervals(in: stream, within: kind), unit: { stream.unit(of: $0, kind) })
  }

  /// - Parameter units: The words of the only units that matter, in order; `nil` for all.
  private func intervals(
    in stream: some RuleText, within kind: CodingRuleText.Unit, among units: [Range<Int>]?
  ) -> [WordInterval] {
    let unit = { stream.unit(of: $0, kind) }
    switch self {
    case .phrase(let patterns):
      var found: [WordInterval] = []
      Self.addOccurrences(of: patterns, in: stream, among: units, to: &found)
      return found
    case .words(let patterns):
      var found: [WordInterval] = []
      // Most of what a list holds is said nowhere in a text.
      for pattern in patterns where stream.count(fitting: pattern) > 0 {
        Self.addOccurrences(of: [pattern], in: stream, among: units, to: &found)
      }
      return MinimalIntervals.minimal(found)
    case .or(let parts):
      return MinimalIntervals.minimal(
        parts.flatMap { $0.intervals(in: stream, within: kind, among: units) })
    case .and(let left, let right):
      let (left, right) = Self.pair(left, right, in: stream, within: kind, among: units)
      return MinimalIntervals.both(left, right, unit: unit)
    case .not(let left, let right):
      let found = left.intervals(in: stream, within: kind, among: units)
      guard !found.isEmpty else { return [] }
      let forbidden = right.intervals(
        in: stream, within: kind,
        among: Self.units(of: found, than: right, in: stream, kind) ?? units)
      return MinimalIntervals.without(found, forbidden, unit: unit)
    case .near(let left, let right, let distance):
      guard Self.mayMeet(left, right, distance, in: stream) else { return [] }
      let (left, right) = Self.pair(left, right, in: stream, within: kind, among: units)
      return MinimalIntervals.near(left, right, distance: distance, unit: unit)
    case .before(let left, let right, let distance):
      guard Self.mayMeet(left, right, distance, in: stream) else { return [] }
      let (left, right) = Self.pair(left, right, in: stream, within: kind, among: units)
      return MinimalIntervals.before(left, right, distance: distance, unit: unit)
    }
  }

  /// Patterns of which a text must hold one, lest the plan find nothing; `nil` where there are no such.
  var triggers: Set<Int>? {
    switch self {
    case .phrase(let words):
      // Any of them would do; of the rarer ones, which are mostly the longer, nothing is known here.
      return words.first { $0 != Self.any }.map { [$0] }
    case .words(let words): return Set(words)
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

  /// The phrases whose every occurrence is all it finds: itself, or words it lists; `nil` for any other plan.
  ///
  /// Phrases it lists are not that simple, since of two that overlap only the shorter may count.
  var phrases: [[Int]]? {
    switch self {
    case .phrase(let words): return words.allSatisfy { $0 == Self.any } ? nil : [words]
    case .words(let words): return words.map { [$0] }
    default: return nil
    }
  }

  /// Patterns of which a text must hold every one, lest the plan find nothing.
  var needed: Set<Int> {
    switch self {
    case .phrase(let words): Set(words.filter { $0 != Self.any })
    case .words(let words): Set(words).count == 1 ? Set(words) : []
    case .or(let parts):
      parts.dropFirst().reduce(parts.first?.needed ?? []) { $0.intersection($1.needed) }
    case .not(let left, _): left.needed
    case .and(let left, let right), .near(let left, let right, _), .before(let left, let right, _):
      left.needed.union(right.needed)
    }
  }

  /// All patterns whose words it may ask for.
  var patterns: Set<Int> {
    switch self {
    case .phrase(let words): Set(words.filter { $0 != Self.any })
    case .words(let words): Set(words)
    case .or(let parts): parts.reduce(into: []) { $0.formUnion($1.patterns) }
    case .and(let left, let right), .not(let left, let right), .near(let left, let right, _),
      .before(let left, let right, _):
      left.patterns.union(right.patterns)
    }
  }

  /// Whether two plans may find something so near to each other, as far as that is quickly seen: where each is one word,
  /// as most are that are asked for so.
  private static func mayMeet(
    _ left: RulePlan, _ right: RulePlan, _ distance: Int, in stream: some RuleText
  ) -> Bool {
    guard case .phrase(let ofLeft) = left, ofLeft.count == 1, ofLeft[0] != any,
      case .phrase(let ofRight) = right, ofRight.count == 1, ofRight[0] != any
    else { return true }
    let (first, second) = (stream.words(fitting: ofLeft[0]), stream.words(fitting: ofRight[0]))
    var (one, other) = (first.startIndex, second.startIndex)
    while one < first.endIndex, other < second.endIndex {
      let apart = first[one] - second[other]
      if abs(apart) <= distance { return true }
      if apart < 0 { one += 1 } else { other += 1 }
    }
    return false
  }

  /// Both sides, the rarer one first; nothing where either finds nothing.
  private static func pair(
    _ left: RulePlan, _ right: RulePlan, in stream: some RuleText, within kind: CodingRuleText.Unit,
    among units: [Range<Int>]?
  ) -> ([WordInterval], [WordInterval]) {
    let isRightFirst = right.most(in: stream) < left.most(in: stream)
    let (rare, frequent) = isRightFirst ? (right, left) : (left, right)
    let first = rare.intervals(in: stream, within: kind, among: units)
    guard !first.isEmpty else { return ([], []) }
    let second = frequent.intervals(
      in: stream, within: kind,
      among: Self.units(of: first, than: frequent, in: stream, kind) ?? units)
    return isRightFirst ? (second, first) : (first, second)
  }

  /// How much more frequent one side must be for the other's units to be looked up.
  private static let farMore = 8

  /// The words of the units that hold intervals; `nil` where another plan is not far more frequent than they are.
  private static func units(
    of intervals: [WordInterval], than other: RulePlan, in stream: some RuleText,
    _ kind: CodingRuleText.Unit
  ) -> [Range<Int>]? {
    guard intervals.count * farMore < other.most(in: stream) else { return nil }
    var units: [Range<Int>] = []
    for interval in intervals where units.last.map({ $0.upperBound <= interval.first }) ?? true {
      units.append(stream.words(aroundWord: interval.first, kind))
    }
    return units
  }

  /// At most so many intervals are found, or words looked at for them.
  private func most(in stream: some RuleText) -> Int {
    switch self {
    case .phrase(let words):
      words.reduce(stream.wordCount) { least, pattern in
        pattern == Self.any ? least : min(least, stream.count(fitting: pattern))
      }
    case .words(let words): words.reduce(0) { $0 + stream.count(fitting: $1) }
    case .or(let parts): parts.reduce(0) { $0 + $1.most(in: stream) }
    case .not(let left, _): left.most(in: stream)
    case .and(let left, let right), .near(let left, let right, _), .before(let left, let right, _):
      min(left.most(in: stream), right.most(in: stream))
    }
  }
}
