import DocumentPackaging

/// One numbered table of a Word document: number, title, three rules, note.
struct PaperTableWriter {
  private static let rule: KeyValuePairs = [
    "w:val": "single", "w:sz": "6", "w:space": "0", "w:color": "auto",
  ]

  private let paper: PaperTable
  private let index: Int
  private let widths: [Int]
  /// Half the size of its letters, in twentieths of a point: the width of a digit.
  private var character: Double { Double(paper.letters * 10) }

  /// - Parameters:
  ///   - index: Its place among the document's tables, from 0.
  ///   - width: The width of the text, in twentieths of a point.
  init(_ paper: PaperTable, at index: Int, width: Int) {
    self.paper = paper
    self.index = index
    let wanted = paper.columns.map { $0.width * Double(paper.letters * 10) }
    let sum = wanted.reduce(0, +)
    let scale = sum > Double(width) ? Double(width) / sum : 1
    widths = wanted.map { Int($0 * scale) }
  }

  func write(to writer: inout XMLWriter) {
    writer.paragraph("Table \(paper.number)", style: "TableNumber")
    writer.paragraph(paper.title, style: "TableTitle")
    writer.element("w:tbl") { writer in
      writer.element("w:tblPr") { writer in
        writer.element("w:tblStyle", ["w:val": "PaperTable"])
        writer.element("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
        writer.element("w:tblLayout", ["w:type": "fixed"])
        writer.element("w:tblLook", ["w:val": "0020", "w:firstRow": "1"])
        writer.element("w:tblCaption", ["w:val": "Table \(paper.number)"])
      }
      writer.element("w:tblGrid") { writer in
        for width in widths { writer.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      writeHeadings(to: &writer)
      for (row, line) in paper.table.rows.enumerated() { write(line, at: row, to: &writer) }
    }
    if paper.note.isEmpty {
      // Two tables without a paragraph between them would be one.
      writer.element("w:p")
    } else {
      writer.paragraph(style: "TableNote") { writer in
        writer.run("Note. ", .italic)
        writer.statistical(paper.note)
      }
    }
  }

  /// The size of its letters, where it is not the style's.
  private var points: Int? { paper.letters == 10 ? nil : paper.letters }

  // MARK: Headings

  private func writeHeadings(to writer: inout XMLWriter) {
    var inner = (paper.headings.count > 1 ? paper.headings[1] : []).makeIterator()
    headingRow(&writer) { writer in
      var column = 0
      for heading in paper.headings[0] {
        cell(heading, at: column, merging: heading.rows > 1 ? "restart" : nil, &writer)
        column += heading.columns
      }
    }
    guard paper.headings.count > 1 else { return }
    headingRow(&writer) { writer in
      var column = 0
      for heading in paper.headings[0] {
        if heading.isOverInner {
          for offset in 0..<heading.columns {
            if let below = inner.next() {
              cell(below, at: column + offset, merging: nil, &writer)
            }
          }
        } else {
          cell(heading, at: column, merging: "continue", &writer)
        }
        column += heading.columns
      }
    }
  }

  private func headingRow(_ writer: inout XMLWriter, _ cells: (inout XMLWriter) -> Void) {
    writer.element("w:tr") { writer in
      writer.element("w:trPr") { writer in
        writer.element("w:cantSplit")
        writer.element("w:tblHeader")
      }
      cells(&writer)
    }
  }

  private func cell(
    _ heading: PaperTable.Heading, at column: Int, merging: String?, _ writer: inout XMLWriter
  ) {
    let width = widths[column..<column + heading.columns].reduce(0, +)
    let isContinued = merging == "continue"
    writer.element("w:tc") { writer in
      writer.element("w:tcPr") { writer in
        writer.element("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])
        if heading.columns > 1 { writer.element("w:gridSpan", ["w:val": "\(heading.columns)"]) }
        if let merging { writer.element("w:vMerge", ["w:val": merging]) }
        // A spanner has a rule of its own; the rule below all headings belongs to the last row of them.
        if merging != "restart" {
          writer.element("w:tcBorders") { $0.element("w:bottom", Self.rule) }
        }
        writer.element("w:vAlign", ["w:val": "bottom"])
      }
      let alignment = heading.isOverInner ? "center" : heading.isNumber ? "right" : nil
      writer.paragraph(
        style: "TableHeading",
        properties: { if let alignment { $0.element("w:jc", ["w:val": alignment]) } },
        { if !isContinued { $0.statistical(heading.text, points: points) } })
    }
  }

  // MARK: Rows

  private func write(_ line: Table.Row, at row: Int, to writer: inout XMLWriter) {
    writer.element("w:tr") { writer in
      writer.element("w:trPr") { $0.element("w:cantSplit") }
      cell(
        at: 0,
        properties: {
          if line.depth > 0 { $0.element("w:ind", ["w:left": "\(line.depth * 240)"]) }
        },
        { $0.statistical(paper.title(of: line), points: points) }, &writer)
      for (column, cell) in line.cells.enumerated() {
        write(cell, at: row, column, to: &writer)
      }
    }
  }

  private func write(
    _ cell: Table.Cell, at row: Int, _ column: Int, to writer: inout XMLWriter
  ) {
    let isNumber = paper.columns[column + 1].isNumber
    let indent = Int(paper.indentAtRight(cell.content, in: column + 1) * character)
    self.cell(
      at: column + 1,
      properties: { writer in
        guard isNumber else { return }
        if indent > 0 { writer.element("w:ind", ["w:right": "\(indent)"]) }
        writer.element("w:jc", ["w:val": "right"])
      },
      { writer in
        let text = cell.content.printed
        if let anchor = PaperAppendix.anchor(cell, table: index, row: row, column: column) {
          writer.link(text, to: anchor, points: points)
        } else {
          writer.run(text, points: points)
        }
      }, &writer)
  }

  private func cell(
    at column: Int, properties: (inout XMLWriter) -> Void, _ content: (inout XMLWriter) -> Void,
    _ writer: inout XMLWriter
  ) {
    writer.element("w:tc") { writer in
      writer.element("w:tcPr") {
        $0.element("w:tcW", ["w:w": "\(widths[column])", "w:type": "dxa"])
      }
      writer.paragraph(style: "TableText", properties: properties, content)
    }
  }
}
