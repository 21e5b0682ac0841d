import QualitativeData

extension Codebook {
  /// The codebook without the places in its file: two that say the same are then equal.
  package var withoutPlaces: Codebook {
    var plain = self
    plain.terms = terms.map { Term(name: $0.name, entries: $0.entries) }
    plain.codes = codes.map(\.withoutPlaces)
    return plain
  }
}

extension Code {
  fileprivate var withoutPlaces: Code {
    var plain = self
    plain.place = nil
    plain.examplePlaces = []
    plain.counterexamplePlaces = []
    plain.rules = rules.map { rule in
      CodingRuleText(
        find: rule.find, within: rule.within, extent: rule.extent, unless: rule.unless,
        speakers: rule.speakers, language: rule.language)
    }
    plain.codes = codes.map(\.withoutPlaces)
    return plain
  }
}
