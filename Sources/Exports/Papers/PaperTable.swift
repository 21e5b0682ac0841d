import Analysis

/// A table laid out for a paper (APA 7, chapter 7): number, title, headings of one or two rows, columns with their
/// widths and decimals, and one note.
struct PaperTable {
  struct Column {
    let isNumber: Bool
    /// The most decimals of its numbers.
    let decimals: Int
    /// In characters.
    let width: Double
  }

  /// A heading over one column or several, over one row of headings or both.
  struct Heading {
    let text: String
    let columns: Int
    let rows: Int
    /// Whether other headings stand below it.
    let isOverInner: Bool
    let isNumber: Bool
  }

  /// How many characters of ten points a line of a page holds, upright and across.
  static let upright = 90.0
  static let across = 139.0
  /// What stands free between two columns, in characters.
  private static let gap = 1.8

  let number: Int
  let table: Table
  /// The column of row titles first.
  let columns: [Column]
  /// Whether it needs a page on its side.
  let isWide: Bool
  /// The size of its letters in points: smaller where even that is too narrow.
  let letters: Int
  /// One row, or two where headings are nested; in the second only what stands below a spanner.
  let headings: [[Heading]]

  init(_ table: Table, number: Int) {
    self.number = number
    self.table = table
    let widths = Self.widths(of: table)
    let least = widths.map(\.least).reduce(0, +)
    isWide = least > Self.upright
    let line = isWide ? Self.across : Self.upright
    letters = [10, 9, 8].first { least <= line * 10 / Double($0) } ?? 7
    columns = Self.columns(of: table, widths: Self.fitted(widths, in: line * 10 / Double(letters)))
    headings = Self.headings(of: table)
  }

  var note: String { table.allNotes.joined(separator: " ") }

  /// Whether a cell is set in by how much less than its column's decimals, in characters: the point counts half.
  func indentAtRight(_ content: Table.Content, in column: Int) -> Double {
    let most = columns[column].decimals
    guard content.isNumber, most > content.decimals else { return 0 }
    if case .blank(let reason) = content, reason != .undefined { return 0 }
    return Double(most - content.decimals) + (content.decimals == 0 ? 0.5 : 0)
  }

  // MARK: Widths

  private typealias Width = (wanted: Double, least: Double)

  private static func widths(of table: Table) -> [Width] {
    let titles = table.rows.map { $0.title.count + 2 * $0.depth }.max() ?? 0
    let first = Double(max(6, min(36, max(titles, table.rowHeading.count)))) + gap
    return [(first, min(first, 26))]
      + table.columns.indices.map { column in
        let printed = table.rows.map { $0.cells[column].content.printed.count }.max() ?? 0
        let heading = table.columns[column]
        let word = heading.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0
        if table.isOfNumbers(column) {
          let width = Double(max(printed, min(word, 18))) + gap
          return (width, width)
        }
        // Sentences need room to be read; a column of names needs its longest word.
        let longest = table.rows.map { Self.longestWord(in: $0.cells[column].content) }.max() ?? 0
        let width = Double(min(64, max(printed, heading.count))) + gap
        let least = printed > 60 ? 34 : min(20, max(word, longest))
        return (width, min(width, Double(least) + gap))
      }
  }

  private static func longestWord(in content: Table.Content) -> Int {
    guard case .text(let text) = content else { return 0 }
    return text.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0
  }

  /// What is too wide gives way, down to what each column needs.
  private static func fitted(_ widths: [Width], in line: Double) -> [Double] {
    let wanted = widths.map(\.wanted).reduce(0, +)
    let least = widths.map(\.least).reduce(0, +)
    guard wanted > line else { return widths.map(\.wanted) }
    guard least < line else {
      // A number that is broken is none; sentences can be.
      let fixed = widths.dropFirst().filter { $0.wanted == $0.least }.map(\.least).reduce(0, +)
      guard fixed < line / 2 else { return widths.map { $0.least * line / least } }
      return widths.enumerated().map { index, width in
        index > 0 && width.wanted == width.least
          ? width.least : width.least * (line - fixed) / (least - fixed)
      }
    }
    let share = (line - least) / (wanted - least)
    return widths.map { $0.least + ($0.wanted - $0.least) * share }
  }

  private static func columns(of table: Table, widths: [Double]) -> [Column] {
    widths.indices.map { index in
      Column(
        isNumber: index > 0 && table.isOfNumbers(index - 1),
        decimals: index == 0
          ? 0 : table.rows.map { $0.cells[index - 1].content.decimals }.max() ?? 0,
        width: widths[index])
    }
  }

  // MARK: Headings

  private static func headings(of table: Table) -> [[Heading]] {
    let rowTitle = table.rowHeading.prefix(1).uppercased() + table.rowHeading.dropFirst()
    let spanners = table.spanners.filter { !$0.columns.isEmpty }
    let depth = spanners.isEmpty ? 1 : 2
    var upper = [
      Heading(text: rowTitle, columns: 1, rows: depth, isOverInner: false, isNumber: false)
    ]
    var lower: [Heading] = []
    var column = 0
    while column < table.columns.count {
      if let spanner = spanners.first(where: { $0.columns.lowerBound == column }) {
        upper.append(
          Heading(
            text: spanner.title, columns: spanner.columns.count, rows: 1, isOverInner: true,
            isNumber: false))
        for (index, text) in zip(spanner.columns, spanner.inner) {
          lower.append(
            Heading(
              text: text, columns: 1, rows: 1, isOverInner: false,
              isNumber: table.isOfNumbers(index)))
        }
        column = spanner.columns.upperBound
      } else {
        upper.append(
          Heading(
            text: table.columns[column], columns: 1, rows: depth, isOverInner: false,
            isNumber: table.isOfNumbers(column)))
        column += 1
      }
    }
    return lower.isEmpty ? [upper] : [upper, lower]
  }
}
