import QualitativeData

/// In which order codes come, within what one coder coded in one transcript.
package struct CodeSequences: Sendable {
  /// One code after another.
  package struct Step: Sendable {
    /// Positions among the codes.
    package let from: Int
    package let to: Int
    /// How often it happens.
    package let count: Int
    /// The segments of both, as positions in the material's list.
    package let segments: [Int]
  }

  package let codes: [CodePath]
  package let coders: [String]
  /// How many segments each code has.
  package let counts: [Int]
  package let codings: [PlacedSegments.Coding]

  package init(_ placed: PlacedSegments) {
    codes = placed.codes
    coders = placed.coders
    counts = placed.counts
    codings = placed.codings
  }

  /// How often the next segment after one of a code is one of another: lag-1 transitions. The next is the one that
  /// begins next, overlapping or not; the last of each coding has none.
  ///
  /// - Complexity: O(segments), and sorting.
  package var transitions: [Step] {
    var steps = StepCounting()
    for coding in codings {
      for (first, second) in zip(coding.segments, coding.segments.dropFirst()) {
        steps.add(from: first.code, to: second.code, [first.position, second.position])
      }
    }
    return steps.steps
  }

  /// How many segments of a code are followed by at least one of another, which begins after it ends and within reach.
  ///
  /// - Complexity: O(segments × segments within reach).
  package func followers(within reach: Cooccurrence.Reach) -> [Step] {
    var steps = StepCounting()
    for coding in codings {
      for (index, first) in coding.segments.enumerated() {
        var behind: [Int: [Int]] = [:]
        for second in coding.segments[(index + 1)...]
        where second.characters.lowerBound >= first.characters.upperBound {
          guard reach.holds(first, second) else { break }
          behind[second.code, default: []].append(second.position)
        }
        for (code, positions) in behind {
          steps.add(from: first.code, to: code, [first.position] + positions)
        }
      }
    }
    return steps.steps
  }
}

/// Counts steps from code to code.
private struct StepCounting {
  private struct Key: Hashable {
    let from: Int
    let to: Int
  }

  private var found: [Key: (count: Int, segments: Set<Int>)] = [:]

  mutating func add(from: Int, to: Int, _ segments: [Int]) {
    found[Key(from: from, to: to), default: (0, [])].count += 1
    found[Key(from: from, to: to)]?.segments.formUnion(segments)
  }

  /// By the codes' order.
  var steps: [CodeSequences.Step] {
    found.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }.map {
      CodeSequences.Step(
        from: $0.key.from, to: $0.key.to, count: $0.value.count,
        segments: $0.value.segments.sorted())
    }
  }
}
