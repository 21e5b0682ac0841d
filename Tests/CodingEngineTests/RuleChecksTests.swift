import CodingEngine
import QualitativeData
import Testing

@Suite struct RuleChecksTests {
  private func codebook(_ rules: [String], terms: [Codebook.Term] = []) -> Codebook {
    var codebook = Codebook(name: "C", version: "1")
    codebook.language = "en"
    codebook.terms = terms
    var code = Code(code: "a")
    code.rules = rules.map { CodingRuleText(find: $0) }
    codebook.codes = [code]
    return codebook
  }

  @Test(arguments: [
    "club OR sailing club", "\"sailing club\" OR club AND boat OR club", "{places}",
    "boat NEAR/3 {places}",
  ])
  func `an alternative inside a longer one is a warning`(rule: String) {
    let terms = [Codebook.Term(name: "places", entries: ["the harbour council", "harbour"])]
    let findings = RuleChecks.findings(in: codebook([rule], terms: terms))
      .filter { !$0.message.contains("no rule uses this list") }
    #expect(findings.map(\.severity) == [.warning], "\(findings)")
  }

  @Test(arguments: ["club OR boat club house*", "clubs OR sailing club", "club AND sailing club"])
  func `other alternatives are not`(rule: String) {
    let findings = RuleChecks.findings(in: codebook([rule]))
    #expect(findings.isEmpty == !rule.hasPrefix("club OR"), "\(findings)")
  }

  @Test
  func
    `an example must be found by its code or one below, a counterexample by none of its code's rules`()
    throws
  {
    var parent = Code(code: "p")
    parent.examples = ["We help."]
    parent.counterexamples = ["They help."]
    var child = Code(code: "c")
    child.rules = [
      CodingRuleText(find: "help", speakers: .having(variable: "x", values: ["y"]), language: "da")
    ]
    child.counterexamples = ["No help."]
    parent.codes = [child]
    var codebook = Codebook(name: "C", version: "1")
    codebook.codes = [parent]
    let results = try RuleChecks.examples(of: codebook)
    #expect(results.map(\.isRight) == [true, true, false])
  }
}
