extension CodedUnits {
  /// Whether each coder saw one code in each unit.
  ///
  /// - Complexity: O(units / 64) for two coders; O(units × coders) for more.
  package func ratings(of code: Int) -> Ratings {
    let names = isClustered ? clusters.map(\.name) : []
    guard coders.count == 2 else {
      return Ratings(
        coders: coders, scale: .presence, counted: clusters.map { patterns(code, $0) },
        clusterNames: names)
    }
    var table = Array(repeating: 0, count: 9 * max(1, names.count))
    for (number, cluster) in clusters.enumerated() {
      count(code, cluster.words, into: &table, at: isClustered ? 9 * number : 0)
    }
    let values: [Int32] = [Ratings.missing, 0, 1]
    return Ratings(
      coders: coders, scale: .presence,
      rows: values.flatMap { first in values.map { [first, $0] } }, table: table,
      clusterNames: names)
  }

  /// Adds up, 64 units at a time, how often two coders gave a code: missing, absent or present by the one, times the other.
  private func count(_ code: Int, _ words: Range<Int>, into table: inout [Int], at start: Int) {
    for word in words {
      let (first, second) = (rated[0][word], rated[1][word])
      let both = first & second
      let (a, b) = (present[0][code][word], present[1][code][word])
      table[start + 8] += (both & a & b).nonzeroBitCount
      table[start + 7] += (both & a & ~b).nonzeroBitCount
      table[start + 5] += (both & ~a & b).nonzeroBitCount
      table[start + 4] += (both & ~a & ~b).nonzeroBitCount
      guard first != second else { continue }
      table[start + 6] += (first & ~second & a).nonzeroBitCount
      table[start + 3] += (first & ~second & ~a).nonzeroBitCount
      table[start + 2] += (second & ~first & b).nonzeroBitCount
      table[start + 1] += (second & ~first & ~b).nonzeroBitCount
    }
  }

  private func patterns(_ code: Int, _ cluster: Cluster) -> [(row: [Int32], count: Int)] {
    var counts: [[Int32]: Int] = [:]
    for unit in 0..<cluster.units {
      let bit = cluster.first + unit
      let row = coders.indices.map { coder in
        !isSet(rated[coder], bit) ? Ratings.missing : isSet(present[coder][code], bit) ? 1 : 0
      }
      counts[row, default: 0] += 1
    }
    return counts.map { (row: $0.key, count: $0.value) }
  }

  /// The set of codes each coder gave each unit.
  ///
  /// - Complexity: O(units × coders + codes given).
  package func sets() -> Ratings {
    var numbers: [[Int]: Int32] = [:]
    var members: [[Int]] = []
    var columns: [[Int32]] = []
    for coder in coders.indices {
      var given = Array(repeating: [Int](), count: clusters.reduce(0) { $0 + $1.units })
      var column: [Int32] = []
      column.reserveCapacity(given.count)
      var start = 0
      for cluster in clusters {
        for code in codes.indices {
          for word in cluster.words {
            var bits = present[coder][code][word]
            while bits != 0 {
              let bit = word << 6 + bits.trailingZeroBitCount
              given[start + bit - cluster.first].append(code)
              bits &= bits - 1
            }
          }
        }
        for unit in 0..<cluster.units {
          guard isSet(rated[coder], cluster.first + unit) else {
            column.append(Ratings.missing)
            continue
          }
          let set = given[start + unit]
          if let known = numbers[set] {
            column.append(known)
          } else {
            column.append(Int32(members.count))
            numbers[set] = Int32(members.count)
            members.append(set)
          }
        }
        start += cluster.units
      }
      columns.append(column)
    }
    let scale = RatingScale(sets: CodeSets(codes: codes, members: members))
    return Ratings(coders: coders, scale: scale, columns: columns, clusters: ranges)
  }

  /// Which one of several codes that exclude each other each coder gave.
  ///
  /// - Parameters:
  ///   - groups: The codes of each category.
  ///   - none: The name of the category of units with none of them; `nil` to take those as missing.
  /// - Returns: The ratings, and how many ratings had more than one of the categories and were taken as missing.
  package func choice(
    _ groups: [(name: String, codes: [Int])], none: String?
  ) -> (ratings: Ratings, doubled: Int) {
    var doubled = 0
    let columns = coders.indices.map { coder in
      clusters.flatMap { cluster in
        (0..<cluster.units).map { unit -> Int32 in
          let bit = cluster.first + unit
          guard isSet(rated[coder], bit) else { return Ratings.missing }
          let given = groups.indices.filter { group in
            groups[group].codes.contains { isSet(present[coder][$0], bit) }
          }
          if given.count > 1 { doubled += 1 }
          if given.isEmpty { return none == nil ? Ratings.missing : Int32(groups.count) }
          return given.count == 1 ? Int32(given[0]) : Ratings.missing
        }
      }
    }
    let scale = RatingScale(categories: groups.map(\.name) + [none].compactMap(\.self))
    return (
      Ratings(coders: coders, scale: scale, columns: columns, clusters: ranges), doubled
    )
  }

  private var ranges: [Ratings.Cluster] {
    guard isClustered else { return [] }
    var start = 0
    return clusters.map { cluster in
      defer { start += cluster.units }
      return Ratings.Cluster(name: cluster.name, units: start..<start + cluster.units)
    }
  }

  private func isSet(_ bits: [UInt64], _ bit: Int) -> Bool {
    bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }
}
