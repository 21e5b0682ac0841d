import QualitativeData

/// What an analyst expects, before looking at the rows: which conditions lead to the outcome by their presence or absence.
package enum Expectations {
  /// Reads `DEV, ~URB` and `DEV ~URB` against the conditions' names; case does not count.
  ///
  /// - Returns: For each condition whether it is expected present or absent; `nil` where nothing is.
  /// - Throws: `SetError` for a name no condition has, or one named both ways.
  package static func read(_ text: String, conditions: [String]) throws -> [Bool?] {
    var expected: [Bool?] = Array(repeating: nil, count: conditions.count)
    let separators: Set<Character> = [",", ";"]
    // Names may hold blanks, so commas separate where there are any.
    let hasCommas = text.contains(where: separators.contains)
    let parts = text.split {
      hasCommas ? separators.contains($0) : $0.isWhitespace
    }
    let names = conditions.map { $0.lowercased() }
    for part in parts {
      let trimmed = part.trimmingWhiteSpace
      let isPresent = !trimmed.hasPrefix("~")
      let name = (isPresent ? trimmed : String(trimmed.dropFirst())).trimmingWhiteSpace
      guard let condition = names.firstIndex(of: name.lowercased()) else {
        throw SetError(place: trimmed, reason: .unknownExpectation(known: conditions))
      }
      if let earlier = expected[condition], earlier != isPresent {
        throw SetError(place: name, reason: .expectationTwice)
      }
      expected[condition] = isPresent
    }
    return expected
  }
}
