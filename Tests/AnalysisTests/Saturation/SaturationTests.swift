import Analysis
import Foundation
import QualitativeData
import TestSupport
import Testing

/// Saturation on interviews small enough to count by eye, and its laws.
@Suite struct SaturationTests {
  /// Interviews by the letters of their codes.
  private func incidence(_ interviews: [String]) -> CodeIncidence {
    let letters = Set(interviews.joined()).sorted()
    return CodeIncidence(
      interviews: interviews.indices.map { "P\($0 + 1)" },
      codes: letters.map { CodeIncidence.Code(key: String($0), title: String($0)) },
      occurrences: interviews.map { interview in
        letters.indices.filter { interview.contains(letters[$0]) }.map { .init(code: $0) }
      })
  }

  @Test func `a code is new in the first interview that has it`() {
    let new = NewCodes(incidence(["ab", "b", "bcd", "", "e"]))
    #expect(new.counts == [2, 0, 2, 0, 1])
    #expect(new.cumulative == [2, 2, 4, 4, 5])
    #expect(new.first == [0, 0, 2, 2, 4])
    #expect(new.firstWithoutNew == 2 && new.lastWithNew == 5 && new.total == 5)
  }

  @Test func `2 of 37 codes are more than 5 percent`() {
    let found = RunSaturation([37, 0, 0, 0, 2, 0], .init(base: 4, run: 2, threshold: 5))
    #expect(found.runs.count == 1 && found.reached == nil)
    let exactly = RunSaturation([40, 0, 0, 0, 2, 0], .init(base: 4, run: 2, threshold: 5))
    #expect(exactly.reported == "4+2", "2 of 40 are 5 percent")
  }

  @Test func `too few interviews make no run, and an empty base no share`() {
    #expect(RunSaturation([3, 1], .init(base: 4, run: 2, threshold: 5)).runs.isEmpty)
    let empty = RunSaturation([0, 0, 0, 0, 0, 0], .init(base: 4, run: 2, threshold: 5))
    #expect(empty.runs.map(\.share) == [nil] && empty.reached == nil)
  }

  @Test func `interviews without new codes within the first sample do not stop it`() {
    #expect(StoppingRule([1, 0, 0, 0, 0, 0], initial: 4, stop: 3).metAt == nil)
    #expect(StoppingRule([1, 0, 0, 0, 0, 0, 0], initial: 4, stop: 3).metAt == 7)
    #expect(StoppingRule([1, 0, 0, 1, 0, 0, 1, 0, 0, 0], initial: 2, stop: 3).metAt == 10)
  }

  @Test
  func `over random orders the mean is the rarefaction curve, and nothing falls outside its ends`()
    throws
  {
    let incidence = incidence(["abc", "a", "bd", "ae", "f", "abf", "g", ""])
    let spread = try #require(
      Saturation(incidence, question(orders: 10_000)).spread)
    let count = incidence.interviews.count
    for (index, point) in spread.points.enumerated() {
      // Colwell, Mao & Chang (2004): a code in k of N interviews is missed by n of them with C(N-k, n) / C(N, n).
      let expected = incidence.prevalence.reduce(0.0) { sum, k in
        sum + 1 - choose(count - k, index + 1) / choose(count, index + 1)
      }
      #expect(abs(point.mean - expected) < 0.06, "\(index + 1): \(point.mean), \(expected)")
      #expect(point.low <= point.median && point.median <= point.high)
    }
    #expect(spread.points.last?.low == 7 && spread.points.last?.high == 7)
  }

  private func choose(_ n: Int, _ k: Int) -> Double {
    k > n ? 0 : (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double(k - $1) }
  }

  private func question(orders: Int, seed: UInt64 = 1) -> Saturation.Question {
    var question = Saturation.Question()
    question.orders = orders
    question.seed = seed
    return question
  }

  @Test func `the same seed gives the same orders, another one others`() {
    let incidence = incidence(["abc", "a", "bd", "ae", "f", "abf", "g", "h", "hi"])
    let means = [1, 1, 2].map { seed in
      Saturation(incidence, question(orders: 50, seed: seed)).spread!.points.map(\.mean)
    }
    #expect(means[0] == means[1] && means[0] != means[2])
  }

  @Test(arguments: 0..<40)
  func `in any order all codes are met, each once, and a laxer threshold is never reached later`(
    seed: Int
  ) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let interviews = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      String("abcdefgh".filter { _ in generator.chance(0.3) })
    }
    let original = incidence(interviews)
    let order = Array(interviews.indices).shuffled(using: &generator)
    let shuffled = original.ordered(order)
    let new = NewCodes(shuffled)
    #expect(new.total == original.codes.count && new.counts.reduce(0, +) == new.total)
    #expect(new.first.allSatisfy { $0 != nil })
    #expect(shuffled.prevalence == original.prevalence)
    #expect(new.cumulative == new.cumulative.sorted())
    for setting in RunSaturation.Setting.proposed {
      let strict = RunSaturation(
        new.counts, .init(base: setting.base, run: setting.run, threshold: 0))
      let lax = RunSaturation(
        new.counts, .init(base: setting.base, run: setting.run, threshold: 50))
      let end = { (found: RunSaturation) in found.reached?.interviews.upperBound ?? .max }
      #expect(end(lax) <= end(strict), "a laxer threshold is never reached later")
    }
  }

  @Test
  func `a code's own origin decides, then that of the code above, then the codebook's source`()
    throws
  {
    var inductive = Code(code: "new")
    inductive.origin = "Inductive, round 2"
    var below = Code(code: "below")
    below.codes = [Code(code: "leaf")]
    var parent = Code(code: "parent")
    parent.origin = "Agger & Tortzen"
    parent.codes = [below, inductive]
    var codebook = Codebook(name: "C", version: "1")
    codebook.codes = [parent, Code(code: "loose")]
    let text = MarkedTranscript("P: «One» and «two» and «three» and «four».")
    let paths = ["parent/new", "parent/below/leaf", "loose", "parent/new"]
    var material = CodedMaterial()
    material.add(
      text.transcript, units: units(of: text),
      segments: zip(text.spans, paths).map {
        CodedSegment(
          transcript: text.transcript.name, code: CodePath($1)!, range: $0, coder: .person("Ida"),
          judgement: .accepted)
      })
    func origins(_ sources: [String: String], level: Int? = nil) throws -> [String: CodeOrigin?] {
      let matrix = try ThemeMatrix(
        .init(rows: .codes, columns: .transcripts, measure: .presence), of: material,
        codebook: codebook)
      let found = CodeIncidence(matrix, codebook: codebook, sources: sources, level: level)
      return Dictionary(uniqueKeysWithValues: found.codes.map { ($0.key, $0.origin) })
    }
    #expect(
      try origins([:]) == [
        "parent/new": .inductive, "parent/below/leaf": .deductive, "loose": nil,
      ])
    #expect(try origins(["loose": "a book"])["loose"] == .deductive)
    #expect(try origins([:], level: 1) == ["parent": .deductive, "loose": nil])
  }

  /// One sentence, whose words are what is marked.
  private func units(of text: MarkedTranscript) -> TextUnits {
    let all = TextRange(0, text.transcript.text.utf8.count)
    return TextUnits(
      words: text.spans,
      sentences: [
        .init(range: all, turn: 0, number: 1, paragraph: 0, words: text.spans.indices)
      ],
      paragraphs: [.init(range: all, turn: 0, sentences: 0..<1)], turns: [0..<1])
  }

  @Test func `interviews follow dates and numbers, those without a value last, and no other texts`()
    throws
  {
    let dates = try InterviewOrder("date", values: ["2024-03-02", nil, "2023-12-24", "2024-01-01"])
    #expect(dates.positions == [2, 3, 0, 1] && dates.missing == 1)
    #expect(try InterviewOrder("wave", values: ["10", "9", "10"]).positions == [1, 0, 2])
    #expect(throws: SaturationError.self) { try InterviewOrder("role", values: ["a", "b"]) }
    #expect(throws: SaturationError.self) { try InterviewOrder("date", values: [nil, nil]) }
    let declared = Variable.Declaration(kind: .ordered, values: ["first", "last"])
    #expect(
      try InterviewOrder("when", values: ["last", "first"], declared: declared).positions == [1, 0])
  }

  @Test func `dates as people write them put interviews in order, and what is ambiguous does not`()
    throws
  {
    let written = ["12 March 2024", nil, "2 November 2023", "1 March 2024"]
    #expect(try InterviewOrder("when", values: written).positions == [2, 3, 0, 1])
    #expect(try InterviewOrder("when", values: ["12.3.2024", "2.11.2023"]).positions == [1, 0])
    #expect(throws: SaturationError(place: "when", reason: .orderIsAmbiguous)) {
      try InterviewOrder("when", values: ["3/4/2024", "5/6/2024"])
    }
    #expect(throws: SaturationError(place: "when", reason: .orderIsText)) {
      try InterviewOrder("when", values: ["12 March 2024", "2024-03-13"])
    }
    // Said to be dates, they are still not guessed.
    #expect(throws: SaturationError(place: "when", reason: .orderIsAmbiguous)) {
      try InterviewOrder("when", values: ["3/4/2024"], declared: .init(kind: .date))
    }
  }
}
