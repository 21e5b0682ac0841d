import QualitativeData

/// A table's cells as they are to be read, and what was changed in them.
struct TableCells {
  private let table: TextTable
  private var decoded = 0
  private var firstLine: Int?

  init(_ table: TextTable) { self.table = table }

  mutating func text(_ row: Int, _ column: Int) -> String {
    let cell = table.cell(row, column)
    guard let plain = CellReferences.decoded(cell) else { return cell }
    decoded += 1
    firstLine = min(firstLine ?? .max, table.line(ofRow: row))
    return plain
  }

  var findings: [Finding] {
    guard decoded > 0 else { return [] }
    return [
      Finding(
        .warning, line: firstLine,
        "\(decoded) cells hold references such as &#8212;, which were read as the characters they stand for"
      )
    ]
  }
}
