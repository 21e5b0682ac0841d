import Analysis
import Foundation
import QualitativeData
import TestSupport
import Testing

/// Orders of codes: the reference sequences and transitions, and laws.
@Suite struct CodeSequencesTests {
  typealias Segment = PlacedSegments.Segment

  @Test(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
  func `the reference sequences and transitions are ours`() throws {
    let data = try Data(contentsOf: SharedData.file("oracles/matrices.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let input = try #require(root["input"] as? [String: Any])
    let rows = try #require(input["segments"] as? [[String: Any]])
    let expected = try #require(root["expected"] as? [String: Any])
    let sequences = try #require(expected["sequence"] as? [String: [String]])
    let transitions = try #require(expected["transitions_lag1"] as? [String: Int])
    let codes = Set(rows.map { $0["code"] as! String }).sorted()
    let names = sequences.keys.sorted()
    let placed = PlacedSegments(
      codes: codes.map { CodePath($0)! },
      codings: names.enumerated().map { index, name in
        PlacedSegments.Coding(
          transcript: index, coder: "oracle",
          segments: rows.enumerated().filter { $0.element["doc"] as? String == name }.map {
            Segment(
              position: $0, code: codes.firstIndex(of: $1["code"] as! String)!,
              characters: ($1["start"] as! Int)..<($1["end"] as! Int), turns: 1...1)
          })
      })
    let ours = CodeSequences(placed)
    for (name, coding) in zip(names, ours.codings) {
      #expect(coding.segments.map { codes[$0.code] } == sequences[name])
    }
    let found = Dictionary(
      uniqueKeysWithValues: ours.transitions.map {
        ("\(codes[$0.from])->\(codes[$0.to])", $0.count)
      })
    #expect(found == transitions)
  }

  /// A in turn 1, B in turn 3, A in turn 4, B overlapping it.
  private let placed = PlacedSegments(
    codes: [CodePath("A")!, CodePath("B")!],
    codings: [
      PlacedSegments.Coding(
        transcript: 0, coder: "x",
        segments: [
          Segment(position: 0, code: 0, characters: 0..<5, turns: 1...1),
          Segment(position: 1, code: 1, characters: 20..<25, turns: 3...3),
          Segment(position: 2, code: 0, characters: 30..<35, turns: 4...4),
          Segment(position: 3, code: 1, characters: 33..<38, turns: 4...4),
        ])
    ])

  private func count(_ from: Int, _ to: Int, _ reach: Cooccurrence.Reach) -> Int {
    CodeSequences(placed).followers(within: reach).first { $0.from == from && $0.to == to }?.count
      ?? 0
  }

  @Test func `what follows begins after the end, within the turns asked for, and counts once`() {
    #expect(count(0, 1, .turns(1)) == 0)
    #expect(count(0, 1, .turns(2)) == 1)
    // The B of turn 4 is behind the first A too; the A it overlaps is not followed by it.
    #expect(count(0, 1, .turns(9)) == 1)
    #expect(count(1, 0, .turns(1)) == 1 && count(1, 1, .turns(1)) == 1)
    #expect(count(0, 0, .turns(2)) == 0 && count(0, 0, .turns(3)) == 1)
  }

  @Test func `transitions go to the segment that begins next, across codings never`() {
    let steps = CodeSequences(placed).transitions
    #expect(steps.map { [$0.from, $0.to, $0.count] } == [[0, 1, 2], [1, 0, 1]])
    let twice = PlacedSegments(
      codes: placed.codes,
      codings: placed.codings
        + placed.codings.map {
          PlacedSegments.Coding(transcript: 1, coder: "x", segments: $0.segments)
        })
    #expect(CodeSequences(twice).transitions.map(\.count) == [4, 2])
  }
}
