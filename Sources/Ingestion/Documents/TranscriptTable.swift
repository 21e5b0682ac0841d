import QualitativeData

/// A document whose transcript is a table: one row a turn, with columns for the text, the speaker and the time.
///
/// A table that is broken over pages comes as several with the same number of columns.
struct TranscriptTable {
  /// What the columns are.
  enum Layout {
    case turns(TurnColumns)
    /// One column for each speaker, as in `Interviewer` and `Respondent`, each with the name at its head.
    case speakers([(column: Int, name: String)])
  }

  let layout: Layout
  /// The rows below the headings.
  let rows: [TableGrid.Row]
  let headings: [String]
  let width: Int
  /// What stands before the headings, and what stands between and behind the tables of turns.
  let before: [WrittenDocument.Block]
  let elsewhere: [WrittenDocument.Block]

  /// - Returns: `nil` where no table holds most of what the document says.
  /// - Complexity: O(length of the document).
  init?(_ document: WrittenDocument) {
    let blocks = document.blocks
    var best: (found: Found, group: [Int], rows: [TableGrid.Row], weight: Int)?
    var index = 0
    while index < blocks.count {
      let first = index
      index += 1
      guard let grid = Self.grid(blocks[first]), let found = Found(grid) else { continue }
      var group = [first]
      var rows = Array(grid.rows[found.firstRow...])
      while index < blocks.count {
        if let next = Self.grid(blocks[index]) {
          guard next.width == grid.width, !Self.begins(next, besides: found) else { break }
          group.append(index)
          rows += next.rows
        }
        index += 1
      }
      let length = rows.reduce(0) { $0 + $1.cells.reduce(0) { $0 + $1.text.utf8.count } }
      // Headings that name the columns of a transcript leave little doubt.
      let weight = found.headings.isEmpty ? length : length * 4
      if weight > best?.weight ?? 0 { best = (found, group, rows, weight) }
    }
    guard let best else { return nil }
    layout = best.found.layout
    headings = best.found.headings
    width = best.found.width
    rows = best.rows.filter { $0.texts(best.found.width) != best.found.headings }
    before = blocks[..<best.group[0]] + best.found.above.map { .paragraph($0) }
    let members = Set(best.group)
    elsewhere = blocks.indices.filter { $0 > best.group[0] && !members.contains($0) }
      .map { blocks[$0] }
    let outside = (before + elsewhere).flatMap(\.paragraphs)
    guard best.weight > outside.reduce(0, { $0 + $1.text.utf8.count }) else { return nil }
  }

  private static func grid(_ block: WrittenDocument.Block) -> TableGrid? {
    guard case .table(let table) = block else { return nil }
    return TableGrid(table)
  }

  /// Whether a table has headings of its own, and so is not the rest of the one before it.
  private static func begins(_ grid: TableGrid, besides found: Found) -> Bool {
    guard let own = Found(grid), !own.headings.isEmpty else { return false }
    return own.headings != found.headings
  }

  /// What one table shows of itself.
  private struct Found {
    let layout: Layout
    let headings: [String]
    let firstRow: Int
    let width: Int
    /// The rows above the headings, each as a line.
    let above: [WrittenDocument.Paragraph]

    init?(_ grid: TableGrid) {
      guard grid.width > 1, grid.rows.count > 1 else { return nil }
      width = grid.width
      for (index, row) in grid.rows.prefix(8).enumerated() where index + 1 < grid.rows.count {
        let texts = row.texts(width)
        guard let layout = Self.layout(headed: texts) else { continue }
        self.layout = layout
        headings = texts
        firstRow = index + 1
        above = grid.rows[..<index].map(Self.line)
        return
      }
      guard let columns = TurnColumns.shaped(like: grid.rows.map { $0.texts(grid.width) }) else {
        return nil
      }
      layout = .turns(columns)
      headings = []
      firstRow = 0
      above = []
    }

    private static func layout(headed texts: [String]) -> Layout? {
      if let columns = TurnColumns.named(by: texts) { return .turns(columns) }
      let named = texts.enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }
      let roles = named.compactMap { LabelName($0.element)?.role }
      guard (2...4).contains(named.count), roles.count == named.count, Set(roles).count > 1 else {
        return nil
      }
      return .speakers(named.map { (column: $0.offset, name: $0.element) })
    }

    /// A row of two cells says what one thing is: a line as at the head of a text.
    static func line(_ row: TableGrid.Row) -> WrittenDocument.Paragraph {
      let filled = row.cells.filter { !$0.isBlank }
      let isPair = filled.count == 2 && !filled[0].text.contains(":")
      return .init(filled.map(\.text).joined(separator: isPair ? ": " : "  "))
    }
  }
}

extension TranscriptTable {
  /// What stands before the turns, with tables of two columns as lines of a header.
  var preamble: [WrittenDocument.Paragraph] {
    before.flatMap { block -> [WrittenDocument.Paragraph] in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .table(let table): TableGrid(table).rows.map(Found.line)
      }
    }
  }

  /// The rows as paragraphs with the time before the text, where no column says who speaks but the text does.
  var labelledParagraphs: [WrittenDocument.Block]? {
    guard case .turns(let columns) = layout, columns.speaker == nil else { return nil }
    let cells = rows.compactMap { $0[columns.text] }.filter { !$0.isBlank }
    let labelled = cells.count { cell in
      LabelScanner(TextLines(Array(cell.text.utf8))).candidate(onLine: 0).map {
        $0.form == .colon && $0.name?.isOrdinaryWord == false
      } ?? false
    }
    guard labelled * 2 >= cells.count, labelled > 1 else { return nil }
    let paragraphs = rows.flatMap { row -> [WrittenDocument.Paragraph] in
      var paragraphs = row[columns.text]?.paragraphs ?? []
      let time = columns.start.flatMap { row[$0]?.text } ?? ""
      let bytes = Array(time.utf8)
      if !paragraphs.isEmpty, let inner = WhiteSpace.trimmed(0..<bytes.count, in: bytes),
        let stamp = TimeStamp(at: inner.lowerBound, before: inner.upperBound, in: bytes)
      {
        let text = String(decoding: bytes[stamp.range], as: UTF8.self)
        paragraphs[0].text = (stamp.isBracketed ? text : "[\(text)]") + " " + paragraphs[0].text
        paragraphs[0].boldPrefix = 0
      }
      return paragraphs
    }
    return before + paragraphs.map { .paragraph($0) } + elsewhere
  }
}
