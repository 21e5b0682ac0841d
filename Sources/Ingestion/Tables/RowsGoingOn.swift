import QualitativeData

/// Rows of talk whose speaker is missing in a table that names the others: they go on with the speaker above.
struct RowsGoingOn {
  /// For each such row, the one that names its speaker.
  private var above: [Int: Int] = [:]
  private(set) var findings: [Finding] = []

  /// - Parameter groups: the rows of each transcript, in their order.
  /// - Complexity: O(rows).
  init(_ table: TextTable, _ mapping: TableMapping, groups: [[Int]]) {
    guard let speaker = mapping.speaker, mapping.text.count == 1 else { return }
    let text = mapping.text[0]
    var named = 0
    var nameless: [Int] = []
    for rows in groups {
      var last: Int?
      for row in rows where !table.isEmpty(row, text) && !table.continues(row, text) {
        if !table.isEmpty(row, speaker) {
          named += 1
          last = row
        } else {
          nameless.append(row)
          // What stands wholly in brackets is a remark on the talk.
          if let last, !Self.isRemark(table.cell(row, text)) { above[row] = last }
        }
      }
    }
    guard !nameless.isEmpty else { return }
    // Where hardly any row names its speaker, an empty cell may mean anybody.
    if named < nameless.count { above = [:] }
    let nobodys = nameless.filter { above[$0] == nil }
    func tell(_ rows: [Int], _ severity: Finding.Severity, _ what: (one: String, several: String)) {
      guard let first = rows.first else { return }
      let lines = rows.map { table.line(ofRow: $0) }
      findings.append(
        Finding(
          severity, line: table.line(ofRow: first),
          "\(LineList.of(lines.map { $0 - 1 })) \(rows.count == 1 ? what.one : what.several)"))
    }
    tell(
      nameless.filter { above[$0] != nil },
      nameless.count * 4 <= named ? .note : .warning,
      (
        "names no speaker and was read as going on with the one above",
        "name no speaker and were read as going on with the one above"
      ))
    tell(
      nobodys, .warning,
      (
        "names no speaker and is a turn of nobody known",
        "name no speaker and are turns of nobody known"
      ))
  }

  /// The row whose speaker a row has: mostly itself.
  func speakerRow(of row: Int) -> Int { above[row] ?? row }

  private static func isRemark(_ cell: String) -> Bool {
    let text = cell.whiteSpaceFolded
    return (text.hasPrefix("(") && text.hasSuffix(")"))
      || (text.hasPrefix("[") && text.hasSuffix("]"))
  }
}
