/// An interval of words, from the first to the last, both inside.
struct WordInterval: Hashable, Comparable {
  let first: Int
  let last: Int

  static func < (left: WordInterval, right: WordInterval) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }
}

/// The operators of the rule language on antichains of word intervals.
///
/// Every argument and every answer is sorted, and none of its intervals contains another; so both ends rise
/// together, and each operator is one sweep. `unit` says where a word stands; nothing crosses units.
enum MinimalIntervals {
  /// The intervals that contain no other of them, sorted, each once.
  ///
  /// - Complexity: O(n log n); O(n) where they are such already, as most are.
  static func minimal(_ intervals: [WordInterval]) -> [WordInterval] {
    if areMinimal(intervals) { return intervals }
    var kept: [WordInterval] = []
    for interval in intervals.sorted().reversed() {
      if let last = kept.last {
        if last.last <= interval.last { continue }
        // Of two with the same start the longer comes first here, and gives way.
        if last.first == interval.first { kept.removeLast() }
      }
      kept.append(interval)
    }
    kept.reverse()
    return kept
  }

  private static func areMinimal(_ intervals: [WordInterval]) -> Bool {
    for (index, later) in intervals.enumerated().dropFirst() {
      let earlier = intervals[index - 1]
      if earlier.first >= later.first || earlier.last >= later.last { return false }
    }
    return true
  }

  /// One of each, the left one first, at most `distance` words apart.
  ///
  /// For a left interval only the next right one can give a minimal answer: any later one ends later.
  static func before(
    _ left: [WordInterval], _ right: [WordInterval], distance: Int, unit: (Int) -> Int
  ) -> [WordInterval] {
    minimal(candidates(left, right, distance: distance, unit: unit))
  }

  static func near(
    _ left: [WordInterval], _ right: [WordInterval], distance: Int, unit: (Int) -> Int
  ) -> [WordInterval] {
    minimal(
      candidates(left, right, distance: distance, unit: unit)
        + candidates(right, left, distance: distance, unit: unit))
  }

  private static func candidates(
    _ left: [WordInterval], _ right: [WordInterval], distance: Int, unit: (Int) -> Int
  ) -> [WordInterval] {
    var found: [WordInterval] = []
    var next = 0
    for earlier in left {
      while next < right.count, right[next].first <= earlier.last { next += 1 }
      guard next < right.count else { break }
      let later = right[next]
      if later.first - earlier.last <= distance, unit(later.first) == unit(earlier.first) {
        found.append(WordInterval(first: earlier.first, last: later.last))
      }
    }
    return found
  }

  /// One of each anywhere in a unit, overlapping or not.
  static func both(
    _ left: [WordInterval], _ right: [WordInterval], unit: (Int) -> Int
  ) -> [WordInterval] {
    minimal(covers(left, right, unit: unit) + covers(right, left, unit: unit))
  }

  /// For each interval that ends last, the cover with the other side's last one that ends no later.
  private static func covers(
    _ ending: [WordInterval], _ other: [WordInterval], unit: (Int) -> Int
  ) -> [WordInterval] {
    var found: [WordInterval] = []
    var next = 0
    for interval in ending {
      while next < other.count, other[next].last <= interval.last { next += 1 }
      guard next > 0 else { continue }
      let partner = other[next - 1]
      if unit(partner.first) == unit(interval.first) {
        found.append(
          WordInterval(first: min(partner.first, interval.first), last: interval.last))
      }
    }
    return found
  }

  /// The left intervals of units that hold none of the right.
  static func without(
    _ left: [WordInterval], _ right: [WordInterval], unit: (Int) -> Int
  ) -> [WordInterval] {
    guard !right.isEmpty else { return left }
    let taken = Set(right.map { unit($0.first) })
    return left.filter { !taken.contains(unit($0.first)) }
  }
}
