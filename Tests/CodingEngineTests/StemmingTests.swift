import CodingEngine
import QualitativeData
import TestSupport
import Testing

@Suite struct StemmingTests {
  @Test(arguments: Stemmer.languages)
  func `every language Snowball has can be stemmed in, by its name`(language: String) throws {
    let stemmer = try #require(Stemmer(language: language))
    #expect(!stemmer.stem("universitet").isEmpty)
    #expect(stemmer.stem("") == "")
  }

  @Test(
    arguments: [
      ("en", "helping", "helps"), ("da", "foreningen", "foreninger"),
      ("sv", "föreningen", "föreningar"), ("nb", "foreningen", "foreninger"),
      ("fi", "talossa", "talosta"), ("de", "vereine", "vereinen"), ("nl", "kranten", "krant"),
      ("fr", "associations", "association"), ("es", "barrios", "barrio"),
      ("it", "comuni", "comune"), ("pt", "bairros", "bairro"),
    ])
  func `forms of one word meet in one rule`(language: String, one: String, other: String) throws {
    var trial = try RuleTrial(
      CodingRuleText(find: "~\(one)", extent: .match), language: language)
    let marked = MarkedTranscript("«\(one)» zzz «\(other)» zzz")
    #expect(trial.spans(in: marked) == marked.spans)
  }

  @Test func `a language without a stemmer is refused with what to write instead`() {
    #expect(Stemmer(language: "zh") == nil && Stemmer(language: "") == nil)
    do {
      _ = try RuleTrial(CodingRuleText(find: "~help"), language: "tlh")
      Issue.record("a stem in Klingon was read")
    } catch {
      let fault = (error as? RuleFaults)?.faults.first?.finding.message ?? ""
      #expect(fault.contains("no stemmer for the language 'tlh'") && fault.contains("word*"))
    }
  }
}
