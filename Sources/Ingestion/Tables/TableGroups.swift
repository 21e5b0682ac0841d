import QualitativeData

/// The rows of a table that belong together, by what stands in some columns.
struct TableGroups {
  struct Group {
    /// The cells that are the same in all rows.
    let values: [String]
    var rows: [Int]
  }

  private let table: TextTable
  private let first: Int

  init(_ table: TextTable, _ headings: TableHeadings) {
    self.table = table
    first = headings.rows
  }

  /// The groups in the order in which they begin. An empty cell means the same as above.
  ///
  /// - Complexity: O(rows).
  func rows(by columns: [Int]) -> [Group] {
    var groups: [Group] = []
    var places: [[String]: Int] = [:]
    var before = columns.map { _ in "" }
    for row in first..<table.count {
      let found = columns.map { table.cell(row, $0) }
      let values = found.allSatisfy(\.isEmpty) ? before : found
      before = values
      if let place = places[values] {
        groups[place].rows.append(row)
      } else {
        places[values] = groups.count
        groups.append(Group(values: values, rows: [row]))
      }
    }
    return groups
  }

  /// Whether the rows of each group follow each other, and most groups have several.
  ///
  /// - Complexity: O(rows).
  func areContiguous(_ columns: [Int]) -> Bool {
    var seen: Set<[String]> = []
    var before: [String]?
    var empty = 0
    for row in first..<table.count {
      let values = columns.map { table.cell(row, $0).lowercased() }
      if values.contains(where: \.isEmpty) {
        // Only merged cells and headings of groups are empty below their first row.
        empty += 1
        guard before != nil, values.allSatisfy(\.isEmpty) else { return false }
        continue
      }
      if values == before { continue }
      guard seen.insert(values).inserted else { return false }
      before = values
    }
    return seen.count > 1 && seen.count * 2 <= table.count - first
  }

  /// Whether every row has a value of its own.
  func areDistinct(_ column: Int) -> Bool {
    var seen: Set<String> = []
    return (first..<table.count).allSatisfy { row in
      let cell = table.cell(row, column)
      return !cell.isEmpty && seen.insert(cell).inserted
    }
  }

  /// Whether a column says the same of all rows of a group, or of each speaker in it.
  ///
  /// - Complexity: O(rows).
  func isConstant(_ column: Int, in groups: [[Int]]?, by speaker: Int?) -> Bool {
    var isFilled = false
    var speakers = 0
    for rows in groups ?? [Array(first..<table.count)] {
      var values: [String: String] = [:]
      var whole: Set<String> = []
      for row in rows where !table.isEmpty(row, column) {
        let value = table.cell(row, column)
        isFilled = true
        if whole.count < 2 { whole.insert(value) }
        guard whole.count > 1 else { continue }
        guard let speaker else { return false }
        // The rows before are looked at again only once, when the second value turns up.
        if values.isEmpty {
          for earlier in rows {
            guard earlier <= row else { break }
            guard take(earlier, column, speaker, &values) else { return false }
          }
        } else if !take(row, column, speaker, &values) {
          return false
        }
      }
      speakers += max(1, values.count)
    }
    return isFilled && speakers * 2 <= table.count - first
  }

  private func take(
    _ row: Int, _ column: Int, _ speaker: Int, _ values: inout [String: String]
  ) -> Bool {
    guard !table.isEmpty(row, column) else { return true }
    let name = table.cell(row, speaker)
    let key = LabelName(name)?.key ?? name
    let value = table.cell(row, column)
    guard let known = values[key] else {
      values[key] = value
      return true
    }
    return known == value
  }
}
