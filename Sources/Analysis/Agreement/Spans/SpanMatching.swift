/// Two coders' spans of the same code paired off, each used once.
///
/// Pairs are taken by falling overlap (the characters in both spans ÷ the characters in either), and where that is the
/// same from the front. Between two coders neither is the truth, so what comes of it is agreement, not accuracy.
package struct SpanMatching: Sendable {
  /// When two spans of one code count as the same.
  package enum Rule: String, Sendable, CaseIterable {
    /// They begin and end at the same place.
    case exact = "span-f1-exact"
    /// They share half of what they cover together, or more.
    case half = "span-f1-half"
    /// They share a character or more.
    case overlap = "span-f1-overlap"

    func fits(shared: Int, covered: Int) -> Bool {
      switch self {
      case .exact: shared == covered
      case .half: 2 * shared >= covered
      case .overlap: shared > 0
      }
    }
  }

  /// The positions of paired spans among those of the first and second coder, in the order of the first.
  package let pairs: [(first: Int, second: Int)]
  private let firstCount: Int
  private let secondCount: Int

  /// - Parameters: two coders' spans, sorted.
  /// - Complexity: O(n log n) where a coder's spans of one code do not overlap; with them, the number of overlapping pairs is added.
  package init(
    _ first: [CodedContinuum.Span], _ second: [CodedContinuum.Span], rule: Rule
  ) {
    firstCount = first.count
    secondCount = second.count
    let ofFirst = Dictionary(grouping: first.indices) { first[$0].code }
    let ofSecond = Dictionary(grouping: second.indices) { second[$0].code }
    var candidates: [Candidate] = []
    for (code, mine) in ofFirst {
      guard let theirs = ofSecond[code] else { continue }
      Self.forEachOverlap(of: mine, theirs, first, second) { left, right in
        let candidate = Candidate(left, right, first[left], second[right])
        if rule.fits(shared: candidate.shared, covered: candidate.covered) {
          candidates.append(candidate)
        }
      }
    }
    var usedFirst: Set<Int> = []
    var usedSecond: Set<Int> = []
    var pairs: [(first: Int, second: Int)] = []
    for candidate in candidates.sorted(by: Candidate.comesFirst)
    where !usedFirst.contains(candidate.first) && !usedSecond.contains(candidate.second) {
      usedFirst.insert(candidate.first)
      usedSecond.insert(candidate.second)
      pairs.append((candidate.first, candidate.second))
    }
    self.pairs = pairs.sorted { $0.first < $1.first }
  }

  /// How much of each coder's spans has its pair in the other's: F1 is 2 × pairs ÷ all spans of both.
  package var retrieval: Retrieval {
    Retrieval(
      proposed: secondCount, right: pairs.count, judged: firstCount, found: pairs.count)
  }

  /// Calls with the positions of spans that share a character.
  private static func forEachOverlap(
    of mine: [Int], _ theirs: [Int], _ first: [CodedContinuum.Span],
    _ second: [CodedContinuum.Span], _ take: (Int, Int) -> Void
  ) {
    // How far the spans up to each one reach: from there on one can overlap.
    var reach: [Int] = []
    for right in theirs { reach.append(max(reach.last ?? 0, second[right].end)) }
    var low = 0
    for left in mine {
      let span = first[left]
      while low < theirs.count, reach[low] <= span.start { low += 1 }
      var next = low
      while next < theirs.count, second[theirs[next]].start < span.end {
        if second[theirs[next]].end > span.start { take(left, theirs[next]) }
        next += 1
      }
    }
  }
}

/// Two spans that may be paired.
private struct Candidate {
  let first: Int
  let second: Int
  /// How many characters both hold, and either.
  let shared: Int
  let covered: Int
  /// The same whichever coder comes first.
  private let place: [Int]

  init(_ first: Int, _ second: Int, _ left: CodedContinuum.Span, _ right: CodedContinuum.Span) {
    self.first = first
    self.second = second
    let inner = (max(left.start, right.start), min(left.end, right.end))
    let outer = (min(left.start, right.start), max(left.end, right.end))
    shared = inner.1 - inner.0
    covered = outer.1 - outer.0
    place = [inner.0, inner.1, outer.0, outer.1]
  }

  static func comesFirst(_ left: Candidate, _ right: Candidate) -> Bool {
    let (leftShare, rightShare) = (left.shared * right.covered, right.shared * left.covered)
    if leftShare != rightShare { return leftShare > rightShare }
    if left.place != right.place { return left.place.lexicographicallyPrecedes(right.place) }
    return (left.first, left.second) < (right.first, right.second)
  }
}
