/// How many of two coders' spans have their like in the other's.
package struct SpanF1: SpanStatistic {
  package let rule: SpanMatching.Rule

  package init(_ rule: SpanMatching.Rule) { self.rule = rule }

  package var name: String { rule.rawValue }

  package var title: String {
    switch rule {
    case .exact: "F1 of spans, same extent"
    case .half: "F1 of spans, half shared"
    case .overlap: "F1 of spans, overlapping"
    }
  }

  package var explanation: StatisticExplanation {
    let like =
      switch rule {
      case .exact: "they begin and end at the same character"
      case .half:
        "the characters in both are half of those in either, or more (intersection over union ≥ .5)"
      case .overlap: "they share a character"
      }
    return StatisticExplanation(
      definition:
        "Two spans of the same code are alike where \(like); spans are paired off, the most alike first, each once. F1 is 2 × pairs ÷ all spans of both coders.",
      source: "van Rijsbergen (1979), Information Retrieval, for F1.",
      edgeCases: [
        "Neither coder is the truth: it is agreement, the same whichever coder comes first.",
        "Nobody marked anything: undefined. Only one of them did: 0.",
        "One span against two pieces of it: one pair, and one piece is left over.",
        "With more than two coders: pairs and spans are summed over all pairs of coders.",
        "It makes no correction for chance.",
      ])
  }

  package func result(for spans: SpanEvidence) -> SpanResult {
    guard spans.coders > 1 else { return .undefined(.needsCoders) }
    return .value(retrieval(in: spans.continuum).f1, else: .neverGiven)
  }

  package func ofCounts(_ spans: SpanEvidence) -> ((_ counts: [Int]) -> Double?)? {
    guard spans.coders > 1 else { return nil }
    let texts = spans.continuum.texts.map(retrieval)
    return { counts in
      zip(texts, counts).reduce(Retrieval.nothing) { $0 + $1.0.times($1.1) }.f1
    }
  }

  /// Summed over all pairs of coders. Spans of two texts never meet, so texts add up.
  private func retrieval(in continuum: CodedContinuum) -> Retrieval {
    let coders = continuum.coders
    return CodedContinuum.pairs(of: coders.count).reduce(Retrieval.nothing) {
      $0 + SpanMatching(coders[$1.0], coders[$1.1], rule: rule).retrieval
    }
  }
}
