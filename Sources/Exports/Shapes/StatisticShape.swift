import Analysis

/// One statistic of agreement with its value, or why it has none, as JSON.
struct StatisticShape: Encodable, Sendable {
  private let name: String
  private let title: String
  private let value: Nullable<Double>
  private let undefined: Nullable<String>
  private let interval: Nullable<IntervalShape>
  private let figures: [String: Double]

  init(_ figure: AgreementFigure) {
    self.init(
      name: figure.statistic.name, title: figure.statistic.title, value: figure.result.value,
      undefined: figure.result.undefined?.reason, interval: figure.interval,
      figures: figure.result.figures.map { ($0.name, $0.value) })
  }

  init(_ figure: SpanFigure) {
    self.init(
      name: figure.statistic.name, title: figure.statistic.title, value: figure.result.value,
      undefined: figure.result.undefined, interval: figure.interval,
      figures: figure.result.figures.map { ($0.name, $0.value) })
  }

  private init(
    name: String, title: String, value: Double?, undefined: String?, interval: AgreementInterval?,
    figures: [(String, Double)]
  ) {
    self.name = name
    self.title = title
    self.value = Nullable(value)
    self.undefined = Nullable(undefined)
    self.interval = Nullable(interval.map(IntervalShape.init))
    self.figures = Dictionary(figures) { first, _ in first }
  }
}

/// What is drawn anew for intervals, and how often, as JSON.
struct IntervalsShape: Encodable, Sendable {
  let drawn: Nullable<String>
  let resamples: Int
  let seed: UInt64
}
