/// Which codes each coder gave to each unit: the units of a study, or the rows of a table.
///
/// Presence is kept as bits, code by code, so that the agreement on every code of a large study is counted 64 units at a
/// time. Each cluster of units begins at a word of its own.
package struct CodedUnits: Sendable {
  package struct Cluster: Sendable {
    package let name: String
    /// How many units it has.
    package let units: Int
    /// The position of its first bit.
    let first: Int

    var words: Range<Int> { first >> 6..<(first + units + 63) >> 6 }
  }

  package let coders: [String]
  package let codes: [String]
  package private(set) var clusters: [Cluster] = []
  /// Whether clusters stand for transcripts; else all units are one cluster, which is not resampled.
  package let isClustered: Bool
  /// For each coder, which units the coder looked at.
  private(set) var rated: [[UInt64]]
  /// For each coder and code, the units with it.
  private(set) var present: [[[UInt64]]]
  private var words = 0

  package init(coders: [String], codes: [String], isClustered: Bool) {
    self.coders = coders
    self.codes = codes
    self.isClustered = isClustered
    rated = coders.map { _ in [] }
    present = coders.map { _ in codes.map { _ in [] } }
  }

  /// Adds units that belong together, for now with nothing said of them.
  ///
  /// - Returns: The cluster's position.
  @discardableResult
  package mutating func addCluster(_ name: String, units: Int) -> Int {
    let cluster = Cluster(name: name, units: units, first: words * 64)
    clusters.append(cluster)
    words += cluster.words.count
    for coder in coders.indices {
      rated[coder] += Array(repeating: 0, count: words - rated[coder].count)
      for code in codes.indices {
        present[coder][code] += Array(repeating: 0, count: words - present[coder][code].count)
      }
    }
    return clusters.count - 1
  }

  /// Says that a coder looked at every unit of a cluster.
  package mutating func rate(coder: Int, cluster: Int) {
    for unit in 0..<clusters[cluster].units { rate(coder: coder, cluster: cluster, unit: unit) }
  }

  /// Says that a coder looked at one unit.
  package mutating func rate(coder: Int, cluster: Int, unit: Int) {
    let bit = clusters[cluster].first + unit
    rated[coder][bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Says that a coder gave a unit a code. The coder must have looked at it.
  package mutating func give(_ code: Int, coder: Int, cluster: Int, unit: Int) {
    let bit = clusters[cluster].first + unit
    present[coder][code][bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// How many units there are, rated or not.
  package var units: Int { clusters.reduce(0) { $0 + $1.units } }

  /// How many units a coder gave a code.
  package func count(of code: Int, by coder: Int) -> Int {
    present[coder][code].reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// How many units at least two coders looked at.
  package var pairableUnits: Int {
    (0..<words).reduce(0) { sum, word in
      var once: UInt64 = 0
      var twice: UInt64 = 0
      for coder in coders.indices {
        twice |= once & rated[coder][word]
        once |= rated[coder][word]
      }
      return sum + twice.nonzeroBitCount
    }
  }
}
