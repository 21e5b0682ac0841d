import DocumentPackaging

/// The cells of one table of a web page, row after row.
struct HTMLTable {
  struct Cell {
    var paragraphs: [HTMLParagraph] = []
    /// How many columns and rows it reaches over.
    var span = 1
    var height = 1
  }

  private(set) var rows: [[Cell]] = []
  let line: Int
  /// It holds other tables and only lays out the page.
  var isLayout = false
  private(set) var isOpen = false
  /// Cells of rows above that reach down to the row that is open, by how many cells stand before them.
  private var hanging: [Int: (cell: Cell, left: Int)] = [:]

  init(line: Int) { self.line = line }

  /// Whether text belongs to a cell now.
  var isInCell: Bool { isOpen && !isLayout }

  var paragraphs: [HTMLParagraph] { rows.flatMap { $0.flatMap(\.paragraphs) } }

  mutating func beginRow() {
    isOpen = false
    hang()
    rows.append([])
  }

  mutating func beginCell(_ element: HTMLElement) {
    if rows.isEmpty { rows.append([]) }
    hang()
    func number(_ name: String) -> Int {
      min(max(element[name].flatMap { Int($0.prefix(6)) } ?? 1, 1), 100)
    }
    rows[rows.count - 1].append(Cell(span: number("colspan"), height: number("rowspan")))
    isOpen = true
  }

  mutating func endCell() {
    isOpen = false
    guard let cell = rows.last?.last, cell.height > 1 else { return }
    var copy = cell
    // A name or a time holds for all the rows it stands beside; what is said is said once.
    if cell.paragraphs.reduce(0, { $0 + $1.shown(from: 0).utf8.count }) > 60 {
      copy.paragraphs = []
    }
    hanging[(rows.last?.count ?? 1) - 1] = (copy, cell.height)
  }

  mutating func add(_ paragraph: HTMLParagraph) {
    guard let row = rows.indices.last, let cell = rows[row].indices.last else { return }
    rows[row][cell].paragraphs.append(paragraph)
  }

  mutating func changeLast(_ body: (inout HTMLParagraph) -> Void) {
    guard let row = rows.indices.last, let cell = rows[row].indices.last,
      let paragraph = rows[row][cell].paragraphs.indices.last
    else { return }
    body(&rows[row][cell].paragraphs[paragraph])
  }

  mutating func takeParagraphs() -> [HTMLParagraph] {
    defer { rows = [] }
    return paragraphs
  }

  /// Puts in the cells that reach down from rows above.
  private mutating func hang() {
    guard let row = rows.indices.last else { return }
    while let (cell, left) = hanging[rows[row].count], left > 1 {
      hanging[rows[row].count] = (cell, left - 1)
      rows[row].append(Cell(paragraphs: cell.paragraphs, span: cell.span))
    }
  }
}
