import CodingEngine
import QualitativeData
import TestSupport

/// One rule in a codebook of its own.
struct RuleTrial {
  private var autocoder: Autocoder

  init(_ rule: CodingRuleText, lists: [String: [String]] = [:], language: String? = "en") throws {
    var code = Code(code: "code")
    code.rules = [rule]
    var codebook = Codebook(name: "Trial", version: "1")
    codebook.language = language
    codebook.terms = lists.sorted { $0.key < $1.key }.map {
      Codebook.Term(name: $0.key, entries: $0.value)
    }
    codebook.codes = [code]
    autocoder = try Autocoder(codebook)
  }

  /// A rule that codes just what it finds, in a turn of anyone.
  init(_ find: String, within: CodingRuleText.Unit = .sentence, lists: [String: [String]] = [:])
    throws
  {
    try self.init(
      CodingRuleText(find: find, within: within, extent: .match, speakers: .all), lists: lists)
  }

  /// The spans the rule codes.
  mutating func spans(in marked: MarkedTranscript) -> [TextRange] {
    autocoder.code(marked.transcript).segments.map(\.range)
  }
}
