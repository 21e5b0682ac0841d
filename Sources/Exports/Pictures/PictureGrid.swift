/// A table's frame in a picture: title, row titles, column headings and notes, with room for each cell.
struct PictureGrid {
  struct Column {
    let x: Double
    let width: Double
    let heading: WrappedText
  }

  struct Row {
    let y: Double
    let height: Double
    let label: WrappedText
    let indent: Double
  }

  static let textSize = 11.0
  static let noteSize = 9.0
  private static let widestLabel = 230.0
  private static let tallestHeading = 170.0
  private static let step = 12.0
  private static let gap = 8.0

  let table: Table
  let columns: [Column]
  let rows: [Row]
  private let headingsAreUpright: Bool
  private let isFlushLeft: Bool
  private let headingsTop: Double
  private let headingsBottom: Double
  private let title: WrappedText
  private let alike: Set<Int>
  private let labelWidth: Double

  var left: Double { labelWidth + Self.gap }
  var right: Double { columns.last.map { $0.x + $0.width } ?? left }
  var bottom: Double { rows.last.map { $0.y + $0.height } ?? headingsBottom }

  /// - Parameters:
  ///   - widths: The least width of each column.
  ///   - alike: Columns that get one width.
  ///   - isFlushLeft: Whether headings begin where these columns begin, rather than stand in their middle.
  init(_ table: Table, widths: [Double], alike: [Int], isFlushLeft: Bool = false) {
    self.table = table
    self.isFlushLeft = isFlushLeft
    let labels = table.rows.map { row in
      WrappedText(
        row.title, size: Self.textSize, isBold: row.depth == 0 && row.key != "n",
        width: Self.widestLabel - Double(min(row.depth, 6)) * Self.step)
    }
    let indents = table.rows.map { Double(min($0.depth, 6)) * Self.step }
    labelWidth = max(40, zip(labels, indents).map { $0.width + $1 }.max() ?? 0)

    var titles = table.columns
    for spanner in table.spanners {
      for (column, inner) in zip(spanner.columns, spanner.inner) { titles[column] = inner }
    }
    let isNarrow = titles.count > 10
    let flat = zip(titles, widths).map { title, width in
      WrappedText(title, size: Self.textSize, width: max(width - 6, isNarrow ? 0 : 76))
    }
    let isUpright = isNarrow || flat.contains { $0.lines.count > 3 }
    let headings =
      isUpright
      ? titles.map { WrappedText($0, size: Self.textSize, width: Self.tallestHeading) } : flat
    headingsAreUpright = isUpright
    var needed = zip(widths, headings).map { width, heading in
      max(width, (isUpright ? heading.height : heading.width) + 6)
    }
    let widest = alike.map { needed[$0] }.max() ?? 0
    for column in alike { needed[column] = widest }
    self.alike = Set(alike)
    let margin = PictureTable.margin(of: table)
    var x = labelWidth + Self.gap
    var columns: [Column] = []
    for (index, heading) in headings.enumerated() {
      if index == margin { x += Self.gap }
      columns.append(Column(x: x, width: needed[index], heading: heading))
      x += needed[index]
    }
    self.columns = columns
    title = WrappedText(table.title, size: 13, isBold: true, width: max(360, x))

    var y = title.height + 10
    headingsTop = y
    if !table.spanners.isEmpty {
      let tallest = table.spanners.map { Self.heading(of: $0, over: columns).height }.max() ?? 0
      y += tallest + 6
    }
    let tallest = headings.map { isUpright ? $0.width : $0.height }.max() ?? 0
    y += tallest + 6
    headingsBottom = y
    rows = table.rows.indices.map { index in
      let height = max(
        20, Self.height(of: index, in: table, widths: needed), labels[index].height + 6)
      defer { y += height + (table.rows[index].key == "n" ? 4 : 0) }
      return Row(y: y, height: height, label: labels[index], indent: indents[index])
    }
  }

  /// Title, headings and row titles.
  func drawFrame(in drawing: inout SVGDrawing) {
    drawing.text(title, x: 0, top: 0)
    drawSpanners(in: &drawing)
    for (index, column) in columns.enumerated() {
      if headingsAreUpright {
        let step = column.heading.size * TextWidth.lineHeight
        let start = column.x + column.width / 2 - Double(column.heading.lines.count) * step / 2
        for (line, text) in column.heading.lines.enumerated() {
          drawing.text(
            text, x: start + (Double(line) + 0.75) * step, y: headingsBottom - 4,
            .init(size: Self.textSize).with { $0.isUpright = true })
        }
      } else {
        let (x, anchor) = place(ofColumn: index)
        drawing.text(
          column.heading, x: x, top: headingsBottom - 4 - column.heading.height,
          .init().with { $0.anchor = anchor })
      }
    }
    for row in rows {
      drawing.text(row.label, x: row.indent, top: row.y + (row.height - row.label.height) / 2)
    }
  }

  private func drawSpanners(in drawing: inout SVGDrawing) {
    for spanner in table.spanners where !spanner.columns.isEmpty {
      let first = columns[spanner.columns.lowerBound]
      let last = columns[spanner.columns.upperBound - 1]
      let text = Self.heading(of: spanner, over: columns)
      let end = last.x + last.width
      drawing.text(
        text, x: (first.x + end) / 2, top: headingsTop, .init().with { $0.anchor = .middle })
      let y = headingsTop + text.height + 2
      drawing.line([(first.x + 3, y), (end - 3, y)], stroke: Stroke(.dark))
    }
  }

  private static func heading(of spanner: Table.Spanner, over columns: [Column]) -> WrappedText {
    let width = spanner.columns.reduce(0) { $0 + columns[$1].width }
    return WrappedText(spanner.title, size: textSize, width: max(width, 40))
  }

  /// A text or number in a cell.
  func draw(
    _ text: String, row: Int, column: Int, in drawing: inout SVGDrawing, _ grey: Grey = .black
  ) {
    let (x, anchor) = place(ofColumn: column)
    let row = rows[row]
    let lines = WrappedText(text, size: Self.textSize, width: columns[column].width - 4)
    drawing.text(
      lines, x: x, top: row.y + (row.height - lines.height) / 2,
      .init().with {
        $0.anchor = anchor
        $0.grey = grey
      })
  }

  private func place(ofColumn index: Int) -> (x: Double, anchor: SVGDrawing.Setting.Anchor) {
    let column = columns[index]
    guard isFlushLeft, alike.contains(index) else { return (column.x + column.width / 2, .middle) }
    return (column.x + 4, .start)
  }

  /// The notes below everything.
  ///
  /// - Parameter top: Where they begin.
  static func draw(
    notes: [String], top: Double, width: Double, in drawing: inout SVGDrawing
  ) {
    var y = top
    for note in notes {
      let text = WrappedText(note, size: noteSize, width: max(360, width))
      drawing.text(text, x: 0, top: y, .init().with { $0.grey = .dark })
      y += text.height + 2
    }
  }

  /// The least width of a column in which each cell stands on one line, or as text in several.
  static func width(of column: Int, in table: Table) -> Double {
    let widest =
      table.rows.map { TextWidth.of($0.cells[column].content.shown, size: textSize) }.max() ?? 0
    return max(34, min(widest + 10, 150))
  }

  /// The least height of a row in which its texts stand.
  private static func height(of row: Int, in table: Table, widths: [Double]) -> Double {
    table.rows[row].cells.indices.map { column in
      let shown = table.rows[row].cells[column].content.shown
      return WrappedText(shown, size: textSize, width: widths[column] - 4).height + 6
    }.max() ?? 0
  }
}
