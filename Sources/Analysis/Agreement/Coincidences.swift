/// Which values meet in units, as Krippendorff's α counts them (Krippendorff 2011, "Computing Krippendorff's
/// alpha-reliability").
///
/// Each unit with *m* ≥ 2 values adds every ordered pair of them with weight 1/(*m* − 1), so that a unit weighs as much as
/// it has values. Units with one value drop out.
package struct Coincidences: Sendable {
  /// Two categories that meet, the smaller position first, and the weight of their meeting in both orders.
  struct Meeting: Sendable {
    let first: Int
    let second: Int
    let weight: Double
  }

  /// Pairs of different or equal categories that meet, in order.
  let meetings: [Meeting]
  /// How many pairable values each category has.
  package let margins: [Double]
  /// The categories that have any, in the scale's order.
  let used: [Int]

  /// How many values can be paired.
  package var total: Double { margins.reduce(0, +) }

  /// - Complexity: O(patterns × coders²).
  package init(_ ratings: Ratings) {
    let q = ratings.scale.categories.count
    var margins = Array(repeating: 0.0, count: q)
    var cells = PairTable(categories: q)
    var present: [Int] = []
    ratings.forEachPattern { values, count in
      present.removeAll(keepingCapacity: true)
      for value in values where value >= 0 { present.append(Int(value)) }
      guard present.count > 1 else { return }
      let weight = Double(count) / Double(present.count - 1)
      for (index, first) in present.enumerated() {
        margins[first] += Double(count)
        for second in present[(index + 1)...] { cells.add(first, second, 2 * weight) }
      }
    }
    self.margins = margins
    used = margins.indices.filter { margins[$0] > 0 }
    meetings = cells.meetings
  }

  /// The coincidence of two categories, as the published matrices show it.
  package func weight(_ first: Int, _ second: Int) -> Double {
    let pair = (min(first, second), max(first, second))
    let sum = meetings.first { ($0.first, $0.second) == pair }?.weight ?? 0
    return first == second ? sum : sum / 2
  }
}

/// Weights of unordered pairs: a table while it is small, else a dictionary.
private struct PairTable {
  private let categories: Int
  private var table: [Double] = []
  private var sparse: [Int: Double] = [:]

  init(categories: Int) {
    self.categories = categories
    if categories <= 64 { table = Array(repeating: 0, count: categories * categories) }
  }

  mutating func add(_ first: Int, _ second: Int, _ weight: Double) {
    let key = min(first, second) * categories + max(first, second)
    if table.isEmpty { sparse[key, default: 0] += weight } else { table[key] += weight }
  }

  var meetings: [Coincidences.Meeting] {
    let found =
      table.isEmpty
      ? sparse.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      : table.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element) }
    return found.map { key, weight in
      Coincidences.Meeting(first: key / categories, second: key % categories, weight: weight)
    }
  }
}
