/// A statistic that can say what it is.
package protocol ExplainedStatistic: Sendable {
  /// What the command line and JSON call it, as in `alpha-ordinal`.
  var name: String { get }
  /// What a paper calls it.
  var title: String { get }
  var explanation: StatisticExplanation { get }
}

/// A measure of how far coders agree on given units, or of what its size depends on.
package protocol AgreementStatistic: ExplainedStatistic {
  /// - Complexity: of the order of the patterns in the ratings times the coders, and the square of the categories.
  func result(for ratings: Ratings) -> AgreementResult
  /// The statistic as a function of how often each pattern of the ratings occurs, for computing it many times.
  ///
  /// - Returns: `nil` where that would take too long.
  func ofCounts(_ ratings: Ratings) -> ((_ counts: [Int]) -> Double?)?
}

extension AgreementStatistic {
  package func ofCounts(_ ratings: Ratings) -> ((_ counts: [Int]) -> Double?)? {
    { result(for: ratings.with(counts: $0)).value }
  }
}
