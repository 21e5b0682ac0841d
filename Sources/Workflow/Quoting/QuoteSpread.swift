/// Chooses some quotes of each code so that many people are heard.
enum QuoteSpread {
  /// What choosing needs to know of a quote.
  struct Candidate {
    let person: String
    /// Another candidate with the same words: the passage that both stand for.
    let passage: String
  }

  /// The positions chosen among one code's candidates, in their order.
  ///
  /// One by one, from whoever has been chosen least for this code, then least in all; of two alike, the earlier. A
  /// passage that several coders coded is taken once.
  ///
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - heard: How often each person has been chosen for other codes; what is chosen here is added.
  /// - Complexity: O(limit × candidates).
  static func chosen(
    _ candidates: [Candidate], atMost limit: Int, heard: inout [String: Int]
  ) -> [Int] {
    var left = Array(candidates.indices)
    var here: [String: Int] = [:]
    var chosen: [Int] = []
    while chosen.count < limit, !left.isEmpty {
      let next = left.min { one, other in
        func rank(_ index: Int) -> (Int, Int, Int) {
          let person = candidates[index].person
          return (here[person] ?? 0, heard[person] ?? 0, index)
        }
        return rank(one) < rank(other)
      }!
      let candidate = candidates[next]
      chosen.append(next)
      here[candidate.person, default: 0] += 1
      heard[candidate.person, default: 0] += 1
      left.removeAll { $0 == next || candidates[$0].passage == candidate.passage }
    }
    return chosen.sorted()
  }
}
