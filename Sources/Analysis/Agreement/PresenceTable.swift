/// One code and two coders: in how many units both gave it, one of them, and neither.
package struct PresenceTable: Sendable, Equatable {
  package let both: Int
  package let onlyFirst: Int
  package let onlySecond: Int
  package let neither: Int

  package var total: Int { both + onlyFirst + onlySecond + neither }
  /// Units on which the two differ.
  package var differing: Int { onlyFirst + onlySecond }

  package init(both: Int, onlyFirst: Int, onlySecond: Int, neither: Int) {
    self.both = both
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
    self.neither = neither
  }

  /// - Returns: `nil` where the ratings are not of one code by two coders.
  package init?(_ ratings: Ratings) {
    guard ratings.scale == .presence, ratings.coders.count == 2 else { return nil }
    let table = ratings.crossTable(0, 1)
    self.init(
      both: table[1][1], onlyFirst: table[1][0], onlySecond: table[0][1], neither: table[0][0])
  }

  /// The reason why a statistic of one code and two coders has no value for some ratings; `nil` where it can have one.
  static func obstacle(_ ratings: Ratings) -> UndefinedAgreement? {
    guard ratings.scale == .presence else { return .needsPresence }
    guard ratings.coders.count == 2 else { return .needsTwoCoders }
    return ratings.pairableUnits == 0 ? .nothingToCompare : nil
  }
}
