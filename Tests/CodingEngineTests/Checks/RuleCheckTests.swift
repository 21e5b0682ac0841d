import CodingEngine
import QualitativeData
import TestSupport
import Testing

/// What each check of rules names, and what it lets pass.
@Suite struct RuleCheckTests {
  private func findings(
    _ rules: [CodingRuleText], lists: [String: [String]] = [:], by check: any RuleCheck
  ) -> [String] {
    var codebook = Codebook(name: "C", version: "1")
    codebook.language = "en"
    codebook.terms = lists.sorted { $0.key < $1.key }.map {
      Codebook.Term(name: $0.key, entries: $0.value)
    }
    var code = Code(code: "a")
    code.rules = rules
    codebook.codes = [code]
    return check.findings(in: ReadCodebook(codebook)).map(\.message)
  }

  private func findings(
    _ rules: String..., lists: [String: [String]] = [:], by check: any RuleCheck
  ) -> [String] {
    findings(rules.map { CodingRuleText(find: $0) }, lists: lists, by: check)
  }

  @Test func `every check file is registered`() throws {
    let registered = RuleChecks.all.map { String(describing: type(of: $0)) }
    #expect(try registered.sorted() == SourceFiles.types(in: "Sources/CodingEngine/Checks"))
  }

  @Test(arguments: [
    ("club*", "club"), ("club*", "clubhouse*"), ("club*", "the sailing club"),
    ("club", "club NEAR/3 boat"), ("club OR boat", "boat AND club"), ("{place}", "harbour"),
    ("a NEAR/4 b", "a NEAR/3 b"), ("a NEAR/4 b", "b BEFORE/2 a"), ("a BEFORE/2 b", "a x b"),
    ("~help", "helping"), ("club", "club NOT boat"), ("cl?b", "club"), ("a AND b", "b c a"),
  ])
  func `a rule whose every find another makes is shadowed`(wide: String, narrow: String) {
    let lists = ["place": ["harbour", "square"]]
    for rules in [[wide, narrow], [narrow, wide]] {
      let found = findings(rules.map { CodingRuleText(find: $0) }, lists: lists, by: ShadowedRule())
      #expect(found.count == 1 && found[0].hasPrefix("a, rule \(narrow): "), "\(found)")
    }
  }

  @Test(arguments: [
    ("club", "clubs"), ("club", "club*"), ("sailing club", "club"), ("a NEAR/3 b", "a NEAR/4 b"),
    ("a BEFORE/2 b", "a NEAR/2 b"), ("club NOT boat", "club"), ("a b", "b a"), ("cl?b", "cl*b"),
    ("~help", "help*"), ("a BEFORE/1 b", "a x b"), ("a AND b", "a OR b"),
    // "sailing" alone would be found inside "sailing club", two words from the boat.
    ("(sailing OR sailing club) NEAR/1 boat", "\"sailing club\" NEAR/1 boat"),
  ])
  func `a rule that finds something of its own is not`(wide: String, narrow: String) {
    let found = findings(wide, narrow, by: ShadowedRule())
    #expect(!found.contains { $0.hasPrefix("a, rule \(narrow): ") }, "\(found)")
  }

  @Test
  func `where the match alone is coded, a rule is shadowed only by one that finds the same words`()
  {
    func rules(_ finds: String...) -> [CodingRuleText] {
      finds.map { CodingRuleText(find: $0, extent: .match) }
    }
    #expect(findings(rules("club", "sailing club"), by: ShadowedRule()).isEmpty)
    #expect(findings(rules("club*", "club"), by: ShadowedRule()).count == 1)
  }

  @Test func `other settings keep a rule from being shadowed`() {
    let club = CodingRuleText(find: "club")
    for other in [
      CodingRuleText(find: "club*", within: .turn), CodingRuleText(find: "club*", extent: .turn),
      CodingRuleText(find: "club*", unless: "boat"),
      CodingRuleText(find: "club*", speakers: .interviewers),
      CodingRuleText(find: "club*", language: "da"),
    ] { #expect(findings([other, club], by: ShadowedRule()).isEmpty, "\(other)") }
    let everybody = CodingRuleText(find: "club*", speakers: .all)
    #expect(findings([everybody, club], by: ShadowedRule()).count == 1)
    let sameUnless = [
      CodingRuleText(find: "club*", unless: "boat"),
      CodingRuleText(find: "club", unless: "boat OR ship"),
    ]
    #expect(findings(sameUnless, by: ShadowedRule()).count == 1)
  }

  @Test func `the same rule twice is named once, at the second`() {
    let found = findings("club", "club", by: ShadowedRule())
    #expect(found == ["a, rule club: it is the same as the rule. Remove one of the two"])
  }

  @Test(arguments: [
    "a NOT a", "club NOT club*", "(a NOT b) AND b", "(a NOT b) NEAR/3 b", "a b NOT b",
    "(a NOT a) OR (b NOT b*)", "a NEAR/2 b NOT (b OR c)", "{place} NOT (harbour OR square)",
  ])
  func `a rule whose NOT always holds can find nothing`(rule: String) {
    let found = findings(rule, lists: ["place": ["harbour", "square"]], by: ImpossibleRule())
    #expect(found.count == 1 && found[0].contains("it can find nothing"), "\(found)")
  }

  @Test(arguments: [
    "a NOT b", "a* NOT a", "b NOT a b", "a NEAR/1 a", "a NEAR/3 b NOT a b",
    "{place} NOT harbour", "a NOT (a NEAR/2 b)",
  ])
  func `a rule that can find something is let pass`(rule: String) {
    let found = findings(rule, lists: ["place": ["harbour", "square"]], by: ImpossibleRule())
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `an unless that always or never holds, and a dead alternative, are named`() {
    func found(_ find: String, _ unless: String) -> [String] {
      findings([CodingRuleText(find: find, unless: unless)], by: ImpossibleRule())
    }
    #expect(found("the club", "club* OR boat").map { $0.contains("unless: holds too") } == [true])
    #expect(found("club", "boat NOT boat").map { $0.contains("can never hold") } == [true])
    #expect(
      found("club OR boat", "boats OR boat").map { $0.contains("the alternative 'boat'") } == [true]
    )
    #expect(found("club", "boat").isEmpty)
  }

  @Test func `wildcards without letters are named, beside other words they are not`() {
    #expect(findings("club NEAR/3 ??", by: AnyWord()).count == 1)
    #expect(findings("club OR (* *)", by: AnyWord()).count == 1)
    #expect(findings("the ?? club", "\"work * together\"", "c?", by: AnyWord()).isEmpty)
  }

  @Test func `an alternative that a wider one of its length finds is named`() {
    #expect(findings("club OR club*", by: ShadowedAlternatives()).count == 1)
    #expect(findings("club OR club", by: ShadowedAlternatives()).count == 1)
    #expect(
      findings("{p}", lists: ["p": ["harbour*", "harbours"]], by: ShadowedAlternatives()).count == 1
    )
    #expect(findings("club OR boat*", by: ShadowedAlternatives()).isEmpty)
    let twice = findings(
      "{p}", "{p} AND x", lists: ["p": ["a*", "ab"]], by: ShadowedAlternatives())
    #expect(twice.count == 1 && twice[0].hasPrefix("terms, {p}: "), "\(twice)")
  }

  @Test func `very large rules do not hold the checks up`() {
    let many = (0..<800).map { "w\($0)" }.joined(separator: " OR ")
    let chain = (0..<600).map { "w\($0)" }.joined(separator: " NEAR/2 ")
    #expect(findings("(\(many)) NOT (\(many))", by: ImpossibleRule()).count == 1)
    #expect(findings(chain, "(\(many)) AND x", by: ImpossibleRule()).isEmpty)
    _ = findings(chain, chain + " NEAR/2 q", many, many + " OR q", by: ShadowedRule())
  }

  @Test func `a list that no rule uses is a note`() {
    let found = findings("{used}", lists: ["used": ["x"], "idle": ["y"]], by: UnusedList())
    #expect(found.count == 1 && found[0].contains("{idle}"))
    let inUnless = CodingRuleText(find: "a", unless: "{used}")
    #expect(findings([inUnless], lists: ["used": ["x"]], by: UnusedList()).isEmpty)
  }

  @Test func `and, or and not are looked for in unless, too`() {
    let rule = CodingRuleText(find: "club", unless: "boat or ship")
    #expect(findings([rule], by: LowerCaseOperators()).count == 1)
  }

  @Test
  func
    `examples missed and counterexamples found are named by number, with the rule, and not quoted`()
  {
    var codebook = Codebook(name: "C", version: "1")
    var code = Code(code: "a")
    code.rules = [CodingRuleText(find: "club")]
    code.examples = ["The club met.", "Secret words."]
    code.counterexamples = ["We left.", "No club."]
    code.examplePlaces = [nil, CodingRuleText.Place(line: 7, column: 3)]
    codebook.codes = [code]
    let found = FailingExample().findings(in: ReadCodebook(codebook))
    #expect(found.map(\.line) == [7, nil] && found.allSatisfy { $0.severity == .warning })
    #expect(found[0].message.contains("example 2") && !found[0].message.contains("Secret"))
    #expect(found[1].message.contains("counterexample 2") && found[1].message.contains("rule club"))
  }
}
