import QualitativeData

/// Makes paragraphs and tables of the parts of a PDF's pages.
struct PDFBlocks {
  /// The distance most lines keep from the next.
  private let pitch: Double
  private let bodyHeight: Double
  private let isNumbered: Bool
  private var breaks: WordBreaks

  /// - Parameter lines: all lines of the document, which tell how its text is set.
  init(_ lines: [PDFLine], pitch: Double) {
    self.pitch = pitch
    breaks = WordBreaks(lines)
    isNumbered = lines.contains(where: \.isNumbered)
    let heights = lines.map(\.height).sorted()
    bodyHeight = heights.isEmpty ? 0 : heights[heights.count / 2]
  }

  /// About words cut in two at the ends of lines.
  var findings: [Finding] { breaks.findings }

  /// - Complexity: O(words).
  mutating func take(_ part: PDFLayout.Part) -> [WrittenDocument.Block] {
    switch part {
    case .lines(let lines): paragraphs(lines).map { .paragraph($0) }
    case .table(let table, _) where table.columns == 2 && table.hasColons:
      labelled(table).map { .paragraph($0) }
    case .table(let table, _): [.table(cells(table))]
    }
  }

  private mutating func paragraphs(_ lines: [PDFLine]) -> [WrittenDocument.Paragraph] {
    // Text and what is set larger are looked at apart.
    var result: [WrittenDocument.Paragraph] = []
    var start = 0
    while start < lines.count {
      let isLarge = isLarge(lines[start])
      let end = lines[start...].firstIndex { self.isLarge($0) != isLarge } ?? lines.count
      let text = PDFText(
        lines: Array(lines[start..<end]), pitch: pitch, edge: Self.edge(lines),
        isNumbered: isNumbered)
      result += text.paragraphs(&breaks).map {
        WrittenDocument.Paragraph($0, style: isLarge ? .heading : .body)
      }
      start = end
    }
    return result
  }

  private func isLarge(_ line: PDFLine) -> Bool { line.height > 1.35 * bodyHeight }

  /// How far lines reach to the right, but for a few.
  private static func edge(_ lines: [PDFLine]) -> Double {
    let rights = lines.map(\.right).sorted()
    return rights.isEmpty ? 0 : rights[(rights.count - 1) * 98 / 100]
  }

  /// A table of labels and what is said, as paragraphs that begin with the label.
  private mutating func labelled(_ table: PDFTable) -> [WrittenDocument.Paragraph] {
    let edge = Self.edge(table.rows.flatMap { $0.cells.last ?? [] })
    return table.rows.flatMap { row -> [WrittenDocument.Paragraph] in
      let text = PDFText(lines: row.cells.last ?? [], pitch: pitch, edge: edge, isNumbered: false)
      var paragraphs = text.paragraphs(&breaks, keepsLines: false)
      if row.cells.count > 1 {
        if paragraphs.isEmpty { paragraphs = [""] }
        paragraphs[0] = row.text(0) + " " + paragraphs[0]
      }
      return paragraphs.map { WrittenDocument.Paragraph($0) }
    }
  }

  private mutating func cells(_ table: PDFTable) -> WrittenDocument.Table {
    let edges = (0..<table.columns).map { column in
      Self.edge(table.rows.flatMap { $0.cells.count > column ? $0.cells[column] : [] })
    }
    let rows = table.finished.map { row -> [WrittenDocument.Table.Cell] in
      row.cells.enumerated().map { column, lines in
        let text = PDFText(lines: lines, pitch: pitch, edge: edges[column], isNumbered: false)
        let paragraphs = text.paragraphs(&breaks, keepsLines: false)
        return WrittenDocument.Table.Cell(
          paragraphs: paragraphs.map { WrittenDocument.Paragraph($0) },
          span: row.cells.count == 1 ? table.columns : 1)
      }
    }
    return WrittenDocument.Table(rows: rows)
  }
}
