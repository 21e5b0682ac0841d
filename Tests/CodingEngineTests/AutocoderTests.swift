import CodingEngine
import QualitativeData
import TestSupport
import Testing

struct AutocoderTests {
  @Test(arguments: [
    ("trust", "I «trust» her; TRUSTED no, «Trust» yes."),
    ("trust*", "I «trust» her «trusted» «Trusts»."),
    ("wom?n", "A «woman», «women», womn, wooman."),
    (
      "\"work * together\"",
      "We «work closely together», work together, work very closely together."
    ),
    ("co-production", "«Co-production» and «co production», not coproduction."),
    ("co-prod*", "«co\u{2010}producing» co-op «co-prod»"),
    ("don't*", "«don’t» «don'ts» dont do"),
    ("civil society", "civil. «Civil society» and civil-rights society"),
    ("~helping", "She «helps», «helped», is «helping»; the helper."),
    ("caf?", "«café» «cafe\u{301}» caféa"), ("straß*", "«STRASSEN» «Straße»"),
    ("我们", "«我们»一起工作。"),
    (
      "collaborat* NEAR/3 club*",
      "«collaborate with the club» and they, too, collaborate often with the club"
    ),
    ("a NEAR/1 b", "«a b» x a x b"), ("a AND b", "a «a x b» b"),
    ("a BEFORE/2 b", "b «a x b» x x a"),
    ("a AFTER/2 b", "a «b x a» x x b"), ("a OR a b", "«a» b"), ("a AND a b", "«a b» a"),
    ("a NOT b", "«a» c! b a"), ("a NEAR/5 a", "«a x a» x"),
    ("a b", "we «a ‹[laughs]› b»"),
    ("_really_", "«_really_» really"),
  ])
  func `a rule finds the shortest stretch that holds it`(rule: String, text: String) throws {
    let marked = MarkedTranscript(text)
    var trial = try RuleTrial(rule)

    #expect(trial.spans(in: marked).map(marked.transcript.quote) == marked.quotes)
    #expect(trial.spans(in: marked) == marked.spans)
  }

  @Test(arguments: [
    (CodingRuleText.Unit.sentence, "We help. They us.\n\nAll."),
    (.paragraph, "We «help. They us».\n\nUs."),
    (.turn, "We «help. They said.\n\nFor us»."),
  ])
  func `all of a rule stands in its unit`(unit: CodingRuleText.Unit, text: String) throws {
    let marked = MarkedTranscript(text)
    var trial = try RuleTrial("help AND us", within: unit)

    #expect(trial.spans(in: marked) == marked.spans)
  }

  @Test func `a phrase stays in its sentence, whatever the unit`() throws {
    let marked = MarkedTranscript("They help! Us? They «help us».")
    var trial = try RuleTrial("help us", within: .turn)

    #expect(trial.spans(in: marked) == marked.spans)
  }

  @Test func `no unit crosses turns`() throws {
    var trial = try RuleTrial("help NEAR/9 us", within: .turn)

    #expect(
      trial.spans(in: MarkedTranscript(turns: [.respondent("They help"), .respondent("us")]))
        .isEmpty)
  }

  @Test(arguments: [
    (CodingRuleText.Extent.match, "No. They «help us» all. Yes.\n\nSo."),
    (.sentence, "No. «They help us all.» Yes.\n\nSo."),
    (.paragraph, "«No. They help us all. Yes.»\n\nSo."),
    (.turn, "«No. They help us all. Yes.\n\nSo.»"),
  ])
  func `what is coded is as wide as the rule says`(extent: CodingRuleText.Extent, text: String)
    throws
  {
    let marked = MarkedTranscript(text)
    var trial = try RuleTrial(CodingRuleText(find: "help NEAR/2 us", extent: extent))

    #expect(trial.spans(in: marked) == marked.spans)
  }

  @Test func `what is found in a unit where the unless holds is dropped`() throws {
    let marked = MarkedTranscript("We pretend to help. We «help».")
    var trial = try RuleTrial(
      CodingRuleText(find: "help", extent: .match, unless: "pretend* NEAR/3 help"))

    #expect(trial.spans(in: marked) == marked.spans)
  }

  @Test(arguments: [
    (CodingRuleText.Speakers.respondents, ["A", "B", "U", "-"]), (.interviewers, ["I"]),
    (.all, ["I", "A", "B", "U", "-"]),
    (.having(variable: "role", values: ["Middle manager", "nurse"]), ["A", "U", "-"]),
    (.having(variable: "role", values: ["CHIEF"]), ["B"]),
    (.having(variable: "age", values: ["9"]), []),
  ])
  func `a rule hears whom it is for, and a speaker's value wins over the transcript's`(
    speakers: CodingRuleText.Speakers, heard: [String]
  ) throws {
    let help = "We help."
    let marked = MarkedTranscript(
      turns: [
        .interviewer(help), .respondent(help, named: "A", with: ["role": "MIDDLE Manager"]),
        .respondent(help, named: "B", with: ["role": "chief"]),
        .init(Speaker(name: "U", kind: .unknown), help), .init(nil, help),
      ], variables: ["role": "Nurse"])
    var trial = try RuleTrial(CodingRuleText(find: "help", extent: .turn, speakers: speakers))

    let turns = trial.spans(in: marked).map { span in
      marked.transcript.turns.firstIndex { $0.range == span }!
    }

    #expect(turns.map { ["I", "A", "B", "U", "-"][$0] } == heard)
  }

  @Test(arguments: [
    ("da", nil, nil, true), ("da-DK", nil, nil, true), ("en", nil, "da", false),
    (nil, "da", "en", true), (nil, "en", "da", false),
    (nil, nil, "da", true), (nil, nil, nil, false), ("en", "da", "da", false),
  ])
  func `a transcript's language is its file's, else its variable's, else the codebook's`(
    file: String?, variable: String?, codebook: String?, isDanish: Bool
  ) throws {
    let marked = MarkedTranscript(
      turns: [.respondent("Hjælp")], language: file,
      variables: variable.map { ["language": $0] } ?? [:])
    var trial = try RuleTrial(CodingRuleText(find: "hjælp", language: "da"), language: codebook)

    #expect(trial.spans(in: marked).isEmpty != isDanish)
  }

  @Test func `stems are those of the rule's language`() throws {
    let marked = MarkedTranscript(
      "Vi «hjælper», de hjalp.", language: "da")
    var trial = try RuleTrial(CodingRuleText(find: "~hjælperne", extent: .match, language: "da"))

    #expect(trial.spans(in: marked) == marked.spans)
  }

  @Test func `a span found twice for one code is coded once, with all reasons`() throws {
    var care = Code(code: "care")
    care.rules = [
      CodingRuleText(find: "help*"), CodingRuleText(find: "us"), CodingRuleText(find: "us OR help"),
    ]
    var trust = Code(code: "trust")
    trust.rules = [CodingRuleText(find: "us")]
    var codebook = Codebook(name: "C", version: "1")
    codebook.codes = [trust, care]
    var autocoder = try Autocoder(codebook)
    let marked = MarkedTranscript("They «help» «us».")

    let segments = autocoder.code(marked.transcript).segments

    #expect(segments.map(\.code.description) == ["trust", "care"])
    #expect(segments[1].reason?.rules == ["help*", "us", "us OR help"])
    #expect(segments[1].reason?.matches == marked.spans)
    #expect(segments.allSatisfy { $0.judgement == .suggested && $0.coder == .codebook })
  }

  @Test func `an example runs through the rules of all languages and all speakers`() throws {
    var code = Code(code: "support")
    code.rules = [
      CodingRuleText(find: "hjælp", speakers: .interviewers, language: "da"),
      CodingRuleText(find: "help", speakers: .having(variable: "x", values: ["y"]), language: "en"),
    ]
    var codebook = Codebook(name: "C", version: "1")
    codebook.codes = [code]
    var autocoder = try Autocoder(codebook)

    #expect(autocoder.codes(foundIn: "Vi får hjælp.") == [CodePath(["support"])])
    #expect(autocoder.codes(foundIn: "We get help.") == [CodePath(["support"])])
    #expect(autocoder.codes(foundIn: "We get nothing.").isEmpty)
    #expect(autocoder.codes(foundIn: "").isEmpty)
  }
}
