/// What somebody may have meant who mistyped a name.
package enum NearestName {
  /// The known name that differs in the fewest letters; `nil` where all are far off.
  ///
  /// A letter too many, too few, another, or two swapped count one each (Damerau 1964, optimal string alignment).
  ///
  /// - Complexity: O(known names × their length × the name's).
  package static func of(_ name: String, among known: [String]) -> String? {
    let typed = Array(name.lowercased())
    let most = max(1, typed.count / 3)
    let nearest = known.map { (distance(typed, Array($0.lowercased())), $0) }.min { $0.0 < $1.0 }
    guard let (distance, found) = nearest, distance <= most else { return nil }
    return found
  }

  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var before: [Int] = []
    var row = Array(0...second.count)
    for (i, letter) in first.enumerated() {
      var next = [i + 1]
      for (j, other) in second.enumerated() {
        var least = min(next[j] + 1, row[j + 1] + 1, row[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == second[j - 1], first[i - 1] == other {
          least = min(least, before[j - 1] + 1)
        }
        next.append(least)
      }
      (before, row) = (row, next)
    }
    return row[second.count]
  }
}
