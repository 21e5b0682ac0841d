/// Agreement with every character as a unit that has a code or not: what programs call coding comparison.
package struct CharacterAgreement: SpanStatistic {
  package enum Kind: String, Sendable, CaseIterable {
    case percent = "characters-percent"
    case kappa = "characters-kappa"
    case alpha = "characters-alpha"
    case f1 = "characters-f1"
    case jaccard = "characters-jaccard"
  }

  package let kind: Kind

  package init(_ kind: Kind) { self.kind = kind }

  package var name: String { kind.rawValue }

  package var title: String {
    switch kind {
    case .percent: "Percent agreement over characters"
    case .kappa: "Cohen's κ over characters"
    case .alpha: "Krippendorff's α over characters"
    case .f1: "F1 over characters"
    case .jaccard: "Jaccard's coefficient over characters"
    }
  }

  package var explanation: StatisticExplanation {
    let unit = "Each character of the compared text is a unit that a coder marked or did not. "
    let long =
      "Neighbouring characters are no independent units: as a measure of coders it is rough, and no standard error follows from it."
    return switch kind {
    case .percent:
      StatisticExplanation(
        definition: unit + "The share of characters that both coders marked, or neither.",
        source:
          "The percentage of a coding comparison as NVivo's manual defines it.",
        edgeCases: [
          "With more than two coders: the mean over pairs.",
          "For a code that is seldom given it is high whatever the coders do.",
          "No text to compare: undefined.",
        ])
    case .kappa:
      StatisticExplanation(
        definition: unit + "(po − pe) / (1 − pe), po being the percent agreement.",
        chance: "Each coder marks characters at random at their own rate.",
        source: "Cohen (1960), Educational and Psychological Measurement 20(1), 37–46.",
        edgeCases: [
          "With more than two coders: the mean of the pairs' κ (Light 1971).",
          "Both marked nothing, or both all: undefined.", "One of them marked nothing: 0.", long,
        ])
    case .alpha:
      StatisticExplanation(
        definition: unit + "1 − Do / De for two nominal values.",
        chance: "All coders' marks mixed and drawn in pairs.",
        source: "Krippendorff (2011), Computing Krippendorff's alpha-reliability.",
        edgeCases: [
          "Nobody marked anything, or everybody all: undefined.",
          "It treats a character as if it stood alone; uα takes the length of units into account.",
          long,
        ])
    case .f1:
      StatisticExplanation(
        definition: unit
          + "2a / (2a + b + c), a being the characters both marked, b and c those one of them did.",
        source: "van Rijsbergen (1979), Information Retrieval; it is Dice's coefficient.",
        edgeCases: [
          "Two coders only.", "Neither marked anything: undefined.",
          "No correction for chance: for a code that is seldom given chance hardly matters, for one given everywhere it does.",
        ])
    case .jaccard:
      StatisticExplanation(
        definition: unit
          + "a / (a + b + c), a being the characters both marked, b and c those one of them did.",
        source: "Jaccard (1912), New Phytologist 11(2), 37–50.",
        edgeCases: ["Two coders only.", "Neither marked anything: undefined."])
    }
  }

  package func result(for spans: SpanEvidence) -> SpanResult {
    guard spans.coders > 1 else { return .undefined(.needsCoders) }
    guard spans.continuum.length > 0 else { return .undefined(.noText) }
    let ratings = Ratings(characters: [spans.continuum.ofAnyCode])
    return SpanResult(statistic(coders: spans.coders).result(for: ratings))
  }

  package func ofCounts(_ spans: SpanEvidence) -> ((_ counts: [Int]) -> Double?)? {
    guard spans.coders > 1 else { return nil }
    let ratings = Ratings(characters: spans.continuum.ofAnyCode.texts)
    guard let function = statistic(coders: spans.coders).ofCounts(ratings) else { return nil }
    return { function(ratings.counts(drawing: $0)) }
  }

  private func statistic(coders: Int) -> any AgreementStatistic {
    switch kind {
    case .percent: PercentAgreement(.pairwise)
    case .kappa: coders == 2 ? CohensKappa() : LightsKappa()
    case .alpha: KrippendorffsAlpha(.nominal)
    case .f1: PresenceAgreement(.positive)
    case .jaccard: PresenceAgreement(.jaccard)
    }
  }
}

extension Ratings {
  /// Every character as a unit that each coder marked or not; spans with any code mark it.
  ///
  /// - Parameter texts: One or more of the same coders, unitized; each is a cluster.
  init(characters texts: [CodedContinuum]) {
    let counted = texts.map { text in
      var counted: [(row: [Int32], count: Int)] = []
      text.forEachStretch { length, spans in
        counted.append((spans.map { $0 < 0 ? 0 : 1 }, length))
      }
      return counted
    }
    self.init(
      coders: texts[0].coders.indices.map { "coder \($0 + 1)" }, scale: .presence,
      counted: counted,
      clusterNames: texts.count > 1 ? texts.indices.map { "text \($0 + 1)" } : [])
  }

  /// How often each pattern occurs when the clusters count so often each.
  fileprivate func counts(drawing clusters: [Int]) -> [Int] {
    guard !clusterNames.isEmpty else { return counts.map { $0 * (clusters.first ?? 0) } }
    var drawn = Array(repeating: 0, count: counts.count)
    for (cluster, times) in clusters.enumerated() where times > 0 {
      for share in shares(ofCluster: cluster) { drawn[share.pattern] += times * share.count }
    }
    return drawn
  }
}
