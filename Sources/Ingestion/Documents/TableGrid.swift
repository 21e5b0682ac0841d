import QualitativeData

/// A table's rows with every cell in the column it stands in, whatever cells beside it reach over several.
struct TableGrid {
  struct Cell {
    /// Its paragraphs, one a line.
    var text: String
    var paragraphs: [WrittenDocument.Paragraph]
    var columns: Range<Int>
    var continuesAbove: Bool
    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
  }

  struct Row {
    var cells: [Cell]

    /// The cell that stands in a column, also where it begins further left.
    subscript(column: Int) -> Cell? { cells.first { $0.columns.contains(column) } }

    /// What begins in each column; empty where nothing does.
    func texts(_ width: Int) -> [String] {
      var texts = [String](repeating: "", count: width)
      for cell in cells where cell.columns.lowerBound < width {
        texts[cell.columns.lowerBound] = cell.text
      }
      return texts
    }

    var isBlank: Bool { cells.allSatisfy(\.isBlank) }
    var paragraphs: [WrittenDocument.Paragraph] { cells.flatMap(\.paragraphs) }
  }

  let rows: [Row]
  let width: Int

  /// - Complexity: O(length of the table).
  init(_ table: WrittenDocument.Table) {
    rows = table.rows.map { cells in
      var column = 0
      return Row(
        cells: cells.map { cell in
          let columns = column..<column + max(1, cell.span)
          column = columns.upperBound
          return Cell(
            text: cell.paragraphs.map(\.text).joined(separator: "\n"),
            paragraphs: cell.paragraphs, columns: columns, continuesAbove: cell.continuesAbove)
        })
    }
    width = rows.map { $0.cells.last?.columns.upperBound ?? 0 }.max() ?? 0
  }
}
