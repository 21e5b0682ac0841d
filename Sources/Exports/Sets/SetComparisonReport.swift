import Analysis

extension Report {
  /// A comparison of cases as sets: what to be careful with first, then the scores, the truth table, necessity, and the
  /// solutions from the most to the least careful.
  ///
  /// - Parameter quotes: The words of segments, by their positions, for formats that print them.
  package init(
    _ comparison: SetComparison, _ source: SetSource, quotes: [Int: Table.Quote] = [:]
  ) {
    let words = SetWords(comparison)
    let shape = SetComparisonShape(comparison, source)
    var parts: [Part] = [.list(words.summary)]
    if !words.cautions.isEmpty { parts += [.heading("Look at first"), .list(words.cautions)] }
    parts += [
      .table(Table(scoresOf: comparison, source, quotes: quotes)),
      .table(Table(truthTableOf: comparison)),
      .table(Table(necessityOf: comparison)),
    ]
    for kind in SetSolutions.Kind.allCases {
      let solution = comparison.solutions[kind]
      if let refusal = solution.refusal {
        parts.append(.paragraph("\(words.title(of: kind)): none. \(words.sentence(on: refusal))"))
      } else {
        parts.append(.table(Table(solution, of: comparison)))
      }
    }
    self.init(
      title:
        "\(comparison.sets.outcome.name) by \(comparison.sets.conditions.map(\.name).joined(separator: ", "))",
      parts: parts, shape: shape)
  }
}
