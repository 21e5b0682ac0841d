import Analysis

/// The rows of a matrix as a table prints them: n and what percentages are of, the rows themselves below the headings
/// of their groups, and all together.
struct MatrixRows {
  private let matrix: ThemeMatrix
  private let columns: [MatrixColumns.Column]
  private let cells: MatrixCellLayout
  private let margins: MatrixMargins

  init(_ matrix: ThemeMatrix, _ columns: MatrixColumns, _ cells: MatrixCellLayout) {
    self.matrix = matrix
    self.columns = columns.columns
    self.cells = cells
    margins = MatrixMargins(matrix.question)
  }

  var rows: [Table.Row] {
    var rows: [Table.Row] = []
    if margins.hasSizeRow { rows.append(sizes) }
    if margins.hasBaseRow, let base = margins.base { rows.append(bases(base)) }
    var headings: [String] = []
    for index in matrix.rows.indices {
      let value = matrix.rows[index]
      let above = titles(above: value)
      let shared = zip(above, headings).prefix { $0 == $1 }.count
      for depth in shared..<above.count {
        rows.append(
          Table.Row(
            key: above[...depth].joined(separator: " · "), title: above[depth], depth: depth,
            cells: columns.map { _ in Table.Cell(.empty) }))
      }
      headings = above
      rows.append(row(index, value, below: above.count))
    }
    if margins.hasTotalRow(matrix) { rows.append(all) }
    return rows
  }

  /// The values of all but the last crossed variable, or of the variable that rows are sorted by.
  private func titles(above value: ThemeMatrix.Value) -> [String] {
    matrix.question.rows.isCrossed ? Array(value.parts.dropLast()) : value.group.map { [$0] } ?? []
  }

  private func row(_ index: Int, _ value: ThemeMatrix.Value, below depth: Int) -> Table.Row {
    Table.Row(
      key: value.parts.joined(separator: " · "),
      title: matrix.question.rows.isCrossed ? value.parts.last! : value.title,
      depth: value.depth + depth,
      cells: columns.map { column in
        switch column.kind {
        case .size: Table.Cell(.count(matrix.rowSizes[index]))
        case .base: Self.base(matrix.totals[index])
        case .inner(let position): shown(matrix.cells[index][position], column)
        case .all: shown(matrix.totals[index], column)
        }
      })
  }

  private var all: Table.Row {
    Table.Row(
      key: "all", title: "all", isMargin: true,
      cells: columns.map { column in
        switch column.kind {
        case .size: Table.Cell(.count(matrix.size))
        case .base: Self.base(matrix.total)
        case .inner(let position): shown(matrix.columnTotals[position], column)
        case .all: shown(matrix.total, column)
        }
      })
  }

  private var sizes: Table.Row {
    let title = "n (\(margins.unit))"
    return Table.Row(
      key: "n", title: title, isMargin: true,
      cells: margin {
        matrix.columnSizes[$0]
      } ofAll: {
        matrix.size
      })
  }

  private func bases(_ title: String) -> Table.Row {
    Table.Row(
      key: title, title: title, isMargin: true,
      cells: margin {
        Self.number(matrix.columnTotals[$0].denominator)
      } ofAll: {
        Self.number(matrix.total.denominator)
      })
  }

  /// A number for each column; where a count stands beside its percentage, below the count.
  private func margin(_ number: (Int) -> Int, ofAll: () -> Int) -> [Table.Cell] {
    let isDoubled = columns.contains(where: \.isCount)
    return columns.map { column in
      switch column.kind {
      case .size, .base: Table.Cell(.empty)
      case _ where isDoubled && !column.isCount: Table.Cell(.empty)
      case .inner(let position): Table.Cell(.count(number(position)))
      case .all: Table.Cell(.count(ofAll()))
      }
    }
  }

  private func shown(_ cell: ThemeMatrix.Cell, _ column: MatrixColumns.Column) -> Table.Cell {
    column.isCount ? cells.count(cell) : cells.cell(cell)
  }

  private static func base(_ total: ThemeMatrix.Cell) -> Table.Cell {
    Table.Cell(.count(number(total.denominator)))
  }

  private static func number(_ denominator: Double?) -> Int { Int(denominator ?? 0) }
}
