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

  /// Whether even the smallest letters do not suffice.
  let isTooWide: Bool
  private let page: PaperPage
  /// The table's title: as somebody gave it, else in title case.
  var title: String { table.hasGivenTitle ? table.title : TitleCase.of(table.title) }

  init(_ table: Table, number: Int, on page: PaperPage = .word) {
    self.table = table
    self.number = number
    self.page = page
    let headings = Self.headings(of: table)
    let whole = Self.widths(of: table, headings)
    func widths(_ letters: Int, _ contents: [Width]) -> [Width] {
      Self.widened(
        contents.map { ($0.wanted + page.gap(letters), $0.least + page.gap(letters)) }, headings)
    }
    func least(_ letters: Int) -> Double { widths(letters, whole).map(\.least).reduce(0, +) }
    let isWide = least(page.sizes[0]) > page.line(page.sizes[0], isWide: false)
    let fitting = page.sizes.first { least($0) <= page.line($0, isWide: isWide) }
    let letters = fitting ?? page.sizes.last!
    // Where not all can stand, words are broken before numbers are.
    let contents = fitting == nil ? Self.widths(of: table, headings, longestWord: 4) : whole
    self.headings = headings
    self.isWide = isWide
    self.letters = letters
    isTooWide = fitting == nil
    columns = Self.columns(
      of: table,
      widths: Self.fitted(widths(letters, contents), in: page.line(letters, isWide: isWide)))
  }

  /// How many digits of its letters a line of the page holds.
  var line: Double { page.line(letters, isWide: isWide) }

  var note: String { (table.notes + (isTooWide ? [Self.tooWide] : [])).joined(separator: " ") }

  private static let tooWide =
    "Too wide for a page: the columns are narrower than what stands in them. Split them over two tables, as with --where, or exchange rows and columns."

  /// The title of a row, with a capital where the word is the program's own.
  func title(of row: Table.Row) -> String {
    row.isMargin ? PaperHeading.capitalised(row.title) : row.title
  }

  /// Whether a cell is set in by how much less than its column's decimals, in characters: the point counts half.
  func indentAtRight(_ content: Table.Content, in column: Int) -> Double {
    columns[column].isNumber ? Self.indent(content, below: columns[column].decimals) : 0
  }

  private static func indent(_ content: Table.Content, below most: Int) -> Double {
    guard content.isNumber, most > content.decimals else { return 0 }
    if case .blank(let reason) = content, reason != .undefined { return 0 }
    return Double(most - content.decimals) + (content.decimals == 0 ? 0.5 : 0)
  }

  // MARK: Widths

  private typealias Width = (wanted: Double, least: Double)

  /// What stands in a column at its widest, and what it cannot do without: the longest word, a number as a whole.
  private static func widths(
    of table: Table, _ headings: [[Heading]], longestWord: Double = 30
  ) -> [Width] {
    let words = headingWords(headings).map { min($0, longestWord) }
    let titles = table.rows.map { PrintedWidth.of($0.title) + 2.4 * Double($0.depth) }.max() ?? 0
    let title =
      table.rows.map { PrintedWidth.ofLongestWord(in: $0.title) + 2.4 * Double($0.depth) }.max()
      ?? 0
    let heading = PrintedWidth.of(table.rowHeading)
    let first = max(6, min(40, max(titles, heading)))
    let longest = max(min(first, min(26, longestWord * 3)), min(title, longestWord), words[0])
    var widths: [Width] = [(max(first, longest), longest)]
    for column in table.columns.indices {
      let contents = table.rows.map { $0.cells[column].content }
      let decimals = contents.map(\.decimals).max() ?? 0
      let printed =
        contents.map { PrintedWidth.of($0.printed) + indent($0, below: decimals) }.max() ?? 0
      let word = words[column + 1]
      if table.isOfNumbers(column) {
        let width = max(printed, word)
        widths.append((width, width))
        continue
      }
      // Sentences need room to be read; a column of names needs its longest word.
      let inside = contents.map { PrintedWidth.ofLongestWord(in: $0.printed) }.max() ?? 0
      let width = min(64, max(printed, PrintedWidth.of(table.columns[column])))
      let least = max(printed > 60 ? 34 : min(24, inside), word)
      widths.append((max(width, least), least))
    }
    return widths
  }

  /// The longest word of each column's own heading, the row titles' first.
  private static func headingWords(_ headings: [[Heading]]) -> [Double] {
    var inner = (headings.count > 1 ? headings[1] : []).makeIterator()
    return headings[0].flatMap { heading -> [Double] in
      let own =
        heading.isOverInner
        ? (0..<heading.columns).compactMap { _ in inner.next()?.text } : [heading.text]
      return own.map { min(30, PrintedWidth.ofLongestWord(in: $0)) }
    }
  }

  /// Columns below a heading whose longest word is wider than all of them share what it needs.
  private static func widened(_ widths: [Width], _ headings: [[Heading]]) -> [Width] {
    var widths = widths
    var column = 0
    for heading in headings[0] {
      let places = column..<column + heading.columns
      column += heading.columns
      guard heading.isOverInner else { continue }
      let needed = min(30, PrintedWidth.ofLongestWord(in: heading.text)) + 1
      let lacking = needed - widths[places].map(\.least).reduce(0, +)
      guard lacking > 0 else { continue }
      for place in places {
        widths[place].least += lacking / Double(places.count)
        widths[place].wanted = max(widths[place].wanted, widths[place].least)
      }
    }
    return widths
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
    let rowTitle = PaperHeading.capitalised(table.rowHeading)
    func shown(_ text: String, _ column: Int) -> String {
      [.own, .margin].contains(table.roles[column]) ? PaperHeading.capitalised(text) : text
    }
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
            text: shown(spanner.title, column), columns: spanner.columns.count, rows: 1,
            isOverInner: true,
            isNumber: false))
        for (index, text) in zip(spanner.columns, spanner.inner) {
          lower.append(
            Heading(
              text: shown(text, index), columns: 1, rows: 1, isOverInner: false,
              isNumber: table.isOfNumbers(index)))
        }
        column = spanner.columns.upperBound
      } else {
        upper.append(
          Heading(
            text: shown(table.columns[column], column), columns: 1, rows: depth, isOverInner: false,
            isNumber: table.isOfNumbers(column)))
        column += 1
      }
    }
    return lower.isEmpty ? [upper] : [upper, lower]
  }
}
