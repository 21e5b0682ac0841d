import QualitativeData

/// Which codes meet, how often, and where.
package struct Cooccurrence: Sendable {
  /// What counts as meeting.
  package enum Level: Hashable, Sendable {
    /// Two segments share at least one character; those that only touch do not.
    case overlap
    /// Both codes stand in one turn.
    case turn
    /// Two segments do not overlap, and from the end of one to the beginning of the other it is at most so far.
    case near(Reach)
    /// Both codes stand in one transcript.
    case transcript

    /// Whether pairs of segments are counted, rather than turns or transcripts.
    package var isOfPairs: Bool {
      switch self {
      case .overlap, .near: true
      case .turn, .transcript: false
      }
    }
  }

  /// How far apart two segments may be.
  package enum Reach: Hashable, Sendable {
    /// 0 is the same turn.
    case turns(Int)
    /// 0 is touching.
    case characters(Int)

    /// Whether a segment that begins after another ends is in its reach.
    func holds(_ first: PlacedSegments.Segment, _ second: PlacedSegments.Segment) -> Bool {
      switch self {
      case .turns(let most): second.turns.lowerBound - first.turns.upperBound <= most
      case .characters(let most):
        second.characters.lowerBound - first.characters.upperBound <= most
      }
    }
  }

  /// Two codes that meet.
  package struct Pair: Sendable {
    /// Positions among the codes, the first the smaller.
    package let first: Int
    package let second: Int
    /// Pairs of segments, or turns or transcripts with both, as coded by one coder.
    package let together: Int
    /// Segments of each code, or turns or transcripts with it.
    package let firstCount: Int
    package let secondCount: Int
    /// How many of those meet the other code at least once.
    package let firstMeeting: Int
    package let secondMeeting: Int
    /// What both cover together and what either covers: characters for `overlap`, else turns or transcripts;
    /// `nil` for `near`.
    package let shared: Shared?
    /// The segments of both, as positions in the material's list.
    package let segments: [Int]

    /// What two codes share, and what they have between them.
    package struct Shared: Hashable, Sendable {
      package let both: Int
      package let either: Int
    }

    /// From 0, where they share nothing, to 1, where they cover the same (Jaccard 1901).
    package var jaccard: Double? {
      shared.flatMap { $0.either > 0 ? Double($0.both) / Double($0.either) : nil }
    }

    /// Which share of the first code meets the second.
    package var firstShare: Double { Double(firstMeeting) / Double(firstCount) }
    package var secondShare: Double { Double(secondMeeting) / Double(secondCount) }

    /// The coefficient of pairs of segments.
    package var coefficient: Double? {
      Cooccurrence.coefficient(together: together, firstCount, secondCount)
    }

    /// Whether one code is more than five times as frequent as the other, so that coefficients stay small however
    /// often the rarer meets it.
    package var isUneven: Bool {
      max(firstCount, secondCount) > 5 * min(firstCount, secondCount)
    }
  }

  package let level: Level
  package let codes: [CodePath]
  /// Segments of each code, or turns or transcripts with it.
  package let counts: [Int]
  /// Those that meet at all, by their codes' order.
  package let pairs: [Pair]
  package let coders: [String]

  /// c of ATLAS.ti: n₁₂ / (n₁ + n₂ − n₁₂), with n₁₂ the pairs of overlapping segments.
  ///
  /// It leaves 0 to 1 where one segment overlaps several of the other code, since pairs are then more than segments.
  ///
  /// - Returns: `nil` where there are as many pairs as segments or more.
  package static func coefficient(together: Int, _ first: Int, _ second: Int) -> Double? {
    let rest = first + second - together
    return rest > 0 ? Double(together) / Double(rest) : nil
  }

  /// - Complexity: O(segments × log segments + pairs that meet); for turns and transcripts, pairs of codes in each.
  package init(_ placed: PlacedSegments, level: Level) {
    self.level = level
    codes = placed.codes
    coders = placed.coders
    var counting = CooccurrenceCounting(level, codes: placed.codes.count)
    for coding in placed.codings { counting.add(coding) }
    counts = level.isOfPairs ? placed.counts : counting.unitCounts
    pairs = counting.pairs(counts)
  }

  /// How two codes meet, whichever is named first; `nil` where they never do.
  package func pair(_ first: Int, _ second: Int) -> Pair? {
    let wanted = (min(first, second), max(first, second))
    let index = pairs.partitioningIndex { ($0.first, $0.second) >= wanted }
    guard index < pairs.count, (pairs[index].first, pairs[index].second) == wanted else {
      return nil
    }
    return pairs[index]
  }
}
