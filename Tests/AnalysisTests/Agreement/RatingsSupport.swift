import Analysis
import Foundation
import TestSupport

extension Ratings {
  /// Units by coders, a category's name each; categories in the order given, else as they sort.
  init(
    _ units: [[String?]], categories: [String]? = nil, level: RatingScale.Level = .nominal,
    clusters: [Cluster] = []
  ) {
    let known = categories ?? Set(units.joined().compactMap(\.self)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, Int32($0)) })
    self.init(
      coders: Self.names(units[0].count), scale: RatingScale(categories: known, level: level),
      columns: Self.columns(units) { numbers[$0]! }, clusters: clusters)
  }

  /// Units by coders, a number each.
  init(numbers units: [[Double?]], level: RatingScale.Level, clusters: [Cluster] = []) {
    let known = Set(units.joined().compactMap(\.self)).sorted()
    self.init(
      coders: Self.names(units[0].count), scale: RatingScale(numbers: known, level: level),
      columns: Self.columns(units) { Int32(known.firstIndex(of: $0)!) }, clusters: clusters)
  }

  /// Units by coders, a set of codes each.
  init(sets units: [[[String]?]], codes: [String]) {
    let members = Set(units.joined().compactMap { $0.map(Set.init) })
      .map { set in codes.indices.filter { set.contains(codes[$0]) } }
      .sorted { $0.lexicographicallyPrecedes($1) }
    let numbers = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, Int32($0)) })
    self.init(
      coders: Self.names(units[0].count),
      scale: RatingScale(sets: CodeSets(codes: codes, members: members)),
      columns: Self.columns(units) { set in
        numbers[codes.indices.filter { set.contains(codes[$0]) }]!
      })
  }

  /// A table of counts: rows are the first coder's categories, columns the second's.
  init(table: [[Int]], categories: [String], level: RatingScale.Level = .nominal) {
    var columns: [[Int32]] = [[], []]
    for (row, counts) in table.enumerated() {
      for (column, count) in counts.enumerated() {
        columns[0] += Array(repeating: Int32(row), count: count)
        columns[1] += Array(repeating: Int32(column), count: count)
      }
    }
    self.init(
      coders: Self.names(2), scale: RatingScale(categories: categories, level: level),
      columns: columns)
  }

  private static func names(_ count: Int) -> [String] { (1...count).map { "coder \($0)" } }

  private static func columns<Value>(
    _ units: [[Value?]], _ number: (Value) -> Int32
  ) -> [[Int32]] {
    units[0].indices.map { coder in
      units.map { unit in unit[coder].map(number) ?? Ratings.missing }
    }
  }
}

/// The reference values beside the project, as they were computed with other programs.
enum Oracle {
  static func read(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: SharedData.file("oracles/\(name).json"))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  static func cases(_ name: String) throws -> [[String: Any]] {
    try read(name)["cases"] as? [[String: Any]] ?? []
  }
}

extension Double {
  func isNear(_ other: Double?, within tolerance: Double = 1e-6) -> Bool {
    other.map { abs(self - $0) <= tolerance } ?? false
  }
}
