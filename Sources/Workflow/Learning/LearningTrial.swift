import Analysis
import CodingEngine
import QualitativeData

/// Tries terms on what people coded: what would the code's rules find with each?
struct LearningTrial {
  private let material: LearningMaterial

  init(_ material: LearningMaterial) { self.material = material }

  /// The figures with each term as one more rule.
  func adding(_ terms: [Term]) throws -> [Retrieval] {
    try figures(
      of: terms.map { [CodingRuleText(find: $0.rule, language: language(of: $0))] },
      keepingRules: true)
  }

  /// The figures with each term under `unless` of all the code's rules.
  func excluding(_ terms: [Term]) throws -> [Retrieval] {
    try figures(
      of: terms.map { term in
        material.rules.map { rule in
          CodingRuleText(
            find: rule.find, within: rule.within, extent: rule.extent,
            unless: rule.unless.map { "(\($0)) OR \(term.rule)" } ?? term.rule,
            speakers: rule.speakers, language: rule.language)
        }
      }, keepingRules: false)
  }

  /// Runs each set of rules as a code of its own, all in one pass.
  private func figures(
    of rules: [[CodingRuleText]], keepingRules: Bool
  ) throws -> [Retrieval] {
    var codebook = material.codebook
    codebook.codes = rules.enumerated().map { number, rules in
      var code = Code(code: "\(number)")
      code.rules = rules
      return code
    }
    var autocoder = try Autocoder(codebook)
    var figures = rules.map { _ in Retrieval.nothing }
    for part in material.parts {
      let found = Dictionary(grouping: autocoder.code(part.transcript).segments) {
        $0.code.steps[0]
      }
      for number in rules.indices {
        let ranges = Set((found["\(number)"] ?? []).map(\.range))
        let suggestions = keepingRules ? ranges.union(part.suggestions) : ranges
        figures[number] = figures[number] + part.retrieval(of: suggestions.sorted())
      }
    }
    return figures
  }

  /// Of a stem in another language than the codebook's, that language.
  private func language(of term: Term) -> String? {
    guard case .stem(_, let language) = term,
      material.codebook.language.map(Language.primary) != language
    else { return nil }
    return language
  }
}
