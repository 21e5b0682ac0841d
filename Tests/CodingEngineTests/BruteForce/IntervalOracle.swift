/// Minimal-interval semantics by trying every interval there is.
struct IntervalOracle {
  struct Word {
    /// Folded and composed.
    let folded: String
    /// Words of one sentence share a number.
    let sentence: Int
  }

  struct Interval: Hashable {
    let first: Int
    let last: Int

    func covers(_ other: Interval) -> Bool { first <= other.first && other.last <= last }
  }

  let words: [Word]
  let lists: [String: [RuleTree]]
  let stem: (String) -> String

  /// The intervals of the unit that satisfy the rule and contain no other that does.
  func intervals(_ tree: RuleTree) -> [Interval] {
    let satisfying: (Interval) -> Bool
    switch tree {
    case .phrase(let patterns):
      satisfying = { stands(patterns, at: $0) }
    case .stem(let word):
      satisfying = { $0.first == $0.last && stem(words[$0.first].folded) == stem(word) }
    case .list(let name):
      let found = lists[name]!.flatMap(intervals)
      satisfying = { found.contains($0) }
    case .both(let left, let sign, let right):
      let lefts = intervals(left)
      let rights = intervals(right)
      satisfying = { interval in
        switch sign {
        case .or: return lefts.contains(interval) || rights.contains(interval)
        case .not: return rights.isEmpty && lefts.contains(interval)
        case .and:
          return lefts.contains(where: interval.covers) && rights.contains(where: interval.covers)
        case .near(let distance):
          return pair(lefts, then: rights, atMost: distance, in: interval)
            || pair(rights, then: lefts, atMost: distance, in: interval)
        case .before(let distance): return pair(lefts, then: rights, atMost: distance, in: interval)
        case .after(let distance): return pair(rights, then: lefts, atMost: distance, in: interval)
        }
      }
    }
    return minimal(everyInterval.filter(satisfying))
  }

  private var everyInterval: [Interval] {
    words.indices.flatMap { first in
      (first..<words.count).map { Interval(first: first, last: $0) }
    }
  }

  private func minimal(_ found: [Interval]) -> [Interval] {
    found.filter { one in !found.contains { $0 != one && one.covers($0) } }
  }

  private func stands(_ patterns: [String], at interval: Interval) -> Bool {
    interval.last - interval.first + 1 == patterns.count
      && words[interval.first].sentence == words[interval.last].sentence
      && patterns.indices.allSatisfy {
        Self.matches(
          Array(patterns[$0].unicodeScalars)[...],
          Array(words[interval.first + $0].folded.unicodeScalars)[...])
      }
  }

  private func pair(
    _ earlier: [Interval], then later: [Interval], atMost distance: Int, in whole: Interval
  ) -> Bool {
    earlier.contains { a in
      whole.covers(a)
        && later.contains { b in
          whole.covers(b) && a.last < b.first && b.first - a.last <= distance
        }
    }
  }

  static func matches(_ pattern: ArraySlice<Unicode.Scalar>, _ word: ArraySlice<Unicode.Scalar>)
    -> Bool
  {
    guard let first = pattern.first else { return word.isEmpty }
    if first == "*" {
      return matches(pattern.dropFirst(), word)
        || (!word.isEmpty && matches(pattern, word.dropFirst()))
    }
    return !word.isEmpty && (first == "?" || first == word.first!)
      && matches(pattern.dropFirst(), word.dropFirst())
  }
}
