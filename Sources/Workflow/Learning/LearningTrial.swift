import Analysis
import CodingEngine
import QualitativeData

/// Tries terms on what people coded: what would the code's rules find with each?
struct LearningTrial {
  private let material: LearningMaterial
  private let coding: IndexedCoding

  /// - Complexity: O(bytes of the transcripts), once for all terms.
  init(_ material: LearningMaterial) {
    self.material = material
    coding = IndexedCoding(
      StudyIndex { take in for part in material.parts { take(part.transcript) } })
  }

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

  /// What each set of rules finds, as a code of its own.
  private func figures(
    of rules: [[CodingRuleText]], keepingRules: Bool
  ) throws -> [Retrieval] {
    var codebook = material.codebook
    codebook.codes = rules.enumerated().map { number, rules in
      var code = Code(code: "\(number)")
      code.rules = rules
      return code
    }
    return try codebook.entries.map { entry in
      let places = try coding.places(of: entry.path, in: codebook)
      var ranges = material.parts.map { keepingRules ? Set($0.suggestions) : [] }
      for hit in places.hits { ranges[Int(hit.transcript)].insert(hit.range) }
      return zip(material.parts, ranges).reduce(.nothing) { figures, part in
        figures + part.0.retrieval(of: part.1.sorted())
      }
    }
  }

  /// Of a stem in another language than the codebook's, that language.
  private func language(of term: Term) -> String? {
    guard case .stem(_, let language) = term,
      material.codebook.language.map(Language.primary) != language
    else { return nil }
    return language
  }
}
