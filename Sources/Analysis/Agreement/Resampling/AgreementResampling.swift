/// Draws a study anew many times to see how much its agreement depends on what happened to be in it.
///
/// Where units lie in transcripts, whole transcripts are drawn, since the turns of one interview are not independent.
package struct AgreementResampling: Sendable, Equatable {
  /// What is drawn.
  package enum Way: String, Sendable, CaseIterable {
    /// Transcripts, where there are any, else units.
    case study
    /// Units, also where they lie in transcripts.
    case units
    /// Pairs of values, against an expected disagreement that stays (Hayes & Krippendorff 2007); for α alone.
    case kalpha
    case none
  }

  package static let leastResamples = 2_000

  package var way = Way.study
  package var resamples = leastResamples
  package var seed: UInt64 = 1

  package init() {}

  /// What is drawn for some ratings, as it is printed.
  package func drawn(_ ratings: Ratings) -> String? {
    switch way {
    case .study: ratings.clusterNames.isEmpty ? "units" : "transcripts"
    case .units: "units"
    case .kalpha: "pairs of values"
    case .none: nil
    }
  }

  /// An interval for each statistic, all from the same resamples.
  ///
  /// - Returns: `nil` for a statistic that is undefined in all resamples or takes too long, where there are fewer than two
  ///   things to draw from, or where pairs of values are drawn and the statistic is not α.
  /// - Complexity: O(resamples × (units drawn + what the statistics cost)).
  package func intervals(
    of statistics: [any AgreementStatistic], for ratings: Ratings
  ) -> [AgreementInterval?] {
    switch way {
    case .none: return statistics.map { _ in nil }
    case .kalpha:
      return statistics.map { ($0 as? KrippendorffsAlpha).flatMap { pairs($0, ratings) } }
    case .study, .units: break
    }
    let byCluster = way == .study && !ratings.clusterNames.isEmpty
    guard (byCluster ? ratings.clusterNames.count : ratings.units) > 1 else {
      return statistics.map { _ in nil }
    }
    var random = SplitMix64(seed: seed)
    let patterns = byCluster ? [] : ratings.patternOfEachUnit
    let functions = statistics.map { $0.ofCounts(ratings) }
    var values = Array(repeating: [Double?](), count: statistics.count)
    for _ in 0..<resamples {
      let counts =
        byCluster
        ? Self.clusterCounts(ratings, &random)
        : Self.unitCounts(patterns, ratings.counts.count, &random)
      for (index, function) in functions.enumerated() {
        if let function { values[index].append(function(counts)) }
      }
    }
    return values.map { AgreementInterval($0) }
  }

  private static func clusterCounts(_ ratings: Ratings, _ random: inout SplitMix64) -> [Int] {
    var counts = Array(repeating: 0, count: ratings.counts.count)
    let clusters = ratings.clusterNames.count
    for _ in 0..<clusters {
      for share in ratings.shares(ofCluster: random.below(clusters)) {
        counts[share.pattern] += share.count
      }
    }
    return counts
  }

  private static func unitCounts(
    _ patterns: [Int32], _ count: Int, _ random: inout SplitMix64
  ) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    for _ in patterns.indices { counts[Int(patterns[random.below(patterns.count)])] += 1 }
    return counts
  }

  /// The way of the KALPHA macro: as many pairs of values as were observed are drawn, each as likely as its weight among the
  /// coincidences, and their mean distance is held against the expected disagreement of the ratings as they are.
  private func pairs(_ alpha: KrippendorffsAlpha, _ ratings: Ratings) -> AgreementInterval? {
    let result = alpha.result(for: ratings)
    guard let expected = result.figure("expected disagreement") else { return nil }
    let draws = ratings.pairs
    let distances = DrawnDistances(ratings, alpha.distance)
    var random = SplitMix64(seed: seed)
    return AgreementInterval(
      (0..<resamples).map { _ in
        var sum = 0.0
        for _ in 0..<draws { sum += distances.draw(&random) }
        return 1 - sum / Double(draws) / expected
      })
  }
}

/// The distances of values that meet in units, to be drawn by the weight of their meeting.
private struct DrawnDistances {
  private let distances: [Double]
  /// The weights added up.
  private let sums: [Double]

  init(_ ratings: Ratings, _ distance: RatingDistance) {
    let coincidences = Coincidences(ratings)
    let function = distance.function(ratings.scale, margins: coincidences.margins)
    distances = coincidences.meetings.map {
      $0.first == $0.second ? 0 : function($0.first, $0.second)
    }
    var sum = 0.0
    sums = coincidences.meetings.map { meeting in
      sum += meeting.weight
      return sum
    }
  }

  func draw(_ random: inout SplitMix64) -> Double {
    let share = random.nextShare() * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > share { high = middle } else { low = middle + 1 }
    }
    return distances[low]
  }
}

extension Ratings {
  /// For each unit its pattern, units with the same one side by side.
  fileprivate var patternOfEachUnit: [Int32] {
    counts.enumerated().flatMap { Array(repeating: Int32($0.offset), count: $0.element) }
  }

  /// How many pairs of values were given to the same unit.
  package var pairs: Int {
    var pairs = 0
    forEachPattern { values, count in
      let m = values.count { $0 >= 0 }
      pairs += count * m * (m - 1) / 2
    }
    return pairs
  }
}
