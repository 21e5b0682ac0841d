/// γ and γcat: agreement on units that coders cut themselves, aligned with each other as well as they can be.
package struct Gamma: SpanStatistic {
  package enum Kind: String, Sendable, CaseIterable {
    /// γ: places and codes.
    case units = "gamma"
    /// γcat: codes of units that stand side by side.
    case codes = "gamma-cat"
  }

  package let kind: Kind

  package init(_ kind: Kind) { self.kind = kind }

  package var name: String { kind.rawValue }

  package var title: String {
    switch kind {
    case .units: "γ (places and codes of units)"
    case .codes: "γcat (codes of aligned units)"
    }
  }

  static let chance =
    "Units laid out at random, as pygamma-agreement does (Titeux & Riad 2021, Journal of Open Source Software 6(62), 2989): for each transcript each coder gets a number of units drawn from a normal distribution with mean and standard deviation of the coders' numbers there (its whole part); gaps before units and their lengths are drawn from normal distributions, codes by how often they were given, all as in the whole study. At least 30 continua a transcript, then as many as make the expected disorder precise to 1 % (in 95 of 100 runs), 10,000 at most; the seed is the one of the intervals."

  static let edgeCases = [
    "Each transcript is a continuum of its own; its disorder counts as much as it has units.",
    "The alignment is exact. Where three coders or more marked too much at one place to find it for certain: undefined.",
    "Another program draws other random continua: values differ by some hundredths, in small material by more.",
  ]

  package var explanation: StatisticExplanation {
    switch kind {
    case .units:
      StatisticExplanation(
        definition:
          "1 − δo / δe. Each unit is put beside at most one unit of each other coder, so that the disorder δ is least: the sum over groups, divided by the mean number of units of a coder. A group's disorder is the mean over all pairs of coders of d = ((|Δ start| + |Δ end|) / (sum of both lengths))² + (0 for the same code, 1 for another); a missing unit costs 1.",
        chance: Self.chance,
        source:
          "Mathet, Widlöcher & Métivier (2015), Computational Linguistics 41(3), 437–479; with α = β = Δ∅ = 1.",
        edgeCases: [
          "It sees a unit that is cut in two, and units of one coder may overlap.",
          "It may fall below 0: worse than chance.",
          "Nobody marked anything: undefined.",
        ] + Self.edgeCases)
    case .codes:
      StatisticExplanation(
        definition:
          "1 − δo / δe over pairs of units that the best alignment of γ puts side by side: the share of them with different codes, each weighed by max(0, 1 − positional d) / (units in the group − 1).",
        chance: Self.chance + " The same pairs in their alignments, by their weights.",
        source: "Mathet (2017), Computational Linguistics 43(3), 661–681.",
        edgeCases: [
          "Units that stand alone do not count, as missing values do not in α. pygamma-agreement 0.5 counts them as disagreement: its figure is lower where there are some.",
          "No unit stands beside another one, or only one code was given: undefined.",
        ] + Self.edgeCases)
    }
  }

  package func result(for spans: SpanEvidence) -> SpanResult {
    switch kind {
    case .units: Self.result(for: spans, else: .chanceAgrees) { $0.ofUnits() }
    case .codes: Self.result(for: spans, else: .oneCode) { $0.ofCodes() }
    }
  }

  package func ofCounts(_ spans: SpanEvidence) -> ((_ counts: [Int]) -> Double?)? {
    guard case .success(let gamma) = spans.gamma else { return nil }
    return switch kind {
    case .units: { gamma.ofUnits($0).gamma }
    case .codes: { gamma.ofCodes($0)?.gamma }
    }
  }

  /// - Parameter reason: Why there is no value, where chance could not disagree.
  static func result(
    for spans: SpanEvidence, else reason: UndefinedSpans,
    _ values: (GammaAgreement) -> GammaAgreement.Values?
  ) -> SpanResult {
    switch spans.gamma {
    case .failure(let reason): return .undefined(reason)
    case .success(let gamma):
      guard let values = values(gamma) else { return .undefined(.noneAligned) }
      return .value(
        values.gamma, else: reason,
        [
          "observed disorder": values.observed, "expected disorder": values.expected,
          "random continua per transcript": Double(gamma.samples),
        ])
    }
  }
}

/// γk: how surely coders tell one code from the others, where their units stand side by side.
package struct CodeGamma: SpanStatistic {
  package let code: Int

  package init(code: Int) { self.code = code }

  package var name: String { "gamma-k" }
  package var title: String { "γk (one code among the others)" }

  package var explanation: StatisticExplanation {
    StatisticExplanation(
      definition:
        "As γcat, over those pairs of aligned units of which one or both have the code: in how many the other has another code.",
      chance: Gamma.chance, source: "Mathet (2017), Computational Linguistics 43(3), 661–681.",
      edgeCases: [
        "No unit with the code stands beside another one: undefined.",
        "Only one code was given: undefined.",
      ] + Gamma.edgeCases)
  }

  package func result(for spans: SpanEvidence) -> SpanResult {
    guard code < spans.codes else { return .undefined(.neverGiven) }
    return Gamma.result(for: spans, else: .oneCode) { $0.of(code: code) }
  }

  package func ofCounts(_ spans: SpanEvidence) -> ((_ counts: [Int]) -> Double?)? {
    guard code < spans.codes, case .success(let gamma) = spans.gamma else { return nil }
    return { gamma.of(code: code, $0)?.gamma }
  }
}
