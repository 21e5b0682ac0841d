/// A table whose numbers are shaded: the larger, the darker. The numbers themselves stand in the cells.
///
/// Shade goes by size from white, which is 0; numbers below zero have a dashed frame. Where columns hold different
/// kinds of numbers, each has a scale of its own. n, what shares are of, and all together are not shaded.
package struct HeatMap: Picture {
  package let name = "heat-map"
  package let shows = "the numbers of a table, shaded by their size"

  private static let mostRows = 200
  private static let mostColumns = 60

  package init() {}

  package func drawing(of subject: PictureSubject) throws -> SVGDrawing? {
    guard case .table(let table) = subject else { return nil }
    let numbers = try PictureTable(table)
    try PictureError.check(table.rows.count, most: Self.mostRows, of: "rows", name)
    try PictureError.check(table.columns.count, most: Self.mostColumns, of: "columns", name)
    let grid = PictureGrid(
      table, widths: table.columns.indices.map { PictureGrid.width(of: $0, in: table) },
      alike: numbers.compared)
    var drawing = SVGDrawing(
      title: table.title,
      description: "Heat map of \(numbers.rows.count) rows and \(table.columns.count) columns. "
        + "Each cell shows its number; the larger it is, the darker the cell.")
    grid.drawFrame(in: &drawing)
    for row in table.rows.indices {
      for column in table.columns.indices {
        draw(row, column, of: numbers, grid, in: &drawing)
      }
    }
    let bottom = legend(of: numbers, grid, in: &drawing)
    PictureGrid.draw(
      notes: table.notes + notes(numbers), top: bottom, width: grid.right, in: &drawing)
    return drawing
  }

  private func draw(
    _ row: Int, _ column: Int, of numbers: PictureTable, _ grid: PictureGrid,
    in drawing: inout SVGDrawing
  ) {
    let shown = numbers.content(row, column).shown
    guard let number = numbers.number(row, column) else {
      grid.draw(shown, row: row, column: column, in: &drawing, .dark)
      return
    }
    let range = numbers.range(forColumn: column)
    let largest = max(range.upperBound, -range.lowerBound)
    let shade = Grey(share: largest > 0 ? abs(number) / largest : 0)
    let (place, width) = (grid.rows[row], grid.columns[column].width)
    let x = grid.columns[column].x
    drawing.group(title: numbers.explanation(row, column)) { drawing in
      drawing.rectangle(
        x: x, y: place.y, width: width, height: place.height, fill: .grey(shade),
        stroke: Stroke(.white))
      if number < 0 {
        drawing.rectangle(
          x: x + 2, y: place.y + 2, width: width - 4, height: place.height - 4, fill: .none,
          stroke: Stroke(shade.ink, isDashed: true))
      }
      grid.draw(shown, row: row, column: column, in: &drawing, shade.ink)
    }
  }

  /// Draws the scale, and returns where the notes begin.
  private func legend(
    of numbers: PictureTable, _ grid: PictureGrid, in drawing: inout SVGDrawing
  ) -> Double {
    let top = grid.bottom + 12
    let range = numbers.range(forColumn: numbers.compared[0])
    let largest = max(range.upperBound, -range.lowerBound)
    guard numbers.isOfOneKind, largest > 0 else { return top }
    let kind = numbers.rows.lazy.flatMap { row in
      numbers.compared.map { numbers.content(row, $0) }
    }.first { $0.number != nil }
    var x = grid.left
    let setting = SVGDrawing.Setting(size: PictureGrid.noteSize)
    drawing.text("0", x: x - 5, y: top + 9, setting.with { $0.anchor = .end })
    for step in 0...5 {
      drawing.rectangle(
        x: x, y: top, width: 22, height: 12, fill: .grey(Grey(share: Double(step) / 5)),
        stroke: Stroke(.middle, width: 0.5))
      x += 22
    }
    drawing.text(numbers.shown(largest, as: kind), x: x + 5, y: top + 9, setting)
    return top + 22
  }

  private func notes(_ numbers: PictureTable) -> [String] {
    var notes: [String] = []
    if !numbers.isOfOneKind {
      notes.append("Shade: from white, which is 0, to the largest number of each column.")
    }
    let hasNegative = numbers.rows.contains { row in
      numbers.compared.contains { (numbers.content(row, $0).number ?? 0) < 0 }
    }
    if hasNegative { notes.append("Shade goes by size; a dashed frame marks numbers below zero.") }
    return notes
  }
}

extension PictureError {
  /// Refuses more than can be told apart.
  static func check(
    _ count: Int, most: Int, of what: String, _ picture: String,
    remedy: String = "Narrow the question, as with --codes or --where, or write it as a table"
  ) throws {
    guard count > most else { return }
    throw PictureError(
      place: "--picture \(picture)",
      reason: .tooMany(count, most: most, of: what, remedy: remedy))
  }
}
