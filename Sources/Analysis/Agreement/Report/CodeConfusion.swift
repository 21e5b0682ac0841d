/// Which codes stand where the other coder has which: the disagreements, by kind.
///
/// In each unit and for each two coders, a code both gave counts on the diagonal. Each code only the one gave is crossed
/// with each code only the other gave; where the other has none left over, with no code.
package struct CodeConfusion: Sendable, Equatable {
  /// The codes, and last no code.
  package let codes: [String]
  /// Rows are the first coder's codes, columns the second's. With more than two coders all pairs are added, each in both orders.
  package let counts: [[Int]]

  /// - Complexity: O(patterns × coders² × codes in a set²).
  init?(_ ratings: Ratings) {
    guard let sets = ratings.scale.sets else { return nil }
    let none = sets.codes.count
    var counts = Array(repeating: Array(repeating: 0, count: none + 1), count: none + 1)
    let pairs = CoderPairs(ratings.coders.count, bothOrders: ratings.coders.count > 2)
    for (values, units) in ratings.patterns {
      for (first, second) in pairs.pairs {
        guard let left = values[first], let right = values[second] else { continue }
        let (one, other) = (sets.members[left], sets.members[right])
        let onlyOne = one.filter { !sets.contains($0, in: right) }
        let onlyOther = other.filter { !sets.contains($0, in: left) }
        for code in one where sets.contains(code, in: right) { counts[code][code] += units }
        for row in onlyOne.isEmpty && !onlyOther.isEmpty ? [none] : onlyOne {
          for column in onlyOther.isEmpty ? [none] : onlyOther { counts[row][column] += units }
        }
      }
    }
    codes = sets.codes + ["(none)"]
    self.counts = counts
  }

  /// Two codes, or a code and none, and how often they meet.
  package struct Cell: Sendable, Equatable {
    package let row: String
    package let column: String
    package let count: Int
  }

  /// How often a code stands against no code, and how often against another: whether there is something, and what it is.
  package var whether: Int {
    let none = codes.count - 1
    return codes.indices.reduce(0) { $0 + counts[$1][none] + counts[none][$1] }
  }
  package var which: Int {
    let all = counts.joined().reduce(0, +)
    return all - whether - codes.indices.reduce(0) { $0 + counts[$1][$1] }
  }

  /// The disagreements, the most frequent first.
  package var disagreements: [Cell] {
    var cells: [Cell] = []
    for row in counts.indices {
      for column in counts.indices where row != column && counts[row][column] > 0 {
        cells.append(Cell(row: codes[row], column: codes[column], count: counts[row][column]))
      }
    }
    return cells.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }
}

/// The pairs of coders.
struct CoderPairs {
  let pairs: [(Int, Int)]

  init(_ coders: Int, bothOrders: Bool = false) {
    var pairs: [(Int, Int)] = []
    for first in 0..<coders {
      for second in 0..<coders where first < second || (bothOrders && first != second) {
        pairs.append((first, second))
      }
    }
    self.pairs = pairs
  }
}
