import Agreement
import Foundation

/// Invented codings by two coders: the second changes one value in twenty of the first; the same at every run.
struct CodedVariables {
  static let variables = 50
  static let units = 100_000

  let categories: Int
  /// Variable by variable, coder by coder: a category, or 255 where it is missing.
  let values: [[[UInt8]]]

  init(categories: Int) {
    self.categories = categories
    var random = SplitMix64(seed: 20_240_501)
    values = (0..<Self.variables).map { _ in
      var coders = [[UInt8]](repeating: [], count: 2)
      for _ in 0..<Self.units {
        // Two categories stand for a code that is given to one unit in ten.
        let first =
          categories == 2 ? (random.below(10) == 0 ? 1 : 0) : UInt8(random.below(categories))
        let second = random.below(20) == 0 ? UInt8(random.below(categories)) : first
        for (coder, value) in [first, second].enumerated() {
          coders[coder].append(random.below(50) == 0 ? .max : value)
        }
      }
      return coders
    }
  }

  func write(to path: String) throws {
    try Data(values.joined().joined()).write(to: URL(fileURLWithPath: path))
  }

  /// As the product holds the codes of a study: a bit a unit. A coder who skipped a unit has no code there.
  var codes: [CodedUnits] {
    values.map { coders in
      var units = CodedUnits(coders: ["A", "B"], codes: ["code"], isClustered: false)
      let all = units.addCluster("all", units: Self.units)
      for (coder, values) in coders.enumerated() {
        for (unit, value) in values.enumerated() where value != .max {
          units.rate(coder: coder, cluster: all, unit: unit)
          if value == 1 { units.give(0, coder: coder, cluster: all, unit: unit) }
        }
      }
      return units
    }
  }

  /// As the product holds a table of ratings: a column a coder.
  var columns: [[[Int32]]] {
    values.map { coders in
      coders.map { $0.map { $0 == .max ? Ratings.missing : Int32($0) } }
    }
  }

  var scale: RatingScale { RatingScale(categories: (0..<categories).map { "\($0)" }) }
}
