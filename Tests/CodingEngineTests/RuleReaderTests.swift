import CodingEngine
import QualitativeData
import TestSupport
import Testing

struct RuleReaderTests {
  private func codebook(
    _ rules: [CodingRuleText], lists: [String: [String]] = [:], language: String? = nil
  ) -> Codebook {
    var code = Code(code: "support")
    code.rules = rules
    var codebook = Codebook(name: "C", version: "1")
    codebook.language = language
    codebook.codes = [code]
    codebook.terms = lists.sorted { $0.key < $1.key }.map {
      Codebook.Term(name: $0.key, entries: $0.value)
    }
    return codebook
  }

  private func faults(_ codebook: Codebook) -> [RuleFault] {
    do {
      _ = try Autocoder(codebook)
      return []
    } catch {
      return (error as? RuleFaults)?.faults ?? []
    }
  }

  @Test func `all faults are reported together, each with its rule and its place`() {
    let place = CodingRuleText.Place(line: 7, column: 9)
    let codebook = codebook(
      [
        CodingRuleText(find: "help NEAR us", unless: "(", place: place),
        CodingRuleText(find: "fine"),
        CodingRuleText(find: "{nowhere}"),
      ], lists: ["bad": ["a OR b", "good"]])

    let faults = faults(codebook)

    #expect(faults.map(\.rule) == ["help NEAR us", "(", "{nowhere}", "a OR b"])
    #expect(faults.map(\.owner) == ["support", "support", "support", "terms, {bad}"])
    #expect(faults[0].finding.line == 7 && faults[0].finding.column == 9)
    #expect(faults[0].finding.message.contains("column 6"))
  }

  @Test func `a list's stems take the language of the rules that use it`() throws {
    let inEnglish = codebook(
      [CodingRuleText(find: "{kin}", language: "en")], lists: ["kin": ["~helping"]])

    #expect(faults(inEnglish).isEmpty)
    var autocoder = try Autocoder(inEnglish)
    #expect(
      autocoder.code(MarkedTranscript("She helps.", language: "en").transcript).segments.count == 1)
  }

  @Test func `a stem that a rule's language does not know is a fault, in a rule and in a list`() {
    let chinese = codebook(
      [CodingRuleText(find: "{kin}", language: "zh"), CodingRuleText(find: "~帮", language: "zh")],
      lists: ["kin": ["~helping", "帮"]],
      language: "en")

    #expect(faults(chinese).map(\.rule) == ["~帮", "~helping"])
  }

  @Test func `a faulty entry is reported once, however many rules use its list`() {
    let rules = ["{bad}", "{bad} AND a", "b"].map { CodingRuleText(find: $0) }

    #expect(
      faults(codebook(rules, lists: ["bad": ["a AND b"]], language: "en")).map(\.rule) == [
        "a AND b"
      ])
  }
}
