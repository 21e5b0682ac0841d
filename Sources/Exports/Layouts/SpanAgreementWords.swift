import Analysis

/// How the numbers of a comparison of spans are to be read.
struct SpanAgreementWords {
  private let agreement: SpanAgreementReport

  init(_ agreement: SpanAgreementReport) { self.agreement = agreement }

  /// What was drawn for intervals, or why there are none.
  func intervals(_ figures: [SpanFigure]) -> String {
    let resampling = agreement.resampling
    let transcripts = agreement.comparison.transcripts.count
    if resampling.way == .none { return "No intervals were asked for." }
    guard transcripts > 1 else {
      return
        "No intervals: only one transcript was compared, and whole transcripts are what is drawn anew. Segments of one interview are not independent."
    }
    guard figures.contains(where: { $0.interval != nil }) else {
      return "No intervals, since there is nothing to draw anew."
    }
    let undefined = figures.compactMap { $0.interval?.undefined }.max() ?? 0
    return
      "95 %: the middle 95 % of the values when whole transcripts (\(transcripts)) are drawn anew with their segments; \(resampling.resamples) resamples, seed \(resampling.seed), percentiles. "
      + (undefined == 0
        ? "None of these statistics was undefined in a resample."
        : "A statistic was undefined in at most \(undefined) of them, which are left out.")
      + (transcripts < 20
        ? " From so few transcripts an interval is rough, and rather too short." : "")
  }

  /// What γ was held against.
  func ofGamma(_ figures: [SpanFigure]) -> [String] {
    guard let figure = figures.first(where: { $0.statistic.name == "gamma" }),
      let samples = figure.result.figure("random continua per transcript"),
      let observed = figure.result.figure("observed disorder"),
      let expected = figure.result.figure("expected disorder")
    else { return [] }
    func shown(_ value: Double) -> String { Table.Content.measure(value, decimals: 3).shown }
    return [
      "γ: disorder per segment \(shown(observed)), by chance \(shown(expected)), the mean over \(Int(samples)) random continua for each transcript, seed \(agreement.resampling.seed). When transcripts are drawn anew, each keeps its own chance."
    ]
  }
}
