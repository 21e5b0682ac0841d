import Analysis
import Foundation
import QualitativeData
import TestSupport
import Testing

/// Relations between codes: the reference values, and laws that hold of any coding.
@Suite struct CooccurrenceTests {
  typealias Segment = PlacedSegments.Segment

  private struct Oracle: Decodable {
    struct Case: Decodable {
      struct Input: Decodable {
        let code1: String?
        let code2: String?
        let n1: Int?
        let n2: Int?
        let n12: Int?
      }
      let id: String
      let input: Input
      let expected: [String: Double]
    }
    let cases: [Case]
  }

  private func material() throws -> (placed: PlacedSegments, cases: [Oracle.Case]) {
    let data = try Data(contentsOf: SharedData.file("oracles/cooccurrence.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let input = try #require(root["input"] as? [String: Any])
    let turns = try #require(input["turns"] as? [String: [[Any]]])
    let segments = try #require(input["segments"] as? [[Any]])
    let names = turns.keys.sorted()
    let codes = ["A", "B", "C"]
    let codings = names.enumerated().map { index, name in
      PlacedSegments.Coding(
        transcript: index, coder: "oracle",
        segments: segments.enumerated().filter { $0.element[0] as? String == name }.map {
          position, segment in
          let (start, end) = (segment[1] as! Int, segment[2] as! Int)
          let touched = turns[name]!.enumerated().filter {
            ($0.element[0] as! Int) < end && start < ($0.element[1] as! Int)
          }.map(\.offset)
          return Segment(
            position: position, code: codes.firstIndex(of: segment[3] as! String)!,
            characters: start..<end, turns: touched.first! + 1...touched.last! + 1)
        })
    }
    return (
      PlacedSegments(codes: codes.map { CodePath($0)! }, codings: codings),
      try JSONDecoder().decode(Oracle.self, from: data).cases
    )
  }

  @Test(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
  func `every number of the reference cases is ours`() throws {
    let (placed, cases) = try material()
    let overlap = Cooccurrence(placed, level: .overlap)
    let turn = Cooccurrence(placed, level: .turn)
    let transcript = Cooccurrence(placed, level: .transcript)
    let near = Cooccurrence(placed, level: .near(.characters(10)))
    let followers = CodeSequences(placed).followers(within: .characters(10))
    #expect(cases.count == 4)
    for each in cases {
      guard let name1 = each.input.code1, let name2 = each.input.code2 else {
        let c = Cooccurrence.coefficient(
          together: each.input.n12!, each.input.n1!, each.input.n2!)
        #expect(abs(c! - each.expected["c_coefficient"]!) < 1e-9)
        continue
      }
      let first = overlap.codes.firstIndex(of: CodePath(name1)!)!
      let second = overlap.codes.firstIndex(of: CodePath(name2)!)!
      let pair = overlap.pair(first, second)
      let ours: [String: Double] = [
        "n1": Double(overlap.counts[first]), "n2": Double(overlap.counts[second]),
        "pairs_overlapping": Double(pair?.together ?? 0),
        "segments_of_1_overlapping": Double(pair?.firstMeeting ?? 0),
        "segments_of_2_overlapping": Double(pair?.secondMeeting ?? 0),
        "c_coefficient_pairs": pair?.coefficient ?? 0,
        "overlap_chars": Double(pair?.shared?.both ?? 0), "char_jaccard": pair?.jaccard ?? 0,
        "followed_within_10": Double(
          followers.first { $0.from == first && $0.to == second }?.count ?? 0),
        "near_within_10": Double(near.pair(first, second)?.together ?? 0),
        "same_turn": Double(turn.pair(first, second)?.together ?? 0),
        "turn_jaccard": turn.pair(first, second)?.jaccard ?? 0,
        "same_document": Double(transcript.pair(first, second)?.together ?? 0),
        "document_jaccard": transcript.pair(first, second)?.jaccard ?? 0,
      ]
      #expect(Set(ours.keys) == Set(each.expected.keys))
      for (name, value) in each.expected {
        #expect(abs(ours[name]! - value) < 1e-9, "\(each.id): \(name) \(ours[name]!), not \(value)")
      }
    }
  }

  // MARK: laws

  private static let levels: [Cooccurrence.Level] = [
    .overlap, .turn, .near(.turns(0)), .near(.turns(2)), .near(.characters(9)), .transcript,
  ]

  /// Four codes, three transcripts of ten turns of ten characters, two coders.
  private static func random(_ seed: UInt64) -> [PlacedSegments.Coding] {
    var generator = SeededGenerator(seed: seed)
    var position = 0
    return (0..<6).map { coding in
      PlacedSegments.Coding(
        transcript: coding / 2, coder: "\(coding % 2)",
        segments: (0..<12).map { _ in
          let start = Int.random(in: 0..<95, using: &generator)
          let end = min(100, start + Int.random(in: 1...25, using: &generator))
          position += 1
          return Segment(
            position: position, code: Int.random(in: 0..<4, using: &generator),
            characters: start..<end, turns: start / 10 + 1...(end - 1) / 10 + 1)
        })
    }
  }

  private static func codes(_ names: [String]) -> [CodePath] { names.map { CodePath($0)! } }

  /// What pairs say, whichever way the codes are numbered.
  private static func said(_ answer: Cooccurrence) -> Set<String> {
    Set(
      answer.pairs.map { pair in
        let sides = [
          "\(answer.codes[pair.first]) \(pair.firstCount) \(pair.firstMeeting)",
          "\(answer.codes[pair.second]) \(pair.secondCount) \(pair.secondMeeting)",
        ].sorted()
        return "\(sides) \(pair.together) \(String(describing: pair.shared)) \(pair.segments)"
      })
  }

  @Test(arguments: levels, 0..<8)
  func `which code is named first, and in which order transcripts come, changes nothing`(
    level: Cooccurrence.Level, seed: Int
  ) {
    let codings = Self.random(UInt64(seed))
    let names = Self.codes(["a", "b", "c", "d"])
    let answer = Cooccurrence(PlacedSegments(codes: names, codings: codings), level: level)
    let backwards = codings.reversed().map { coding in
      PlacedSegments.Coding(
        transcript: coding.transcript, coder: coding.coder,
        segments: coding.segments.reversed().map {
          Segment(
            position: $0.position, code: 3 - $0.code, characters: $0.characters, turns: $0.turns)
        })
    }
    let other = Cooccurrence(
      PlacedSegments(codes: names.reversed(), codings: Array(backwards)), level: level)
    #expect(Self.said(answer) == Self.said(other))
    #expect(!answer.pairs.isEmpty)
    for pair in answer.pairs {
      #expect(pair.firstShare <= 1 && pair.secondShare <= 1)
      #expect(pair.jaccard.map { (0...1).contains($0) } ?? true)
      #expect(answer.pair(pair.second, pair.first)?.together == pair.together)
    }
  }

  /// Every pair looked at, one by one.
  @Test(arguments: 0..<8)
  func `pairs are those found by looking at every two segments`(seed: Int) {
    let codings = Self.random(UInt64(seed) + 90)
    let placed = PlacedSegments(codes: Self.codes(["a", "b", "c", "d"]), codings: codings)
    for (level, meets) in [
      (Cooccurrence.Level.overlap, { (one: Segment, other: Segment) in one.overlaps(other) }),
      (
        .near(.turns(1)),
        { one, other in
          !one.overlaps(other)
            && max(one.turns.lowerBound, other.turns.lowerBound)
              - min(one.turns.upperBound, other.turns.upperBound) <= 1
        }
      ),
    ] {
      let answer = Cooccurrence(placed, level: level)
      for first in 0..<4 {
        for second in first + 1..<4 {
          let found = codings.reduce(0) { sum, coding in
            sum
              + coding.segments.reduce(0) { sum, one in
                sum
                  + coding.segments.count {
                    one.code == first && $0.code == second && meets(one, $0)
                  }
              }
          }
          #expect(answer.pair(first, second)?.together ?? 0 == found, "\(first) \(second)")
        }
      }
    }
  }

  @Test func `where one segment overlaps many, c leaves 0 to 1 and is not bent back`()
    throws
  {
    func segment(_ position: Int, _ code: Int, _ characters: Range<Int>) -> Segment {
      Segment(position: position, code: code, characters: characters, turns: 1...1)
    }
    let codings = [
      PlacedSegments.Coding(
        transcript: 0, coder: "x",
        segments: [segment(0, 0, 0..<90)] + (1...3).map { segment($0, 1, $0 * 20..<$0 * 20 + 9) })
    ]
    let answer = Cooccurrence(
      PlacedSegments(codes: Self.codes(["a", "b"]), codings: codings), level: .overlap)
    let pair = try #require(answer.pair(0, 1))
    #expect(pair.together == 3 && pair.coefficient == 3)
    #expect(pair.firstMeeting == 1 && pair.secondMeeting == 3 && pair.jaccard == 0.3)
    #expect(Cooccurrence.coefficient(together: 4, 2, 2) == nil)
  }

  @Test func `two coders' segments never meet each other`() {
    let coding = { (coder: String, code: Int) in
      PlacedSegments.Coding(
        transcript: 0, coder: coder,
        segments: [Segment(position: code, code: code, characters: 0..<9, turns: 1...1)])
    }
    let placed = PlacedSegments(
      codes: Self.codes(["a", "b"]), codings: [coding("x", 0), coding("y", 1)])
    for level in Self.levels { #expect(Cooccurrence(placed, level: level).pairs.isEmpty) }
  }
}
