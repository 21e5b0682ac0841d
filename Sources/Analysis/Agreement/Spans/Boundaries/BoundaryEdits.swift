/// What makes one coder's cuts into another's: cuts both have, cuts set off by one unit, and cuts only one has
/// (Fournier 2013).
///
/// A cut of one coder and one of the other at neighbouring places, neither of which has its match, count as one cut
/// set off; they are paired from the front, which finds the most such pairs.
package struct BoundaryEdits: Sendable, Equatable {
  package private(set) var matches = 0
  package private(set) var nearMisses = 0
  package private(set) var missing = 0

  package init() {}

  /// - Parameters: the places of two coders' cuts in one text, sorted.
  /// - Complexity: O(cuts).
  package init(_ first: [Int], _ second: [Int]) {
    var (left, right) = (0, 0)
    /// The last cut that has no partner yet.
    var open: (place: Int, isFirst: Bool)?
    func place(_ cuts: [Int], _ index: Int) -> Int { index < cuts.count ? cuts[index] : .max }
    while left < first.count || right < second.count {
      let (mine, theirs) = (place(first, left), place(second, right))
      if mine == theirs {
        matches += 1
        left += 1
        right += 1
        continue
      }
      let isFirst = mine < theirs
      let here = min(mine, theirs)
      if isFirst { left += 1 } else { right += 1 }
      if let waiting = open, waiting.place == here - 1, waiting.isFirst != isFirst {
        nearMisses += 1
        missing -= 1
        open = nil
      } else {
        missing += 1
        open = (here, isFirst)
      }
    }
  }

  static func + (left: BoundaryEdits, right: BoundaryEdits) -> BoundaryEdits {
    var sum = left
    sum.add(right, 1)
    return sum
  }

  mutating func add(_ other: BoundaryEdits, _ times: Int) {
    matches += times * other.matches
    nearMisses += times * other.nearMisses
    missing += times * other.missing
  }

  /// 1 where all cuts match, 0 where none do; a cut set off by one unit is half an error. `nil` where nobody cut.
  package var similarity: Double? {
    let cuts = matches + nearMisses + missing
    guard cuts > 0 else { return nil }
    return 1 - (Double(missing) + Double(nearMisses) / 2) / Double(cuts)
  }
}

extension Segmentations {
  /// The edits between two coders over all texts.
  package func edits(_ first: Int, _ second: Int) -> BoundaryEdits {
    texts.reduce(BoundaryEdits()) {
      $0 + BoundaryEdits($1.boundaries[first], $1.boundaries[second])
    }
  }

  /// The edits between every two coders over all texts.
  package var edits: BoundaryEdits {
    CodedContinuum.pairs(of: coders).reduce(BoundaryEdits()) { $0 + edits($1.0, $1.1) }
  }
}
