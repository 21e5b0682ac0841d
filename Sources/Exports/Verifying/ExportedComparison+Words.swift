/// The words behind the cells of tables that count words, as they were recorded and as they are.
extension ExportedComparison {
  /// - Parameters:
  ///   - column: The column of the file's table, that of row titles being 0; `other` the one of today's.
  ///   - name: What the table is called where there are several.
  mutating func compareWords(
    _ then: TableRecord, _ row: Int, _ column: Int, with today: TableRecord.Row, _ other: Int,
    _ name: String
  ) {
    let cells = then.rows[row].cells
    guard column > 0, column <= cells.count, other > 0, other <= today.cells.count,
      let recorded = cells[column - 1].words
    else { return }
    let current = today.cells[other - 1].words ?? []
    let place = "\(name)\(then.rows[row].key) × \(then.columns[column - 1])"
    let (before, now) = (Set(recorded), Set(current))
    for word in recorded where !now.contains(word) {
      differences.append("\(place): the project has no such word at \(word)")
    }
    for word in current where !before.contains(word) {
      differences.append("\(place): the word at \(word) is missing in the file")
    }
    if recorded.count != before.count {
      differences.append("\(place): a word is counted twice")
    }
  }
}
