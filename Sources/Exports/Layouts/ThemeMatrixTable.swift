import Analysis
import QualitativeData

extension Table {
  /// A matrix laid out: n and what percentages are of first, then its rows, with all of them together last.
  ///
  /// - Parameter quotes: The words of segments, by their positions, for formats that print them.
  package init(_ matrix: ThemeMatrix, quotes: [Int: Quote] = [:]) {
    let columns = MatrixColumns(matrix)
    let cells = MatrixCellLayout(matrix, quotes)
    self.init(
      title: MatrixNotes.title(matrix.question), rowHeading: matrix.question.rows.name,
      columns: columns.titles, roles: columns.roles, spanners: columns.spanners,
      rows: MatrixRows(matrix, columns, cells).rows,
      notes: MatrixNotes(matrix).lines, quotes: quotes, shape: MatrixShape(matrix, cells))
  }
}

/// What a matrix's cells show.
struct MatrixCellLayout {
  private let quotes: [Int: Table.Quote]
  private let measure: Measure
  private let decimals: Int

  init(_ matrix: ThemeMatrix, _ quotes: [Int: Table.Quote]) {
    self.quotes = quotes
    measure = matrix.question.measure
    decimals =
      measure.isCount && matrix.question.percent == nil ? 0 : measure == .perTranscript ? 2 : 1
  }

  func cell(_ cell: ThemeMatrix.Cell) -> Table.Cell {
    Table.Cell(content(cell), of: cell)
  }

  /// The count behind a percentage, which opens to its quotes as the percentage does.
  func count(_ cell: ThemeMatrix.Cell) -> Table.Cell {
    Table.Cell(cell.count.map { .count($0) } ?? .blank(cell.blank ?? .undefined), of: cell)
  }

  /// The passages of a cell, each once, in the order of their places.
  func passages(_ cell: ThemeMatrix.Cell) -> String {
    var seen: Set<String> = []
    return cell.segments.compactMap { quotes[$0] }
      .sorted {
        ($0.reference.transcript, $0.reference.first) < (
          $1.reference.transcript, $1.reference.first
        )
      }
      .map { "“\($0.words)” (\($0.reference))" }
      .filter { seen.insert($0).inserted }.joined(separator: "\n")
  }

  private func content(_ cell: ThemeMatrix.Cell) -> Table.Content {
    guard let value = cell.value else { return .blank(cell.blank ?? .undefined) }
    if measure == .quotes { return .text(passages(cell)) }
    return decimals == 0 ? .count(Int(value)) : .measure(value, decimals: decimals)
  }
}
