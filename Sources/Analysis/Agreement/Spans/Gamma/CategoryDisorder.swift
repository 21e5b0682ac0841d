/// How much the codes of aligned units differ, places aside (Mathet 2017).
///
/// Each pair of units in a group counts with weight max(0, 1 − d) ÷ (units in the group − 1), where d is the positional
/// dissimilarity alone: the surer two units are about the same thing, the more. Units that stand alone do not count, as
/// missing ratings do not in α.
struct CategoryDisorder: Sendable, Equatable {
  struct Share: Sendable, Equatable {
    var weight = 0.0
    var disagreement = 0.0

    /// `nil` where nothing has weight.
    var mean: Double? { weight > 0 ? disagreement / weight : nil }

    fileprivate mutating func add(_ weight: Double, differ: Bool) {
      self.weight += weight
      if differ { disagreement += weight }
    }

    fileprivate mutating func add(_ other: Share, _ times: Double) {
      weight += times * other.weight
      disagreement += times * other.disagreement
    }
  }

  private(set) var whole = Share()
  /// Of the pairs one of which, or both, have the code.
  private(set) var byCode: [Share]

  init(codes: Int) { byCode = Array(repeating: Share(), count: codes) }

  init(_ alignment: BestAlignment, _ coders: [[AlignedUnit]], codes: Int) {
    self.init(codes: codes)
    for group in alignment.groups where group.count > 1 {
      let units = group.map { coders[$0.coder][$0.position] }
      for (index, first) in units.enumerated() {
        for second in units[(index + 1)...] {
          let nearness = max(0, 1 - first.positionalDissimilarity(to: second))
          let weight = nearness / Double(units.count - 1)
          let differ = first.code != second.code
          whole.add(weight, differ: differ)
          byCode[first.code].add(weight, differ: differ)
          if differ { byCode[second.code].add(weight, differ: true) }
        }
      }
    }
  }

  mutating func add(_ other: CategoryDisorder, _ times: Double) {
    whole.add(other.whole, times)
    for code in byCode.indices { byCode[code].add(other.byCode[code], times) }
  }
}
