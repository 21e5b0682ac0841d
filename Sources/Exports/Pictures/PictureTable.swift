import Analysis
import QualitativeData

/// What pictures of tables ask of a table: which cells are numbers to compare, and how large they can get.
struct PictureTable {
  let table: Table
  /// Columns whose numbers are compared with each other; not those of all columns together.
  let compared: [Int]
  /// Rows whose numbers are compared; not those that give n, a base, or all rows together.
  let rows: [Int]
  /// Whether the numbers of different columns are of one kind.
  let isOfOneKind: Bool

  /// - Throws: `PictureError` where the table holds no numbers to compare.
  init(_ table: Table) throws {
    self.table = table
    let rows = table.rows.indices.filter { !table.rows[$0].isMargin && table.rows[$0].key != "n" }
    let numeric = table.columns.indices.filter { column in
      table.roles[column] != .margin
        && rows.contains { table.rows[$0].cells[column].content.number != nil }
        && rows.allSatisfy { !table.rows[$0].cells[column].content.isText }
    }
    let margin = numeric.count > 1 && !table.roles.contains(.margin) ? Self.margin(of: table) : nil
    compared = numeric.filter { $0 != margin }
    self.rows = rows
    guard !compared.isEmpty else {
      throw PictureError(place: "picture", reason: .nothing("numbers"))
    }
    let kinds = Set(
      compared.flatMap { column in
        rows.compactMap { table.rows[$0].cells[column].content.kindOfNumber }
      })
    isOfOneKind = kinds.count == 1
  }

  /// The last column, where it sums up or counts what stands beside it.
  static func margin(of table: Table) -> Int? {
    guard table.columns.count > 1, let last = table.columns.last else { return nil }
    if ["all", "total"].contains(last) { return table.columns.count - 1 }
    // Beside numbers of another kind, a number of cases is one among several.
    let kinds = Set(table.rows.flatMap { $0.cells.compactMap(\.content.kindOfNumber) })
    return ["n", "segments"].contains(last) && kinds.count == 1 ? table.columns.count - 1 : nil
  }

  func content(_ row: Int, _ column: Int) -> Table.Content { table.rows[row].cells[column].content }

  /// The number of a cell that is compared; `nil` for all others.
  func number(_ row: Int, _ column: Int) -> Double? {
    guard compared.contains(column), rows.contains(row) else { return nil }
    return content(row, column).number
  }

  /// The least and the greatest of the numbers that share a column's scale, 0 among them.
  func range(forColumn column: Int) -> ClosedRange<Double> {
    let numbers = (isOfOneKind ? compared : [column]).flatMap { column in
      rows.compactMap { content($0, column).number }
    }
    return min(0, numbers.min() ?? 0)...max(0, numbers.max() ?? 0)
  }

  /// How a cell's number would be written if it were this one.
  func shown(_ value: Double, as kind: Table.Content?) -> String {
    switch kind {
    case .measure(_, let decimals): Table.Content.measure(value, decimals: decimals).shown
    case .coefficient(_, let decimals): Table.Content.coefficient(value, decimals: decimals).shown
    case .probability: Table.Content.probability(value).shown
    default: Table.Content.count(Int(value)).shown
    }
  }

  /// What a reader is told who points at a cell: row, column, number, and the first places behind it.
  func explanation(_ row: Int, _ column: Int) -> String {
    let cell = table.rows[row].cells[column]
    let start = "\(table.rows[row].title) × \(table.columns[column]): \(cell.content.shown)"
    guard cell.hasReferences else { return start }
    let places = cell.references.prefix(12).map(\.description).joined(separator: ", ")
    let rest = cell.references.count - 12
    return start + " (\(places)\(rest > 0 ? " and \(rest) more" : ""))"
  }
}

extension Table.Content {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }

  fileprivate var kindOfNumber: String? {
    switch self {
    case .count: "count"
    case .measure(_, let decimals): "measure \(decimals)"
    case .coefficient: "coefficient"
    case .probability: "probability"
    default: nil
    }
  }
}
