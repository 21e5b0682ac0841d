/// Counts how often each combination of the coders' values occurs.
struct PatternCounter {
  private let columns: [[Int32]]
  /// One more than the categories, for what is missing.
  private let radix: Int
  /// How many combinations there can be, where a table of all of them is small enough.
  private let combinations: Int?

  private static let largestTable = 1 << 18

  init(columns: [[Int32]], categories: Int) {
    self.columns = columns
    radix = categories + 1
    var size: Int? = 1
    for _ in columns {
      size = size.flatMap { $0 <= Self.largestTable ? $0 * (categories + 1) : nil }
    }
    combinations = size.flatMap { $0 <= Self.largestTable ? $0 : nil }
  }

  /// The patterns of a range of units.
  ///
  /// - Complexity: O(units × coders); where a table of all combinations would be too large, each unit is hashed.
  func count(_ units: Range<Int>) -> [(row: [Int32], count: Int)] {
    // A table pays only where there are units enough to fill it.
    if let combinations, combinations <= max(4096, 4 * units.count) {
      return tabled(units, combinations)
    }
    var counts: [[Int32]: Int] = [:]
    for unit in units { counts[columns.map { $0[unit] }, default: 0] += 1 }
    return counts.map { (row: $0.key, count: $0.value) }
  }

  private func tabled(
    _ units: Range<Int>, _ combinations: Int
  ) -> [(row: [Int32], count: Int)] {
    var table = Array(repeating: Int32(0), count: combinations)
    table.withUnsafeMutableBufferPointer { table in
      if columns.count == 2 {
        columns[0].withUnsafeBufferPointer { first in
          columns[1].withUnsafeBufferPointer { second in
            for unit in units {
              table[Int(first[unit] + 1) * radix + Int(second[unit] + 1)] += 1
            }
          }
        }
      } else {
        for unit in units {
          var key = 0
          for column in columns { key = key * radix + Int(column[unit] + 1) }
          table[key] += 1
        }
      }
    }
    return table.enumerated().compactMap { key, count in
      count > 0 ? (row: row(key), count: Int(count)) : nil
    }
  }

  private func row(_ key: Int) -> [Int32] {
    var row = Array(repeating: Int32(0), count: columns.count)
    var rest = key
    for coder in columns.indices.reversed() {
      row[coder] = Int32(rest % radix) - 1
      rest /= radix
    }
    return row
  }
}
