/// Krippendorff's α for units that coders cut out of a continuum themselves, each with one code at a time.
package struct UnitizingAlpha: SpanStatistic {
  package enum Kind: String, Sendable, CaseIterable {
    /// uα: codes, and what is left unmarked as one value more.
    case codes = "u-alpha"
    /// |uα: marked or not.
    case marking = "u-alpha-marking"
    /// cuα: codes where two coders marked something.
    case shared = "cu-alpha"
  }

  package let kind: Kind

  package init(_ kind: Kind) { self.kind = kind }

  package var name: String { kind.rawValue }

  package var title: String {
    switch kind {
    case .codes: "uα (codes along the text)"
    case .marking: "|uα (marked or not)"
    case .shared: "cuα (codes where two marked)"
    }
  }

  static let source =
    "Krippendorff, Mathet, Bouvry & Widlöcher (2016), Quality & Quantity 50(6), 2347–2364."

  private static let chance =
    "All coders' units, gaps cut into single characters, put in any order along the text."

  private static let edgeCases = [
    "A coder's units may not overlap: it is computed for one code against the rest, or for codes that exclude each other.",
    "It does not see where a unit is cut in two of the same code; compare boundaries for that.",
    "Transcripts are laid one behind the other; their order does not matter.",
  ]

  package var explanation: StatisticExplanation {
    switch kind {
    case .codes:
      StatisticExplanation(
        definition:
          "1 − Do / De over the characters of the text, with the codes and the gaps between units as values.",
        chance: Self.chance, source: Self.source,
        edgeCases: ["Nobody marked anything, or everybody all with one code: undefined."]
          + Self.edgeCases)
    case .marking:
      StatisticExplanation(
        definition:
          "1 − Do / De over the characters of the text, marked against not marked, whatever the code.",
        chance: Self.chance, source: Self.source,
        edgeCases: ["Nobody marked anything, or everybody all: undefined."] + Self.edgeCases)
    case .shared:
      StatisticExplanation(
        definition:
          "1 − Do / De over the stretches that two coders marked, with the codes as values: gaps play no part.",
        chance: "The codes of these stretches, mixed.", source: Self.source,
        edgeCases: [
          "No stretch was marked by two coders: undefined.",
          "These stretches have one code only: undefined, since no code could differ; for one code against the rest it therefore never has a value.",
        ] + Self.edgeCases)
    }
  }

  package func result(for spans: SpanEvidence) -> SpanResult {
    if let obstacle = Self.obstacle(spans) { return .undefined(obstacle) }
    let coincidences = UnitizedCoincidences(spans.continuum, codes: spans.codes)
    let reason: UndefinedSpans =
      kind != .shared
      ? .noVariation : coincidences.hasSharedStretches ? .oneCode : .nothingShared
    return Self.result(disagreement(coincidences), else: reason)
  }

  private func disagreement(
    _ coincidences: UnitizedCoincidences
  ) -> UnitizedCoincidences.Disagreement {
    switch kind {
    case .codes: coincidences.ofCodesAndGaps
    case .marking: coincidences.ofMarking
    case .shared: coincidences.ofSharedCodes
    }
  }

  package func ofCounts(_ spans: SpanEvidence) -> ((_ counts: [Int]) -> Double?)? {
    Self.ofCounts(spans) { disagreement($0).alpha }
  }

  static func result(
    _ disagreement: UnitizedCoincidences.Disagreement, else reason: UndefinedSpans
  ) -> SpanResult {
    .value(
      disagreement.alpha, else: reason,
      [
        "observed disagreement": disagreement.observed,
        "expected disagreement": disagreement.expected,
      ])
  }

  /// Of the coincidences of the transcripts, each as often as it counts, added up.
  static func ofCounts(
    _ spans: SpanEvidence, _ alpha: @escaping (UnitizedCoincidences) -> Double?
  ) -> ((_ counts: [Int]) -> Double?)? {
    guard obstacle(spans) == nil else { return nil }
    let texts = spans.continuum.texts.map { UnitizedCoincidences($0, codes: spans.codes) }
    let nothing = UnitizedCoincidences(
      CodedContinuum(length: 0, coders: spans.continuum.coders.map { _ in [] }),
      codes: spans.codes)
    return { counts in
      var sum = nothing
      for (text, count) in zip(texts, counts) where count > 0 { sum.add(text, count) }
      return alpha(sum)
    }
  }

  static func obstacle(_ spans: SpanEvidence) -> UndefinedSpans? {
    if spans.coders < 2 { return .needsCoders }
    if spans.continuum.length == 0 { return .noText }
    return spans.continuum.isUnitized ? nil : .twoCodesAtOnce
  }
}

/// (k)uα: how surely coders tell one code from the others, where two of them marked something.
package struct CodeUnitizingAlpha: SpanStatistic {
  package let code: Int

  package init(code: Int) { self.code = code }

  package var name: String { "ku-alpha" }
  package var title: String { "(k)uα (one code among the others)" }

  package var explanation: StatisticExplanation {
    StatisticExplanation(
      definition:
        "1 − Do / De over the stretches with this code from one coder that another coder marked, too: how often the other gave the same code. Its coverage is the share of what has the code that another coder marked with any.",
      chance: "The codes of all stretches that two coders marked, mixed.",
      source: UnitizingAlpha.source,
      edgeCases: [
        "Nobody else marked anything where the code was given (coverage 0): undefined, never 1.",
        "The stretches that two marked have this code only: undefined.",
        "A low coverage says that the value rests on little of what has the code.",
      ])
  }

  package func result(for spans: SpanEvidence) -> SpanResult {
    if let obstacle = UnitizingAlpha.obstacle(spans) { return .undefined(obstacle) }
    guard code < spans.codes else { return .undefined(.neverGiven) }
    let coincidences = UnitizedCoincidences(spans.continuum, codes: spans.codes)
    guard let coverage = coincidences.coverage(of: code) else { return .undefined(.neverGiven) }
    return UnitizingAlpha.result(
      coincidences.ofShared(code), else: coverage > 0 ? .oneCode : .nothingShared)
  }

  package func ofCounts(_ spans: SpanEvidence) -> ((_ counts: [Int]) -> Double?)? {
    guard code < spans.codes else { return nil }
    return UnitizingAlpha.ofCounts(spans) { $0.ofShared(code).alpha }
  }
}
