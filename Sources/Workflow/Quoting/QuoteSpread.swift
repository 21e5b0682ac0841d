/// Chooses some quotes of each code so that many people are heard.
enum QuoteSpread {
  /// What choosing needs to know of a quote.
  struct Candidate {
    /// Who is heard; somebody unknown under a name of their own.
    let people: [String]
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
          let people = candidates[index].people
          func most(_ counts: [String: Int]) -> Int { people.map { counts[$0] ?? 0 }.max() ?? 0 }
          return (most(here), most(heard), index)
        }
        return rank(one) < rank(other)
      }!
      let candidate = candidates[next]
      chosen.append(next)
      for person in candidate.people {
        here[person, default: 0] += 1
        heard[person, default: 0] += 1
      }
      left.removeAll { $0 == next || candidates[$0].passage == candidate.passage }
    }
    return chosen.sorted()
  }
}
