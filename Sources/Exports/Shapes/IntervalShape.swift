import Analysis

/// How far a statistic moves when the study is drawn anew, as JSON.
struct IntervalShape: Codable, Sendable {
  let lower: Double
  let upper: Double
  let undefined: Int
  let below667: Double
  let below800: Double

  init(_ interval: AgreementInterval) {
    lower = interval.lower
    upper = interval.upper
    undefined = interval.undefined
    below667 = interval.belowTentative
    below800 = interval.belowReliable
  }
}
