import Analysis
import QualitativeData
import TestSupport
import Testing

/// Precision, recall and F1 on a study small enough to count by eye.
///
/// One transcript, five sentences of a respondent. `x` and `y` are codes under `p`:
///
/// | sentence | rule 0 (x) | rule 1 (x) | rule 2 (y) | Ida | Mikkel |
/// |---|---|---|---|---|---|
/// | 1 | • | • |   | x | x |
/// | 2 | • |   |   |   |   |
/// | 3 |   | • |   | x | y |
/// | 4 |   |   | • | x |   |
/// | 5 |   |   |   | x | x |
@Suite struct RuleTestTests {
  private static let x = CodePath("p/x")!
  private static let y = CodePath("p/y")!

  private let codebook: Codebook = {
    var parent = Code(code: "p")
    for name in ["x", "y"] { parent.codes.append(Code(code: name)) }
    var codebook = Codebook(name: "C", version: "1")
    codebook.codes = [parent, Code(code: "silent")]
    return codebook
  }()

  private func rules(_ speakers: CodingRuleText.Speakers = .respondents) -> [RuleTestMaterial.Rule]
  {
    [Self.x, Self.x, Self.y].map {
      RuleTestMaterial.Rule(code: $0, text: CodingRuleText(find: "w", speakers: speakers))
    }
  }

  /// Turns of sentences of one word each, one paragraph a turn.
  private func units(of transcript: Transcript) -> TextUnits {
    var words: [TextRange] = []
    var sentences: [TextUnits.Sentence] = []
    var paragraphs: [TextUnits.Paragraph] = []
    for (index, turn) in transcript.turns.enumerated() {
      let first = sentences.count
      let text = transcript.quote(turn.range)
      var start = turn.range.start
      for (number, sentence) in text.split(separator: " ").enumerated() {
        let range = TextRange(start, start + sentence.utf8.count)
        words.append(range)
        sentences.append(
          TextUnits.Sentence(
            range: range, turn: index, number: number + 1, paragraph: index,
            words: words.count - 1..<words.count))
        start = range.end + 1
      }
      paragraphs.append(
        TextUnits.Paragraph(range: turn.range, turn: index, sentences: first..<sentences.count))
    }
    return TextUnits(
      words: words, sentences: sentences, paragraphs: paragraphs,
      turns: transcript.turns.indices.map { $0..<$0 + 1 })
  }

  private func segment(
    _ code: CodePath, _ range: TextRange, _ coder: String, in name: String = "T",
    _ judgement: CodedSegment.Judgement = .accepted
  ) -> CodedSegment {
    CodedSegment(
      transcript: name, code: code, range: range, coder: .person(coder), judgement: judgement)
  }

  private func material() -> RuleTestMaterial {
    var material = RuleTestMaterial(codebook: codebook, rules: rules())
    let marked = MarkedTranscript("«One.» «Two.» «Three.» «Four.» «Five.»")
    let s = marked.spans
    material.add(
      marked.transcript, units: units(of: marked.transcript),
      proposals: [(0, s[0]), (0, s[1]), (1, s[0]), (1, s[2]), (2, s[3])].map {
        RuleTestMaterial.Proposal(rule: $0.0, range: $0.1)
      },
      judged: [
        segment(Self.x, s[0], "Ida"), segment(Self.x, TextRange(s[2].start, s[3].end), "Ida"),
        segment(Self.x, s[4], "Ida"), segment(Self.x, s[0], "Mikkel"),
        segment(Self.y, s[2], "Mikkel"), segment(Self.x, s[4], "Mikkel"),
      ])
    return material
  }

  private func test(
    _ material: RuleTestMaterial? = nil, _ change: (inout RuleTest.Question) -> Void = { _ in }
  ) throws -> RuleTest {
    var question = RuleTest.Question()
    change(&question)
    return try RuleTest(question, of: material ?? self.material())
  }

  private func figures(_ comparison: RuleTest.Comparison) -> [String: [Int]] {
    Dictionary(
      uniqueKeysWithValues: comparison.codes.map { figures in
        let r = figures.retrieval
        return (figures.code.description, [r.proposed, r.right, r.judged, r.found])
      })
  }

  @Test func `sentences are counted once a code, and a theme is the union of its codes`() throws {
    let ida = try test().comparisons[0]
    #expect(ida.coders == "Ida" && ida.transcripts == 1 && ida.of == 1)
    // x: proposed 1 2 3, judged 1 3 4 5. y: proposed 4, judged none. p: proposed 1 2 3 4.
    #expect(
      figures(ida) == ["p": [4, 3, 4, 3], "p/x": [3, 2, 4, 2], "p/y": [1, 0, 0, 0]])
    let x = try #require(ida.codes.first { $0.code == Self.x }).retrieval
    #expect(x.precision == 2.0 / 3 && x.recall == 0.5)
    // 2 × right ÷ (proposed + judged) = 4 ÷ 7
    #expect(abs(try #require(x.f1) - 4.0 / 7) < 1e-12)
  }

  @Test func `micro adds the codes, never a parent, and macro is a mean where defined`() throws {
    let ida = try test().comparisons[0]
    #expect(ida.micro == Retrieval(proposed: 4, right: 2, judged: 4, found: 2))
    // Precision 2/3 and 0; recall 1/2 and undefined; F1 4/7 and 0, since rules propose y and nobody coded it.
    #expect(ida.macroPrecision.mean == 1.0 / 3 && ida.macroPrecision.defined == 2)
    #expect(ida.macroRecall.mean == 0.5 && ida.macroRecall.defined == 1 && ida.macroRecall.of == 2)
    #expect(abs(try #require(ida.macroF1.mean) - 2.0 / 7) < 1e-12 && ida.macroF1.defined == 2)
  }

  @Test func `without anything on a side a measure is undefined, never 0 or 1`() {
    let silent = Retrieval(proposed: 0, right: 0, judged: 3, found: 0)
    #expect(silent.precision == nil && silent.recall == 0 && silent.f1 == 0)
    let vain = Retrieval(proposed: 2, right: 0, judged: 0, found: 0)
    #expect(vain.precision == 0 && vain.recall == nil && vain.f1 == 0)
    let nothing = Retrieval.nothing
    #expect(nothing.precision == nil && nothing.recall == nil && nothing.f1 == nil)
  }

  @Test func `coders stand each alone, as one or the other, or as both`() throws {
    let each = try test().comparisons
    #expect(each.map(\.coders) == ["Ida", "Mikkel"])
    #expect(figures(each[1]) == ["p": [4, 2, 3, 2], "p/x": [3, 1, 2, 1], "p/y": [1, 0, 1, 0]])
    let any = try test { $0.combination = .any }.comparisons
    #expect(any.map(\.coders) == ["Ida or Mikkel"])
    #expect(figures(any[0]) == ["p": [4, 3, 4, 3], "p/x": [3, 2, 4, 2], "p/y": [1, 0, 1, 0]])
    let all = try test { $0.combination = .all }.comparisons
    // Both coded x in 1 and 5; both coded something below p in 1, 3 and 5.
    #expect(all.map(\.coders) == ["Ida and Mikkel"])
    #expect(figures(all[0]) == ["p": [4, 2, 3, 2], "p/x": [3, 1, 2, 1], "p/y": [1, 0, 0, 0]])
  }

  @Test func `segments are right or found where one of the other side overlaps`() throws {
    let ida = try test { $0.unit = .segment }.comparisons[0]
    // Ida's x are three segments: 1, 3–4 and 5. Proposals of x: 1 (by two rules, once), 2 and 3.
    #expect(figures(ida)["p/x"] == [3, 2, 3, 2])
    // In p, the proposal of y in 4 meets Ida's segment 3–4.
    #expect(figures(ida)["p"] == [4, 3, 3, 2])
    let any = try test {
      $0.unit = .segment
      $0.combination = .any
    }.comparisons[0]
    // Two coders' segments on one sentence are two.
    #expect(figures(any)["p/x"] == [3, 2, 5, 3])
  }

  @Test func `turns and transcripts are units, too`() throws {
    #expect(try figures(test { $0.unit = .turn }.comparisons[0])["p/x"] == [1, 1, 1, 1])
    #expect(try figures(test { $0.unit = .transcript }.comparisons[0])["p/y"] == [1, 0, 0, 0])
  }

  @Test func `a rule is told by what it alone finds, the costliest first`() throws {
    let rules = try test().comparisons[0].rules
    #expect(rules.map(\.rule) == [0, 1, 2])
    // Rule 0: 1 and 2, of which 2 is wrong and nobody else's; without it x is right in 2 of 2.
    let costly = rules[0]
    #expect(costly.hits == 2 && costly.confirmed == 1 && costly.precision == 0.5)
    #expect(costly.alone == 1 && costly.wrongAlone == 1 && costly.recallLost == 0)
    #expect(costly.without == Retrieval(proposed: 2, right: 2, judged: 4, found: 2))
    // Rule 1: 1 and 3; 3 is found by it alone, a quarter of Ida's four.
    #expect(rules[1].precision == 1 && rules[1].alone == 1 && rules[1].wrongAlone == 0)
    #expect(rules[1].recallLost == 0.25)
    #expect(rules[2].without.precision == nil && rules[2].recallLost == nil)
  }

  @Test func `what was proposed in vain and what was missed is named with its rules and coders`()
    throws
  {
    let ida = try test().comparisons[0]
    let spans = MarkedTranscript("«One.» «Two.» «Three.» «Four.» «Five.»").spans
    #expect(ida.falsePositives.map(\.range) == [spans[1], spans[3]])
    #expect(ida.falsePositives.map(\.rules) == [[0], [2]])
    #expect(ida.missed.map(\.range) == [spans[3], spans[4]])
    #expect(ida.missed.allSatisfy { $0.code == Self.x && $0.coders == ["Ida"] })
  }

  @Test func `codes can be told apart down to a level, and are then counted as their theme`() throws
  {
    let ida = try test { $0.level = 1 }.comparisons[0]
    #expect(figures(ida) == ["p": [4, 3, 4, 3]])
    #expect(ida.micro == Retrieval(proposed: 4, right: 3, judged: 4, found: 3))
  }

  @Test func `a coder can stand in for the rules`() throws {
    let mikkel = try test {
      $0.standIn = "Mikkel"
      $0.selection.coders = ["Ida"]
    }.comparisons
    #expect(mikkel.count == 1 && mikkel[0].rules.isEmpty)
    #expect(figures(mikkel[0])["p/x"] == [2, 2, 4, 2])
  }

  @Test func `codes without rules have no row, and what was coded with them is told`() throws {
    var material = material()
    let marked = MarkedTranscript(turns: [.respondent("«One.»")], name: "U")
    material.add(
      marked.transcript, units: units(of: marked.transcript), proposals: [],
      judged: [segment(CodePath("silent")!, marked.spans[0], "Ida", in: "U")])
    let result = try test(material)
    #expect(result.codesWithoutRules == [CodePath("silent")!] && result.segmentsWithoutRules == 1)
    #expect(!result.comparisons[0].codes.contains { $0.code.description == "silent" })
  }

  @Test
  func `a transcript in which a coder judged nothing is no evidence; a rejection is a judgement`()
    throws
  {
    var material = material()
    for (name, judged) in [("U", false), ("V", true)] {
      let marked = MarkedTranscript(turns: [.respondent("«One.»")], name: name)
      material.add(
        marked.transcript, units: units(of: marked.transcript),
        proposals: [RuleTestMaterial.Proposal(rule: 0, range: marked.spans[0])],
        judged: judged ? [segment(Self.x, marked.spans[0], "Ida", in: name, .rejected)] : [])
    }
    let result = try test(material)
    #expect(
      result.comparisons.map(\.transcripts) == [2, 1] && result.comparisons.map(\.of) == [3, 3])
    #expect(figures(result.comparisons[0])["p/x"] == [4, 2, 4, 2])
    #expect(figures(result.comparisons[1])["p/x"] == [3, 1, 2, 1])
  }

  @Test func `an interviewer's sentence counts only where rules look at interviewers`() throws {
    func found(_ speakers: CodingRuleText.Speakers) throws -> [Int]? {
      var material = RuleTestMaterial(codebook: codebook, rules: rules(speakers))
      let marked = MarkedTranscript(turns: [.interviewer("«Ask.»"), .respondent("«Say.»")])
      material.add(
        marked.transcript, units: units(of: marked.transcript), proposals: [],
        judged: [
          segment(Self.x, TextRange(marked.spans[0].start, marked.spans[1].end), "Ida")
        ])
      return try figures(test(material).comparisons[0])["p/x"]
    }
    #expect(try found(.respondents) == [0, 0, 1, 0])
    #expect(try found(.all) == [0, 0, 2, 0])
  }

  @Test func `conditions narrow to the speakers who meet them`() throws {
    var material = RuleTestMaterial(codebook: codebook, rules: rules())
    let marked = MarkedTranscript(turns: [
      .respondent("«One.»", named: "A", with: ["role": "boss"]),
      .respondent("«Two.»", named: "B", with: ["role": "nurse"]),
    ])
    material.add(
      marked.transcript, units: units(of: marked.transcript),
      proposals: marked.spans.map { RuleTestMaterial.Proposal(rule: 0, range: $0) },
      judged: [segment(Self.x, marked.spans[0], "Ida")])
    for unit in [ComparedUnit.sentence, .segment] {
      let nurses = try test(material) {
        $0.unit = unit
        $0.selection.conditions = ["role": ["nurse"]]
      }
      #expect(figures(nurses.comparisons[0])["p/x"] == [1, 0, 0, 0], "\(unit)")
    }
  }

  @Test func `questions about nobody, or about somebody unknown, are refused`() {
    let empty = RuleTestMaterial(codebook: codebook, rules: rules())
    #expect(throws: AnalysisError.self) { try test(empty) }
    #expect(throws: AnalysisError.self) { try test { $0.standIn = "Nobody" } }
    #expect(throws: AnalysisError.self) { try test { $0.selection.coders = ["Nobody"] } }
  }
}
