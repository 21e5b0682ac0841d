/// How many codes each interview brings that none before it had, in one order of the interviews.
package struct NewCodes: Equatable, Sendable {
  /// By interview.
  package let counts: [Int]
  /// For each code the interview in which it first occurs, from 0; `nil` for one that occurs in none.
  package let first: [Int?]

  /// - Complexity: O(occurrences).
  package init(_ incidence: CodeIncidence) {
    self.init(
      incidence.occurrences.map { $0.map(\.code) }, order: Array(incidence.interviews.indices),
      codes: incidence.codes.count)
  }

  /// - Parameters:
  ///   - found: For each interview the positions of its codes.
  ///   - order: The interviews as they are gone through.
  init(_ found: [[Int]], order: [Int], codes: Int) {
    var counts: [Int] = []
    var first: [Int?] = Array(repeating: nil, count: codes)
    counts.reserveCapacity(order.count)
    for (position, interview) in order.enumerated() {
      var new = 0
      for code in found[interview] where first[code] == nil {
        first[code] = position
        new += 1
      }
      counts.append(new)
    }
    self.counts = counts
    self.first = first
  }

  /// How many codes have occurred up to each interview.
  package var cumulative: [Int] {
    var sum = 0
    return counts.map {
      sum += $0
      return sum
    }
  }

  package var total: Int { counts.reduce(0, +) }

  /// The first interview that brought nothing new, from 1; `nil` where each brought something.
  package var firstWithoutNew: Int? { counts.firstIndex(of: 0).map { $0 + 1 } }

  /// The last interview that brought something new, from 1; `nil` where none did.
  package var lastWithNew: Int? { counts.lastIndex { $0 > 0 }.map { $0 + 1 } }
}
