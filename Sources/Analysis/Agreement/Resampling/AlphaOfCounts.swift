/// Krippendorff's α of the same patterns with other counts, again and again: distances are computed once.
struct AlphaOfCounts {
  /// More categories than this, as sets of codes may have, take too much room and time to be drawn anew thousands of times.
  static let mostCategories = 2_000

  /// For each pattern, how much its pairs disagree, and its values where they can be paired.
  private let disagreement: [Double]
  private let values: [[Int]]
  private let distances: [Double]
  private let categories: Int

  /// - Returns: `nil` where distances depend on the counts, as ordinal ones do, or categories are too many.
  init?(_ ratings: Ratings, _ distance: RatingDistance) {
    categories = ratings.scale.categories.count
    guard distance != .ordinal, distance.obstacle(ratings.scale) == nil,
      categories <= Self.mostCategories
    else { return nil }
    let function = distance.function(ratings.scale, margins: [])
    var distances = Array(repeating: 0.0, count: categories * categories)
    for second in 0..<categories {
      for first in 0..<second {
        let apart = function(first, second)
        distances[first * categories + second] = apart
        distances[second * categories + first] = apart
      }
    }
    let width = ratings.coders.count
    values = ratings.counts.indices.map { pattern in
      let given = ratings.values[pattern * width..<(pattern + 1) * width]
      let present = given.filter { $0 >= 0 }.map { Int($0) }
      return present.count > 1 ? present : []
    }
    disagreement = values.map { [categories, distances] present in
      var sum = 0.0
      for (index, second) in present.enumerated() {
        for first in present[..<index] { sum += distances[first * categories + second] }
      }
      return present.isEmpty ? 0 : 2 * sum / Double(present.count - 1)
    }
    self.distances = distances
  }

  /// - Returns: `nil` where nothing can be paired, or nothing varies.
  /// - Complexity: O(patterns × coders + used categories²).
  func value(_ counts: [Int]) -> Double? {
    var margins = Array(repeating: 0.0, count: categories)
    var observed = 0.0
    var total = 0.0
    for (pattern, count) in counts.enumerated() where count > 0 {
      observed += Double(count) * disagreement[pattern]
      for category in values[pattern] { margins[category] += Double(count) }
      total += Double(count * values[pattern].count)
    }
    let used = margins.indices.filter { margins[$0] > 0 }
    guard used.count > 1 else { return nil }
    var expected = 0.0
    distances.withUnsafeBufferPointer { distances in
      for (index, second) in used.enumerated() {
        let row = second * categories
        var sum = 0.0
        for first in used[..<index] { sum += margins[first] * distances[row + first] }
        expected += sum * margins[second]
      }
    }
    guard expected > 0 else { return nil }
    return 1 - observed * (total - 1) / (2 * expected)
  }
}
