/// The units two coders both rated, with the agreement seen and expected from each coder's own margins.
struct TwoCoderTable {
  let table: [[Int]]
  let total: Int
  let rows: [Int]
  let columns: [Int]

  /// - Returns: `nil` for other than two coders.
  init?(_ ratings: Ratings) {
    guard ratings.coders.count == 2 else { return nil }
    self.init(ratings.crossTable(0, 1))
  }

  init(_ table: [[Int]]) {
    self.table = table
    rows = table.map { $0.reduce(0, +) }
    columns = table.indices.map { column in table.reduce(0) { $0 + $1[column] } }
    total = rows.reduce(0, +)
  }

  var agreeing: Int { table.indices.reduce(0) { $0 + table[$1][$1] } }
  var observed: Double { Double(agreeing) / Double(total) }

  /// Whether both coders gave every unit the same single category.
  var hasNoVariation: Bool {
    table.indices.contains { rows[$0] == total && columns[$0] == total }
  }
}
