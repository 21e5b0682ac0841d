import Analysis
import QualitativeData

/// An answer laid out: headings, rows of typed cells, notes, and the quotes behind the numbers.
///
/// Every format writes this one value, so a number in a file and on a page comes from one cell.
package struct Table: Sendable {
  package enum Content: Sendable, Equatable {
    case text(String)
    case count(Int)
    /// A measured number with the decimals it is shown with.
    case measure(Double, decimals: Int)
    /// A number whose size cannot exceed 1: an agreement, a share, a correlation. Papers print it without its zero.
    case coefficient(Double, decimals: Int)
    /// The probability of a test, from 0 to 1; below a thousandth it is shown as such.
    case probability(Double)
    case blank(ThemeMatrix.Blank)
    case empty
  }

  /// What a table holds behind its numbers.
  package enum Detail: Sendable {
    case numbers
    /// The places of the quotes.
    case references
    /// The places, and the words themselves.
    case quotes
  }

  package struct Cell: Sendable {
    /// What stands behind a cell; of a cell of a matrix it is read off when it is asked for.
    private enum Evidence: Sendable {
      case places([QuoteReference], segments: [Int])
      case cell(ThemeMatrix.Cell)
    }

    package let content: Content
    private let evidence: Evidence
    /// The words counted in it, in order, where words are what is counted.
    package let words: [Word]

    package init(
      _ content: Content, references: [QuoteReference] = [], segments: [Int] = [],
      words: [Word] = []
    ) {
      self.content = content
      evidence = .places(references, segments: segments)
      self.words = words
    }

    package init(_ content: Content, of cell: ThemeMatrix.Cell) {
      self.content = content
      evidence = .cell(cell)
      words = []
    }

    /// The places of the quotes behind the cell, in order, each once.
    package var references: [QuoteReference] {
      switch evidence {
      case .places(let references, _): references
      case .cell(let cell): cell.references
      }
    }

    /// Whether it opens to any place.
    package var hasReferences: Bool {
      switch evidence {
      case .places(let references, _): !references.isEmpty
      case .cell(let cell): cell.hasSegments
      }
    }

    /// The segments behind the cell, as the table's quotes number them.
    package var segments: [Int] {
      switch evidence {
      case .places(_, let segments): segments
      case .cell(let cell): cell.segments
      }
    }

    /// A number of words, which opens to each of them and to the sentences they are said in.
    package init(_ content: Content, words: [Word]) {
      var seen: Set<QuoteReference> = []
      self.init(
        content, references: words.map(\.reference).filter { seen.insert($0).inserted },
        words: words)
    }
  }

  package struct Row: Sendable {
    /// What identifies the row to a program: a code's path, a case's name.
    package let key: String
    /// What names it to a reader.
    package let title: String
    /// How far the title is set in.
    package let depth: Int
    /// Whether it says what the rows beside it are counted from, or sums them up: n, a base, all together.
    package let isMargin: Bool
    package let cells: [Cell]

    package init(
      key: String, title: String, depth: Int = 0, isMargin: Bool = false, cells: [Cell]
    ) {
      self.key = key
      self.title = title
      self.depth = depth
      self.isMargin = isMargin
      self.cells = cells
    }
  }

  /// What a column is to a reader, beside its heading.
  package enum ColumnRole: Sendable {
    /// A column whose heading is a word of the program's own.
    case own
    /// A value, a code or a name, whose heading stands as the data have it.
    case data
    /// The same, of written texts: what stands for a missing one is no number.
    case texts
    /// What the columns beside it are counted from, or all of them together.
    case margin
  }

  package let title: String
  /// Whether somebody gave the title, so that it stands in papers as it is.
  package private(set) var hasGivenTitle = false
  /// The heading of the row titles, and of each column.
  package let rowHeading: String
  package let columns: [String]
  /// What each column is, in order; all are the program's own where it is not said.
  package let roles: [ColumnRole]
  /// Headings over several columns, in order, for formats that can nest them.
  package let spanners: [Spanner]
  package let rows: [Row]
  /// What a reader must know to read the numbers: unit, denominators, selection, codebook.
  package let notes: [String]
  /// The words of each segment, for formats that show them; empty where they were not asked for.
  package let quotes: [Int: Quote]
  /// What JSON writes.
  package let shape: any Encodable & Sendable
  /// Where it comes from, so that it can be asked for again; `nil` where it is no answer about a project.
  package private(set) var provenance: Provenance?

  /// A heading over neighbouring columns.
  package struct Spanner: Sendable, Equatable {
    package let title: String
    package let columns: Range<Int>
    /// What each of its columns is called below it.
    package let inner: [String]

    package init(title: String, columns: Range<Int>, inner: [String]) {
      precondition(columns.count == inner.count, "each column below a heading has its own")
      self.title = title
      self.columns = columns
      self.inner = inner
    }
  }

  package init(
    title: String, rowHeading: String, columns: [String], roles: [ColumnRole] = [],
    spanners: [Spanner] = [], rows: [Row], notes: [String], quotes: [Int: Quote] = [:],
    shape: any Encodable & Sendable, provenance: Provenance? = nil
  ) {
    precondition(roles.isEmpty || roles.count == columns.count, "each column has its role")
    self.title = title
    self.rowHeading = rowHeading
    self.columns = columns
    self.roles = roles.isEmpty ? Array(repeating: .own, count: columns.count) : roles
    self.spanners = spanners
    self.rows = rows
    self.notes = notes
    self.quotes = quotes
    self.shape = shape
    self.provenance = provenance
  }

  /// The same table, saying where it comes from.
  package func from(_ provenance: Provenance) -> Table {
    var table = self
    table.provenance = provenance
    return table
  }

  /// The same table under another title.
  package func titled(_ title: String) -> Table {
    var table = Table(
      title: title, rowHeading: rowHeading, columns: columns, roles: roles, spanners: spanners,
      rows: rows, notes: notes, quotes: quotes, shape: shape, provenance: provenance)
    table.hasGivenTitle = true
    return table
  }
}

extension Table {
  /// Whether a column holds numbers alone, besides cells that are empty.
  func isOfNumbers(_ column: Int) -> Bool {
    guard roles[column] != .texts else { return false }
    return rows.allSatisfy {
      $0.cells[column].content.isNumber || $0.cells[column].content == .empty
    }
  }
}

extension Table.Content {
  /// As a reader sees it; a number without grouping, with a point.
  package var shown: String {
    switch self {
    case .text(let text): text
    case .count(let count): String(count)
    case .measure(let value, let decimals), .coefficient(let value, let decimals):
      Self.rounded(value, decimals: decimals)
    case .probability(let value): value < 0.001 ? "<0.001" : Self.fixed(value, decimals: 3)
    case .blank(.undefined): "–"
    case .blank(.notAsked): "not asked"
    case .blank(.notCharted): "not charted"
    case .empty: ""
    }
  }

  var isNumber: Bool {
    switch self {
    case .count, .measure, .coefficient, .probability, .blank: true
    case .text, .empty: false
    }
  }

  /// What is not zero is not shown as zero: `<0.1`.
  private static func rounded(_ value: Double, decimals: Int) -> String {
    let shown = fixed(value, decimals: decimals)
    guard value > 0, !shown.contains(where: { "123456789".contains($0) }) else { return shown }
    return "<0." + String(repeating: "0", count: max(0, decimals - 1)) + "1"
  }

  private static func fixed(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
    let whole = Int(abs(scaled))
    let sign = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let digits = String(whole)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
