/// What raters choose from: the categories in the codebook's order, with what may be done with them.
package struct RatingScale: Sendable, Equatable {
  /// What the values mean (Stevens 1946); each level allows what those before it allow.
  package enum Level: String, Sendable, CaseIterable, Comparable {
    case nominal, ordinal, interval, ratio

    package static func < (left: Level, right: Level) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  /// All categories of the codebook, used or not, in its order. Where values are sets of codes, the sets that were met.
  package let categories: [String]
  package let level: Level
  /// The categories as numbers; empty where they are not.
  package let numbers: [Double]
  /// What the sets are made of; `nil` where a category is one thing.
  package let sets: CodeSets?

  /// Names without an order; with the level `ordinal`, in the order given.
  package init(categories: [String], level: Level = .nominal) {
    precondition(level <= .ordinal, "intervals and ratios need numbers")
    self.categories = categories
    self.level = level
    numbers = []
    sets = nil
  }

  /// Numbers, in rising order.
  package init(numbers: [Double], level: Level) {
    self.numbers = numbers.sorted()
    categories = self.numbers.map {
      $0 == $0.rounded() && abs($0) < 1e15 ? String(Int($0)) : String($0)
    }
    self.level = level
    sets = nil
  }

  /// Sets of codes as values.
  package init(sets: CodeSets) {
    categories = sets.names
    level = .nominal
    numbers = []
    self.sets = sets
  }

  /// Whether a code was given to a unit: the second category says it was.
  package static let presence = RatingScale(categories: ["absent", "present"])

  /// How many categories the codebook offers; `nil` for sets of codes, of which it offers no fixed number.
  package var choices: Int? { sets == nil ? categories.count : nil }
}
