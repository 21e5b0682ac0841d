/// One statistic with its value, or the reason why it has none, and how far it would move if the study were drawn again.
package struct AgreementFigure: Sendable {
  package let statistic: any AgreementStatistic
  package let result: AgreementResult
  package let interval: AgreementInterval?

  init(
    _ statistic: any AgreementStatistic, _ result: AgreementResult, _ interval: AgreementInterval?
  ) {
    self.statistic = statistic
    self.result = result
    self.interval = interval
  }

  static func figures(
    _ statistics: [any AgreementStatistic], of ratings: Ratings, _ resampling: AgreementResampling
  ) -> [AgreementFigure] {
    let intervals = resampling.intervals(of: statistics, for: ratings)
    return zip(statistics, intervals).map { statistic, interval in
      let result = statistic.result(for: ratings)
      return AgreementFigure(statistic, result, result.value == nil ? nil : interval)
    }
  }
}
