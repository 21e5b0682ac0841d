/// Whether a table has headings at all.
enum FirstRow {
  private static let sampledRows = 200

  /// Whether the first row holds times, numbers or names as the rows below it do, so that it is data.
  ///
  /// - Complexity: O(cells of some hundred rows).
  static func isData(in table: TextTable) -> Bool {
    guard table.count > 1 else { return false }
    let first = (0..<min(table.width(ofRow: 0), 100)).map { table.cell(0, $0) }
    if first.contains(where: { TurnColumns.part(named: $0) != nil }) { return false }
    // Below the headings such a service repeats the short ones.
    if table.count > 2,
      TableHeadings.isImportRow((0..<table.width(ofRow: 2)).map { table.cell(2, $0) })
    {
      return false
    }
    let rows = 1..<min(table.count, sampledRows)
    return first.indices.contains { column in
      guard !first[column].isEmpty else { return false }
      if CellTime(first[column]) != nil {
        let sample = rows.prefix(20).filter { !table.isEmpty($0, column) }
        return !sample.isEmpty && sample.allSatisfy { CellTime(table.cell($0, column)) != nil }
      }
      // A heading comes again only where all headings do, as on every printed page.
      return LabelName(first[column]) != nil
        && rows.contains { row in
          table.cell(row, column) == first[column]
            && first.indices.contains { table.cell(row, $0) != first[$0] }
        }
    }
  }
}
