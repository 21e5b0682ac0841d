/// Which cells of an OpenDocument table's rows are there, of those the file writes down.
///
/// Cells that another one covers stand in the file all the same: those beside it are no cells, those below it go on.
struct OpenDocumentCells {
  private static let most = 100

  /// How many rows and cells are said to be repeated; they are read once.
  private(set) var repeated = 0
  /// Of each open row, how many cells to come are covered by the one before them.
  private var besides: [Int] = []

  /// - Parameter times: how often the row stands there.
  mutating func beginRow(times: Int) {
    if times > 1 { repeated += 1 }
    besides.append(0)
  }

  mutating func endRow() { _ = besides.popLast() }

  /// A cell that is seen.
  mutating func take(span: Int, times: Int) {
    if !besides.isEmpty { besides[besides.count - 1] = span - 1 }
    if times > 1 { repeated += 1 }
  }

  /// A cell that is covered, as often as it stands there.
  ///
  /// - Returns: How many of them lie below the cell that covers them, and go on from it; 0 for none.
  mutating func takeCovered(times: Int) -> Int {
    let beside = min(besides.last ?? 0, times)
    if beside > 0 { besides[besides.count - 1] -= beside }
    return min(times - beside, Self.most)
  }
}
