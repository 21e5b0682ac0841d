/// The segments behind the cells, as they were recorded and as they are.
extension ExportedComparison {
  /// What the record says of segments, against the project.
  mutating func compareSegments() {
    for (then, today) in zip(exported.tables, current.tables) {
      var known: [String: Int] = [:]
      for quote in today.quotes { known[Self.identity(quote), default: 0] += 1 }
      let places = Set(today.quotes.map(Self.place))
      for quote in then.quotes {
        let identity = Self.identity(quote)
        if let count = known[identity], count > 0 {
          known[identity] = count - 1
        } else if places.contains(Self.place(quote)) {
          gone.append(quote)
          differences.append(
            "the words at \(quote.reference) are not those that were exported")
        } else {
          gone.append(quote)
          differences.append(
            "the segment at \(quote.reference) (\(quote.code), \(quote.coder)) is missing in the project"
          )
        }
      }
      for quote in today.quotes where (known[Self.identity(quote)] ?? 0) > 0 {
        known[Self.identity(quote)]! -= 1
        if Self.isKnown(quote, in: gone) { continue }
        added.append(quote)
        differences.append(
          "the project has a segment at \(quote.reference) (\(quote.code), \(quote.coder)) that the file does not know"
        )
      }
    }
  }

  private static func place(_ quote: TableRecord.Quote) -> String {
    "\(quote.reference)|\(quote.start ?? -1)|\(quote.end ?? -1)|\(quote.code)|\(quote.coder)"
  }

  private static func identity(_ quote: TableRecord.Quote) -> String {
    place(quote) + "|" + quote.digest
  }

  private static func isKnown(_ quote: TableRecord.Quote, in gone: [TableRecord.Quote]) -> Bool {
    gone.contains { place($0) == place(quote) }
  }
}
