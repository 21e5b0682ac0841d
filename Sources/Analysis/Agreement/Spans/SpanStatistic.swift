/// A measure of how far coders agree on where something is said, not on given units.
package protocol SpanStatistic: ExplainedStatistic {
  func result(for spans: SpanEvidence) -> SpanResult
}

/// What a statistic of spans is computed from.
package struct SpanEvidence: Sendable {
  /// The coders' spans; codes are numbered from 0.
  package let continuum: CodedContinuum
  /// How many codes are compared.
  package let codes: Int
  /// Where the spans begin and end, as cuts between units of the text.
  package let cuts: Segmentations

  package init(_ continuum: CodedContinuum, codes: Int, cuts: Segmentations) {
    self.continuum = continuum
    self.codes = codes
    self.cuts = cuts
  }

  package var coders: Int { continuum.coders.count }
}

/// A statistic's value, or the reason why there is none.
package struct SpanResult: Sendable, Equatable {
  /// `nil` where it is undefined.
  package let value: Double?
  /// Why there is no value, as it is printed behind `undefined:`.
  package let undefined: String?

  static func value(_ value: Double) -> SpanResult { SpanResult(value: value, undefined: nil) }

  static func undefined(_ reason: UndefinedSpans) -> SpanResult {
    SpanResult(value: nil, undefined: reason.rawValue)
  }

  /// - Parameter reason: Why there is no value, where there is none.
  static func value(_ value: Double?, else reason: UndefinedSpans) -> SpanResult {
    value.map(SpanResult.value) ?? .undefined(reason)
  }

  init(value: Double?, undefined: String?) {
    self.value = value
    self.undefined = undefined
  }

  init(_ result: AgreementResult) {
    self.init(value: result.value, undefined: result.undefined?.reason)
  }
}

/// Why a statistic of spans has no value.
enum UndefinedSpans: String, Sendable, CaseIterable {
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
}
