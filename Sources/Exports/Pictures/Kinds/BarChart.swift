/// A table whose numbers are drawn as bars: a panel a column, all on one scale. The numbers stand at the bars' ends.
///
/// Panels side by side need neither colour nor legend. Where columns hold different kinds of numbers, each has a scale
/// of its own. n, what shares are of, and all together are numbers without bars.
package struct BarChart: Picture {
  package let name = "bars"
  package let shows = "the numbers of a table as bars, a panel for each column"

  private static let mostRows = 120
  private static let mostColumns = 24
  private static let longestBar = 90.0
  private static let thickness = 12.0

  package init() {}

  package func drawing(of subject: PictureSubject) throws -> SVGDrawing? {
    guard case .table(let table) = subject else { return nil }
    let numbers = try PictureTable(table)
    try PictureError.check(table.rows.count, most: Self.mostRows, of: "rows", name)
    try PictureError.check(table.columns.count, most: Self.mostColumns, of: "columns", name)
    let bar = numbers.compared.count > 8 ? Self.longestBar / 2 : Self.longestBar
    let widths = table.columns.indices.map { column in
      let number = PictureGrid.width(of: column, in: table)
      guard numbers.compared.contains(column) else { return number }
      let sides = numbers.range(forColumn: column).lowerBound < 0 ? 2.0 : 1.0
      return bar + number * sides + 10
    }
    let grid = PictureGrid(table, widths: widths, alike: numbers.compared, isFlushLeft: true)
    var drawing = SVGDrawing(
      title: table.title,
      description: "Bars of \(numbers.rows.count) rows in \(numbers.compared.count) panels, "
        + "a panel for each column. Each number stands at the end of its bar.")
    grid.drawFrame(in: &drawing)
    for column in table.columns.indices {
      let panel = Panel(column, of: numbers, grid, bar: bar)
      for row in table.rows.indices { draw(row, column, of: numbers, grid, panel, in: &drawing) }
      panel?.drawBaseline(in: &drawing)
    }
    PictureGrid.draw(
      notes: table.notes + notes(numbers), top: grid.bottom + 12, width: grid.right, in: &drawing)
    return drawing
  }

  /// The scale of one column.
  private struct Panel {
    let zero: Double
    let unit: Double
    private let top: Double
    private let bottom: Double

    init?(_ column: Int, of numbers: PictureTable, _ grid: PictureGrid, bar: Double) {
      guard numbers.compared.contains(column), let first = numbers.rows.first,
        let last = numbers.rows.last
      else { return nil }
      let range = numbers.range(forColumn: column)
      let length = range.upperBound - range.lowerBound
      unit = length > 0 ? bar / length : 0
      let number = range.lowerBound < 0 ? PictureGrid.width(of: column, in: numbers.table) : 0
      zero = grid.columns[column].x + 4 + number - range.lowerBound * unit
      top = grid.rows[first].y
      bottom = grid.rows[last].y + grid.rows[last].height
    }

    func drawBaseline(in drawing: inout SVGDrawing) {
      drawing.line([(zero, top), (zero, bottom)], stroke: Stroke(.dark))
    }
  }

  private func draw(
    _ row: Int, _ column: Int, of numbers: PictureTable, _ grid: PictureGrid, _ panel: Panel?,
    in drawing: inout SVGDrawing
  ) {
    let shown = numbers.content(row, column).shown
    guard let panel, numbers.rows.contains(row) else {
      grid.draw(shown, row: row, column: column, in: &drawing, .dark)
      return
    }
    let middle = grid.rows[row].y + grid.rows[row].height / 2
    let length = (numbers.number(row, column) ?? 0) * panel.unit
    drawing.group(title: numbers.explanation(row, column)) { drawing in
      if length != 0 {
        drawing.rectangle(
          x: min(panel.zero, panel.zero + length), y: middle - Self.thickness / 2,
          width: abs(length), height: Self.thickness,
          fill: length > 0 ? .grey(Grey(110)) : .white, stroke: Stroke(.dark))
      }
      drawing.text(
        shown, x: panel.zero + length + (length < 0 ? -4 : 4), y: middle + 4,
        .init(size: PictureGrid.textSize).with { $0.anchor = length < 0 ? .end : .start })
    }
  }

  private func notes(_ numbers: PictureTable) -> [String] {
    numbers.isOfOneKind ? [] : ["The bars of each column have a scale of their own."]
  }
}
