/// How much saturation depends on the order of the interviews: what random orders give.
///
/// The mean of codes met by interview tends to the rarefaction curve of the same interviews (Colwell, Mao & Chang 2004).
package struct OrderSpread: Sendable {
  /// Codes met after so many interviews, over all orders.
  package struct Point: Sendable {
    package let mean: Double
    /// The 5th, 50th and 95th percentile by nearest rank, each a number that occurred.
    package let low: Int
    package let median: Int
    package let high: Int
  }

  package let orders: Int
  package let seed: UInt64
  /// By number of interviews.
  package let points: [Point]
  /// In how many orders the base, run and threshold asked for are reached.
  package let reached: Int
  /// The last interview of the run in those orders, 5th, 50th and 95th percentile; `nil` where none reaches it.
  package let interviews: (low: Int, median: Int, high: Int)?

  /// - Complexity: O(orders × (occurrences + interviews × log orders)).
  package init(
    _ incidence: CodeIncidence, _ setting: RunSaturation.Setting, orders: Int, seed: UInt64
  ) {
    precondition(orders > 0, "a spread needs an order")
    self.orders = orders
    self.seed = seed
    let found = incidence.occurrences.map { $0.map(\.code) }
    var random = SplitMix64(seed: seed)
    var order = Array(found.indices)
    var met: [[Int]] = Array(repeating: [], count: found.count)
    var ends: [Int] = []
    for _ in 0..<orders {
      random.shuffle(&order)
      let new = NewCodes(found, order: order, codes: incidence.codes.count)
      for (position, codes) in new.cumulative.enumerated() { met[position].append(codes) }
      if let run = RunSaturation(new.counts, setting).reached {
        ends.append(run.interviews.upperBound)
      }
    }
    points = met.map { codes in
      let (low, median, high) = Self.percentiles(codes)!
      return Point(
        mean: Double(codes.reduce(0, +)) / Double(codes.count), low: low, median: median, high: high
      )
    }
    reached = ends.count
    interviews = Self.percentiles(ends)
  }

  private static func percentiles(_ values: [Int]) -> (low: Int, median: Int, high: Int)? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    func rank(_ percent: Int) -> Int { sorted[(sorted.count * percent + 99) / 100 - 1] }
    return (rank(5), rank(50), rank(95))
  }
}

extension SplitMix64 {
  /// Puts positions in a random order, each order being equally likely (as Fisher and Yates do).
  mutating func shuffle(_ order: inout [Int]) {
    var end = order.count
    while end > 1 {
      order.swapAt(end - 1, below(end))
      end -= 1
    }
  }
}
