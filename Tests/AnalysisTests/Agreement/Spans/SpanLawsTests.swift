import Analysis
import TestSupport
import Testing

/// What must hold of any spans: held against counting character by character, and against changes that must not matter.
@Suite struct SpanLawsTests {
  /// Random units of a few coders that do not overlap within a coder.
  private static func continuum(
    _ random: inout SeededGenerator, length: Int, coders: Int, codes: Int
  ) -> CodedContinuum {
    CodedContinuum(
      length: length,
      coders: (0..<coders).map { _ in
        var place = Int.random(in: 0...5, using: &random)
        var spans: [CodedContinuum.Span] = []
        while place < length {
          let end = min(length, place + Int.random(in: 1...9, using: &random))
          if random.chance(0.6) {
            spans.append(.init(place, end, code: Int.random(in: 0..<codes, using: &random)))
          }
          place = end
        }
        return spans.shuffled(using: &random)
      })
  }

  /// The numbers of Krippendorff et al. (2016) by the definition: every character, every ordered pair of coders.
  private struct ByCharacter {
    var lengths: [Int: Double] = [:]
    var coincidences: [[Int]: Double] = [:]
    var squares = 0.0
    let total: Double
    let gap: Int

    init(_ continuum: CodedContinuum, gap: Int) {
      let coders = continuum.coders.count
      self.gap = gap
      total = Double(coders * continuum.length)
      let said = continuum.coders.map { spans in
        (0..<continuum.length).map { place in
          spans.first { $0.start <= place && place < $0.end }?.code ?? gap
        }
      }
      for place in 0..<continuum.length {
        for first in 0..<coders {
          for second in 0..<coders where first != second {
            coincidences[[said[first][place], said[second][place]], default: 0] +=
              1 / Double(coders - 1)
          }
        }
      }
      for ((pair), count) in coincidences { lengths[pair[0], default: 0] += count }
      for span in continuum.coders.joined() { squares += Double(span.length * span.length) }
      squares += lengths[gap] ?? 0
    }

    func observed(_ isApart: (Int, Int) -> Bool) -> Double {
      coincidences.reduce(0) { $0 + (isApart($1.key[0], $1.key[1]) ? $1.value : 0) }
    }

    func expected(_ isApart: (Int, Int) -> Bool) -> Double {
      var sum = 0.0
      for first in lengths {
        for second in lengths where isApart(first.key, second.key) {
          sum += total * first.value * second.value / (total * total - squares)
        }
      }
      return sum
    }
  }

  @Test(arguments: 1...40)
  func `units are compared as if character by character`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let coders = 2 + Int(seed % 4)
    let codes = 1 + Int(seed % 3)
    let continuum = Self.continuum(&random, length: 60, coders: coders, codes: codes)
    let found = UnitizedCoincidences(continuum, codes: codes)
    let slow = ByCharacter(continuum, gap: codes)
    func isClose(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-9 * 1000 }
    #expect(isClose(found.ofCodesAndGaps.observed, slow.observed { $0 != $1 }))
    #expect(isClose(found.ofCodesAndGaps.expected, slow.expected { $0 != $1 }))
    #expect(
      isClose(found.ofMarking.observed, slow.observed { ($0 == codes) != ($1 == codes) }))
    #expect(
      isClose(found.ofMarking.expected, slow.expected { ($0 == codes) != ($1 == codes) }))
    let shared = slow.observed { $0 != codes && $1 != codes && $0 != $1 }
    #expect(isClose(found.ofSharedCodes.observed, shared))
  }

  @Test(arguments: 1...20)
  func `swapped coders and texts in another order change nothing`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<4).map { _ in Self.continuum(&random, length: 30, coders: 3, codes: 2) }
    func joined(_ texts: [CodedContinuum], _ order: [Int]) -> CodedContinuum {
      var coders: [[CodedContinuum.Span]] = [[], [], []]
      for (number, text) in texts.enumerated() {
        for (coder, from) in order.enumerated() {
          coders[coder] += text.coders[from].map {
            .init($0.start + 30 * number, $0.end + 30 * number, code: $0.code)
          }
        }
      }
      return CodedContinuum(length: 120, coders: coders)
    }
    let one = joined(texts, [0, 1, 2])
    let other = joined(texts.shuffled(using: &random), [2, 0, 1])
    let (left, right) = (
      UnitizedCoincidences(one, codes: 2), UnitizedCoincidences(other, codes: 2)
    )
    func isClose(_ left: Double?, _ right: Double?) -> Bool {
      if let left, let right { return abs(left - right) < 1e-12 }
      return left == nil && right == nil
    }
    #expect(isClose(left.ofCodesAndGaps.alpha, right.ofCodesAndGaps.alpha))
    #expect(isClose(left.ofMarking.alpha, right.ofMarking.alpha))
    #expect(isClose(left.ofSharedCodes.alpha, right.ofSharedCodes.alpha))
    for rule in SpanMatching.Rule.allCases {
      let forth = SpanMatching(one.coders[0], one.coders[1], rule: rule)
      let back = SpanMatching(one.coders[1], one.coders[0], rule: rule)
      #expect(forth.retrieval.f1 == back.retrieval.f1)
      #expect(Set(forth.pairs.map { [$0.0, $0.1] }) == Set(back.pairs.map { [$0.1, $0.0] }))
    }
  }

  @Test(arguments: 1...20)
  func `coders who marked the same agree fully`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let one = Self.continuum(&random, length: 80, coders: 1, codes: 3)
    let same = CodedContinuum(length: 80, coders: [one.coders[0], one.coders[0], one.coders[0]])
    let found = UnitizedCoincidences(same, codes: 3)
    #expect(found.ofCodesAndGaps.alpha == 1)
    #expect(found.ofMarking.alpha == 1)
    #expect(found.ofSharedCodes.observed == 0)
    for rule in SpanMatching.Rule.allCases {
      #expect(SpanMatching(same.coders[0], same.coders[1], rule: rule).retrieval.f1 == 1)
    }
  }

  @Test func `where nobody marked anything there is nothing to agree on`() {
    let empty = CodedContinuum(length: 40, coders: [[], []])
    let found = UnitizedCoincidences(empty, codes: 2)
    #expect(found.ofCodesAndGaps.alpha == nil)
    #expect(found.ofMarking.alpha == nil)
    #expect(found.ofSharedCodes.alpha == nil)
    #expect(found.coverage(of: 0) == nil)
    #expect(SpanMatching([], [], rule: .overlap).retrieval.f1 == nil)
    let everything = CodedContinuum(
      length: 40, coders: [[.init(0, 40)], [.init(0, 20), .init(20, 40)]])
    #expect(UnitizedCoincidences(everything, codes: 1).ofCodesAndGaps.alpha == nil)
    let alone = CodedContinuum(length: 40, coders: [[.init(0, 10)]])
    #expect(UnitizedCoincidences(alone, codes: 1).ofCodesAndGaps.alpha == nil)
    let nothing = CodedContinuum(length: 0, coders: [[], []])
    #expect(UnitizedCoincidences(nothing, codes: 1).ofCodesAndGaps.alpha == nil)
  }

  @Test func `spans of one coder that overlap are joined, and those that touch stay apart`() {
    let continuum = CodedContinuum(
      length: 30,
      coders: [
        [.init(0, 10), .init(5, 12), .init(12, 14), .init(20, 25, code: 1)],
        [.init(3, 4, code: 1), .init(3, 8, code: 1)],
      ])
    #expect(continuum.doublyMarked == [1, 1])
    #expect(!continuum.isUnitized)
    #expect(continuum.only(0).coders == [[.init(0, 12), .init(12, 14)], []])
    #expect(continuum.only(1).coders == [[.init(20, 25)], [.init(3, 8)]])
    #expect(continuum.ofAnyCode.isUnitized)
  }

  @Test func `of spans within spans the nearest are paired, each once`() {
    let first: [CodedContinuum.Span] = [.init(0, 20), .init(2, 10), .init(30, 40)]
    let second: [CodedContinuum.Span] = [.init(0, 19), .init(3, 10), .init(12, 40)]
    let all = SpanMatching(first, second, rule: .overlap)
    #expect(all.pairs.map { [$0.0, $0.1] } == [[0, 0], [1, 1], [2, 2]])
    let half = SpanMatching(first, second, rule: .half)
    #expect(half.pairs.map { [$0.0, $0.1] } == [[0, 0], [1, 1]])
    #expect(SpanMatching(first, second, rule: .exact).pairs.isEmpty)
  }
}
