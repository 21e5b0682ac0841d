import QualitativeData

/// Where rules and people part: what was proposed and not judged, and what was judged and not proposed.
struct RuleTestMisses {
  private let sides: ComparedSides
  private let units: TouchedUnits

  init(_ sides: ComparedSides, _ units: TouchedUnits) {
    self.sides = sides
    self.units = units
  }

  func wrong(_ codes: [CodePath], as code: CodePath) -> [RuleTest.Miss] {
    let judged = ComparedSpans(sides.judged(codes, units))
    return misses(of: sides.proposedMarks(codes), as: code) { !judged.meet($0) }
  }

  func missed(_ codes: [CodePath], as code: CodePath) -> [RuleTest.Miss] {
    let wanted = sides.judged(codes, units)
    let proposed = ComparedSpans(sides.proposed(codes, units))
    return misses(of: sides.judgedMarks(codes), as: code) {
      wanted.contains($0) && !proposed.meet($0)
    }
  }

  /// In the order of the transcripts and their words. Of whole transcripts, the segments in them are named.
  private func misses(
    of marks: [RuleTestMaterial.Mark], as code: CodePath, where isMiss: (ComparedItem) -> Bool
  ) -> [RuleTest.Miss] {
    var sources: [Place: Set<RuleTestMaterial.Mark.Source>] = [:]
    for mark in marks {
      var coder: String?
      if case .coder(let name) = mark.source { coder = name }
      for item in units.items(of: mark, coder: coder) where isMiss(item) {
        let place = Place(
          transcript: mark.transcript, range: units.range(of: item) ?? mark.range,
          code: item.segment?.code ?? code)
        sources[place, default: []].insert(mark.source)
      }
    }
    return sources.sorted { $0.key < $1.key }.map { place, sources in
      RuleTest.Miss(
        code: place.code, transcript: place.transcript, range: place.range,
        rules: sources.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }.sorted(),
        coders: sources.compactMap { if case .coder(let name) = $0 { name } else { nil } }.sorted())
    }
  }

  private struct Place: Hashable, Comparable {
    let transcript: Int
    let range: TextRange
    let code: CodePath

    static func < (left: Place, right: Place) -> Bool {
      (left.transcript, left.range, left.code) < (right.transcript, right.range, right.code)
    }
  }
}
