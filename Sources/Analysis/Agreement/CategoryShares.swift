/// How the ratings of units spread over categories: what statistics for any number of coders are made of.
struct CategoryShares {
  /// The mean over units with two ratings or more of the share of pairs of coders who agree, partial agreement counted by
  /// its weight; `nil` where there is no such unit.
  let observed: Double?
  /// The mean over all rated units of the share each category has of the unit's ratings.
  let means: [Double]
  /// How many units have two ratings or more.
  let pairableUnits: Int
  let units: Int
  /// How many ratings every unit has; `nil` where units differ.
  let ratingsPerUnit: Int?

  /// - Complexity: O(patterns × (coders + categories²)); without weights O(patterns × coders²).
  init(_ ratings: Ratings, weights: [[Double]]? = nil) {
    var means = Array(repeating: 0.0, count: ratings.scale.categories.count)
    var agreement = 0.0
    var pairable = 0
    var units = 0
    var numbers: Set<Int> = []
    var present: [Int] = []
    ratings.forEachPattern { values, count in
      present.removeAll(keepingCapacity: true)
      for value in values where value >= 0 { present.append(Int(value)) }
      let m = present.count
      units += count
      numbers.insert(m)
      for category in present { means[category] += Double(count) / Double(m) }
      guard m > 1 else { return }
      pairable += count
      var alike = 0.0
      for (index, first) in present.enumerated() {
        for second in present[(index + 1)...] {
          alike += weights?[first][second] ?? (first == second ? 1 : 0)
        }
      }
      agreement += Double(count) * alike / Double(m * (m - 1) / 2)
    }
    self.means = means.map { units > 0 ? $0 / Double(units) : 0 }
    self.units = units
    pairableUnits = pairable
    observed = pairable > 0 ? agreement / Double(pairable) : nil
    ratingsPerUnit = numbers.count == 1 ? numbers.first : nil
  }
}
