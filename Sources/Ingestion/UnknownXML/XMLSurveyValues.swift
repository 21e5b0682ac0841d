extension XMLSurvey {
  /// The values of an attribute, or the texts of short elements.
  struct Values {
    private static let limit = 64
    private static let longest = 80

    let meaning: XMLNameMeaning
    private(set) var count = 0
    private(set) var times = 0
    private(set) var bytes = 0
    private var known: Set<String> = []
    private(set) var isLong = false

    /// How many different ones there are; beyond a limit they are not told apart.
    var distinct: Int { known.count }
    /// Whether there are no more than can be told apart, and all are short.
    var areFew: Bool { !isLong && known.count < Self.limit }

    init(_ name: String) { meaning = XMLNameMeaning(name) }

    mutating func take(_ value: String) {
      count += 1
      bytes += value.utf8.count
      if XMLTime(value) != nil { times += 1 }
      if value.utf8.count > Self.longest {
        isLong = true
      } else if known.count < Self.limit {
        known.insert(value.xmlWhiteSpaceFolded)
      }
    }
  }
}
