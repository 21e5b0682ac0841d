import Analysis
import QualitativeData
import TestSupport
import Testing

@Suite struct CodingDisagreementTests {
  private static func segment(
    _ start: Int, _ end: Int, _ code: String, by coder: String, in transcript: String = "P1"
  ) -> CodedSegment {
    CodedSegment(
      identifier: Identifier(of: [transcript, "\(start)", "\(end)", code, coder]),
      transcript: transcript, code: CodePath(code)!, range: TextRange(start, end),
      coder: .person(coder), judgement: .accepted)
  }

  private static func ida(_ start: Int, _ end: Int, _ code: String) -> CodedSegment {
    segment(start, end, code, by: "Ida")
  }

  private static func mikkel(_ start: Int, _ end: Int, _ code: String) -> CodedSegment {
    segment(start, end, code, by: "Mikkel")
  }

  private static func lines(_ first: [CodedSegment], _ second: [CodedSegment]) -> [String] {
    CodingDisagreement.all(between: ["Ida", "Mikkel"], first, second).map { disagreement in
      let sides = [disagreement.first, disagreement.second].map { segment in
        segment.map { "\($0.code)\($0.range.start)-\($0.range.end)" } ?? "–"
      }
      return "\(disagreement.kind.rawValue): \(sides[0]) \(sides[1])"
    }
  }

  @Test
  func `what is the same is none; other codes, other extents and lone segments are told apart`() {
    let first = [
      Self.ida(0, 10, "a"), Self.ida(20, 30, "a"), Self.ida(40, 50, "a"), Self.ida(60, 70, "b"),
      Self.ida(80, 90, "a"),
    ]
    let second = [
      Self.mikkel(0, 10, "a"), Self.mikkel(20, 35, "a"), Self.mikkel(40, 50, "b"),
      Self.mikkel(66, 90, "c"),
    ]
    #expect(
      Self.lines(first, second) == [
        "other extent: a20-30 a20-35", "other code: a40-50 b40-50", "only one: b60-70 –",
        "only one: – c66-90", "only one: a80-90 –",
      ])
  }

  @Test func `each segment is used once, and the same code goes before the same words`() {
    #expect(
      Self.lines([Self.ida(0, 10, "a"), Self.ida(0, 10, "b")], [Self.mikkel(0, 8, "b")]) == [
        "only one: a0-10 –", "other extent: b0-10 b0-8",
      ])
    #expect(Self.lines([], []) == [])
  }

  @Test(arguments: 1...30)
  func `swapped coders disagree at the same places`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func segments(by coder: String) -> [CodedSegment] {
      (0..<12).map { _ in
        let start = Int.random(in: 0..<80, using: &random)
        let end = start + Int.random(in: 1...15, using: &random)
        return Self.segment(
          start, end, ["a", "b", "c"].randomElement(using: &random)!, by: coder)
      }
    }
    let (first, second) = (segments(by: "Ida"), segments(by: "Mikkel"))
    let forth = CodingDisagreement.all(between: ["Ida", "Mikkel"], first, second)
    let back = CodingDisagreement.all(between: ["Mikkel", "Ida"], second, first)
    #expect(Set(forth.map { [$0.first, $0.second] }) == Set(back.map { [$0.second, $0.first] }))
    let used = forth.flatMap(\.segments).compactMap(\.identifier)
    let matched = first.count - forth.count { $0.first != nil }
    #expect(forth.count { $0.second != nil } == second.count - matched)
    #expect(used.count == first.count + second.count - 2 * matched)
  }

  @Test
  func `after a decision both coders have what was decided, and still have coded the transcript`() {
    let first = Self.ida(20, 30, "a")
    let second = Self.mikkel(20, 35, "a")
    let lone = Self.ida(50, 60, "b")
    let made = Self.segment(20, 35, "a", by: "Judge")
    func decision(
      _ first: CodedSegment?, _ second: CodedSegment?, _ decision: Adjudication.Decision,
      _ made: [CodedSegment]
    ) -> Adjudication {
      Adjudication(
        subject: .init(
          transcript: "P1", coders: ["Ida", "Mikkel"], first: first?.identifier,
          second: second?.identifier), decision: decision, reason: "", adjudicator: "Judge",
        segments: made.compactMap(\.identifier))
    }
    let after = Adjudication.applied(
      [decision(first, second, .second, [made]), decision(lone, nil, .neither, [])],
      to: [first, second, lone, made])
    func accepted(_ coder: String) -> [TextRange] {
      after.filter { $0.coder == .person(coder) && $0.judgement == .accepted }.map(\.range)
    }
    #expect(accepted("Ida") == [TextRange(20, 35)])
    #expect(accepted("Mikkel") == [TextRange(20, 35)])
    #expect(after.count { $0.judgement == .rejected } == 3)
    #expect(
      CodingDisagreement.all(
        between: ["Ida", "Mikkel"],
        after.filter { $0.coder == .person("Ida") && $0.judgement == .accepted },
        after.filter { $0.coder == .person("Mikkel") && $0.judgement == .accepted }
      ).isEmpty)
  }
}
