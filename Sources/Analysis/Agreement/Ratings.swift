/// What each coder said of each unit, built once and read by every statistic.
///
/// Units on which every coder said the same are kept as one *pattern* with its count: whatever is computed costs as much
/// as there are patterns, not units. Units that nobody rated are dropped.
package struct Ratings: Sendable {
  /// Units that belong together, such as the turns of one transcript.
  package struct Cluster: Sendable, Equatable {
    package let name: String
    package let units: Range<Int>

    package init(name: String, units: Range<Int>) {
      self.name = name
      self.units = units
    }
  }

  /// How often a pattern occurs in a cluster.
  struct Share: Sendable {
    let pattern: Int
    let count: Int
  }

  /// The value of a coder who did not rate a unit.
  package static let missing: Int32 = -1

  package let coders: [String]
  package let scale: RatingScale
  /// The patterns one after the other, a value for each coder: a category's position, or `missing`.
  let values: [Int32]
  /// How many units show each pattern.
  private(set) var counts: [Int]
  /// Where units lie in clusters: their names, and what each holds.
  package let clusterNames: [String]
  private let shares: [Share]
  /// Where the shares of each cluster begin, and behind the last one where they end.
  private let firstShares: [Int]

  /// - Parameters:
  ///   - columns: For each coder the value of each unit: a category's position, or `missing`.
  ///   - clusters: Ranges of units that belong together; none where units stand by themselves.
  /// - Complexity: O(units × coders), and O(patterns × log patterns).
  package init(
    coders: [String], scale: RatingScale, columns: [[Int32]], clusters: [Cluster] = []
  ) {
    precondition(columns.count == coders.count, "each coder has a column")
    precondition(
      columns.allSatisfy { $0.count == columns[0].count }, "each coder has a value for each unit")
    let counter = PatternCounter(columns: columns, categories: scale.categories.count)
    let ranges = clusters.isEmpty ? [0..<(columns.first?.count ?? 0)] : clusters.map(\.units)
    self.init(
      coders: coders, scale: scale, counted: ranges.map(counter.count),
      clusterNames: clusters.map(\.name))
  }

  /// - Parameter counted: For each cluster, or for all units, the patterns met and how often; patterns may repeat.
  init(
    coders: [String], scale: RatingScale, counted: [[(row: [Int32], count: Int)]],
    clusterNames: [String]
  ) {
    var total: [[Int32]: Int] = [:]
    for (row, count) in counted.joined() where count > 0 && row.contains(where: { $0 >= 0 }) {
      total[row, default: 0] += count
    }
    let rows = total.keys.sorted { $0.lexicographicallyPrecedes($1) }
    self.coders = coders
    self.scale = scale
    values = rows.flatMap(\.self)
    counts = rows.map { total[$0]! }
    self.clusterNames = clusterNames
    guard !clusterNames.isEmpty else {
      shares = []
      firstShares = [0]
      return
    }
    let numbers = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    var shares: [Share] = []
    var firstShares = [0]
    for part in counted {
      var sums: [Int: Int] = [:]
      for (row, count) in part where count > 0 {
        if let number = numbers[row] { sums[number, default: 0] += count }
      }
      shares += sums.sorted { $0.key < $1.key }.map { Share(pattern: $0.key, count: $0.value) }
      firstShares.append(shares.count)
    }
    self.shares = shares
    self.firstShares = firstShares
  }

  /// - Parameters:
  ///   - rows: Different patterns, in lexicographic order.
  ///   - table: For each cluster, or for all units, how often it shows each pattern, one cluster after the other.
  init(
    coders: [String], scale: RatingScale, rows: [[Int32]], table: [Int], clusterNames: [String]
  ) {
    let width = rows.count
    var totals = Array(repeating: 0, count: width)
    for (index, count) in table.enumerated() { totals[index % width] += count }
    let kept = rows.indices.filter { row in
      totals[row] > 0 && rows[row].contains { $0 >= 0 }
    }
    self.coders = coders
    self.scale = scale
    values = kept.flatMap { rows[$0] }
    counts = kept.map { totals[$0] }
    self.clusterNames = clusterNames
    var shares: [Share] = []
    var firstShares = [0]
    for cluster in clusterNames.indices {
      for (pattern, row) in kept.enumerated() where table[cluster * width + row] > 0 {
        shares.append(Share(pattern: pattern, count: table[cluster * width + row]))
      }
      firstShares.append(shares.count)
    }
    self.shares = shares
    self.firstShares = firstShares
  }

  /// The same patterns with other counts, as when units are drawn anew. Clusters are no longer known.
  private init(_ ratings: Ratings, counts: [Int]) {
    coders = ratings.coders
    scale = ratings.scale
    values = ratings.values
    self.counts = counts
    clusterNames = []
    shares = []
    firstShares = [0]
  }

  func with(counts: [Int]) -> Ratings { Ratings(self, counts: counts) }

  /// What a cluster holds.
  func shares(ofCluster cluster: Int) -> ArraySlice<Share> {
    shares[firstShares[cluster]..<firstShares[cluster + 1]]
  }
}

extension Ratings {
  /// How many units somebody rated.
  package var units: Int { counts.reduce(0, +) }

  /// How many units two coders or more rated.
  package var pairableUnits: Int {
    var sum = 0
    forEachPattern { values, count in
      if values.count(where: { $0 >= 0 }) > 1 { sum += count }
    }
    return sum
  }

  /// Each pattern that occurs: the category every coder chose, and how many units show it.
  package var patterns: [(values: [Int?], units: Int)] {
    var patterns: [(values: [Int?], units: Int)] = []
    forEachPattern { values, count in
      patterns.append((values.map { $0 >= 0 ? Int($0) : nil }, count))
    }
    return patterns
  }

  /// Calls with each pattern that occurs: the coders' values, and how many units show them.
  @inline(__always)
  func forEachPattern(_ take: (_ values: ArraySlice<Int32>, _ count: Int) -> Void) {
    let width = coders.count
    for (pattern, count) in counts.enumerated() where count > 0 {
      take(values[pattern * width..<(pattern + 1) * width], count)
    }
  }

  /// How often each coder chose each category, over the units the coder rated.
  package var usage: [[Int]] {
    var usage = coders.map { _ in Array(repeating: 0, count: scale.categories.count) }
    forEachPattern { values, count in
      for (coder, value) in values.enumerated() where value >= 0 {
        usage[coder][Int(value)] += count
      }
    }
    return usage
  }

  /// The units both of two coders rated: how often the first chose the row's category and the second the column's.
  package func crossTable(_ first: Int, _ second: Int) -> [[Int]] {
    let q = scale.categories.count
    var table = Array(repeating: Array(repeating: 0, count: q), count: q)
    forEachPattern { values, count in
      let (row, column) = (values[values.startIndex + first], values[values.startIndex + second])
      if row >= 0, column >= 0 { table[Int(row)][Int(column)] += count }
    }
    return table
  }
}
