/// A measure of how far coders agree on where something is said, not on given units.
package protocol SpanStatistic: ExplainedStatistic {
  func result(for spans: SpanEvidence) -> SpanResult
  /// The statistic as a function of how often each transcript counts, for drawing transcripts anew many times.
  ///
  /// - Returns: `nil` where it is undefined whatever is drawn.
  func ofCounts(_ spans: SpanEvidence) -> ((_ counts: [Int]) -> Double?)?
}

/// What a statistic of spans is computed from.
package struct SpanEvidence: Sendable {
  /// The coders' spans; codes are numbered from 0.
  package let continuum: CodedContinuum
  /// How many codes are compared.
  package let codes: Int
  /// Where the spans begin and end, as cuts between units of the text.
  package let cuts: Segmentations
  /// Where random numbers start, for statistics that need some.
  package var seed: UInt64 = 1
  private var preparedGamma: Result<GammaAgreement, UndefinedSpans>?

  package init(_ continuum: CodedContinuum, codes: Int, cuts: Segmentations) {
    self.continuum = continuum
    self.codes = codes
    self.cuts = cuts
  }

  package var coders: Int { continuum.coders.count }

  /// What the γ family is computed from; `prepareGamma` keeps it. A coder's spans of one code that overlap are one.
  var gamma: Result<GammaAgreement, UndefinedSpans> { preparedGamma ?? makeGamma() }

  /// Computes once what several statistics of the γ family are computed from.
  package mutating func prepareGamma() { preparedGamma = gamma }

  private func makeGamma() -> Result<GammaAgreement, UndefinedSpans> {
    guard coders > 1 else { return .failure(.needsCoders) }
    guard continuum.length > 0 else { return .failure(.noText) }
    return Result { () throws(UndefinedSpans) in
      try GammaAgreement(continuum.joinedByCode.texts, codes: codes, seed: seed)
    }
  }
}

/// A statistic's value, or the reason why there is none.
package struct SpanResult: Sendable, Equatable {
  /// `nil` where it is undefined.
  package let value: Double?
  /// Why there is no value, as it is printed behind `undefined:`.
  package let undefined: String?
  /// What the value was made of.
  package let figures: [AgreementResult.Figure]

  static func undefined(_ reason: UndefinedSpans) -> SpanResult {
    SpanResult(value: nil, undefined: reason.rawValue)
  }

  /// - Parameter reason: Why there is no value, where there is none.
  static func value(
    _ value: Double?, else reason: UndefinedSpans, _ figures: KeyValuePairs<String, Double> = [:]
  ) -> SpanResult {
    SpanResult(
      value: value, undefined: value == nil ? reason.rawValue : nil,
      figures: figures.map { .init(name: $0.key, value: $0.value) })
  }

  private init(
    value: Double?, undefined: String?, figures: [AgreementResult.Figure] = []
  ) {
    self.value = value
    self.undefined = undefined
    self.figures = figures
  }

  init(_ result: AgreementResult) {
    self.init(
      value: result.value, undefined: result.undefined?.reason, figures: result.figures)
  }

  package func figure(_ name: String) -> Double? { figures.first { $0.name == name }?.value }
}

/// Why a statistic of spans has no value.
package enum UndefinedSpans: String, Error, Sendable, CaseIterable {
  case needsCoders = "it needs two coders"
  case noText = "there is no text to compare"
  case noVariation =
    "no variation; all text, or none, has the same code from everybody, so nothing could differ"
  case twoCodesAtOnce =
    "a coder gave the same words two of these codes, and this statistic takes one at a time"
  case oneCode = "what two coders marked has one code only, so no code could differ"
  case nothingShared = "no stretch was marked by two coders"
  case neverGiven = "no coder marked anything"
  case noCuts = "no segment begins or ends between two sentences"
  case cutEverywhere = "every coder cut between all sentences"
  case tooShort = "no transcript is longer than the window"
  case noneAligned = "no segment stands beside another coder's"
  case chanceAgrees =
    "no variation; segments laid out at random as the coders' are would agree, too"
  case tooMuchAtOnePlace =
    "three coders or more marked too much at one place for the best alignment to be found for certain; compare fewer codes or two coders"
}
