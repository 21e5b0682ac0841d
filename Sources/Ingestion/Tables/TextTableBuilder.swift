import QualitativeData

/// Takes a table's cells, one after the other.
struct TextTableBuilder {
  /// More text than a file may have comes only of cells that share theirs.
  private static let maximumText = TranscriptFile.maximumBytes

  private(set) var bytes: [UInt8]
  let quoting: TextTable.Quoting
  private var text = 0
  private(set) var cells: [TextTable.Cell] = []
  private(set) var starts: [Int32] = [0]
  private(set) var lines: [Int32] = []
  private(set) var width = 0
  private let place: String

  /// - Parameter bytes: what the cells' ranges point into.
  init(bytes: [UInt8], quoting: TextTable.Quoting = .none, place: String) {
    self.bytes = bytes
    self.quoting = quoting
    self.place = place
  }

  /// Keeps a text that does not stand in the bytes yet, for cells to point to.
  mutating func store(_ text: some Collection<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes += text
    return start..<bytes.count
  }

  mutating func add(_ cell: TextTable.Cell) throws {
    guard cells.count < TextTable.maximumCells else {
      throw fault("the table has more than \(TextTable.maximumCells / 1_000_000) million cells")
    }
    text += cell.range.count
    guard text <= Self.maximumText else {
      throw fault("the cells hold more than \(Self.maximumText / 1_000_000) MB of text")
    }
    cells.append(cell)
  }

  private func fault(_ problem: String) -> IngestionError {
    IngestionError(
      place,
      .table(
        line: Int(lines.last ?? 0) + 1, fault: problem,
        remedy: "Split the table, or delete what stands far to its right"))
  }

  /// Ends a row; one without any text is no row.
  mutating func endRow(line: Int) {
    let start = Int(starts[starts.count - 1])
    if cells[start...].allSatisfy({ $0.range.isEmpty || $0.continues }) {
      cells.removeSubrange(start...)
      return
    }
    width = max(width, cells.count - start)
    starts.append(Int32(cells.count))
    lines.append(Int32(clamping: line))
  }

  /// - Throws: `IngestionError` for a table without rows.
  func table(findings: [Finding]) throws -> TextTable {
    guard !lines.isEmpty else { throw IngestionError(place, .empty) }
    return TextTable(self, findings: findings)
  }
}
