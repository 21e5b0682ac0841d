/// Where columns begin on the pages of a document, found by what stands one below the other.
struct PDFColumns {
  /// By page, the left edges of all columns but the first, from left to right.
  private(set) var starts: [Int: [Double]] = [:]

  /// How far from an edge a word may begin.
  static let slack = 3.0

  /// - Complexity: O(words × columns).
  init(_ lines: [PDFLine]) {
    let pages = Dictionary(grouping: lines, by: \.page).mapValues { $0.map(Row.init) }
    // Edges a page shows by itself count on every page: a table's last page may have one row only.
    var edges: [Double] = []
    for (_, rows) in pages.sorted(by: { $0.key < $1.key }) {
      for edge in Self.candidates(rows) where Alignment(edge, rows).isColumn {
        if !edges.contains(where: { abs($0 - edge) <= 2 * Self.slack }) { edges.append(edge) }
      }
    }
    for (page, rows) in pages {
      let here = edges.sorted().filter { Alignment($0, rows).mayBeColumn }
      if !here.isEmpty { starts[page] = Self.apart(here, rows) }
    }
  }

  /// The edges at which at least three lines, or parts of lines after a wide gap, begin.
  private static func candidates(_ rows: [Row]) -> [Double] {
    let begins = rows.flatMap(\.begins).sorted()
    var edges: [Double] = []
    var index = 0
    while index < begins.count {
      let end = begins[index...].firstIndex { $0 > begins[index] + slack } ?? begins.count
      if end - index >= 3 { edges.append(begins[(index + end) / 2]) }
      index = end
    }
    return edges
  }

  /// Of edges next to each other, the one where more begins.
  private static func apart(_ edges: [Double], _ rows: [Row]) -> [Double] {
    var result: [Double] = []
    for edge in edges {
      if let last = result.last, edge - last < 15 {
        if Alignment(edge, rows).beginning > Alignment(last, rows).beginning {
          result[result.count - 1] = edge
        }
      } else {
        result.append(edge)
      }
    }
    return result
  }

  /// A line as far as columns are concerned.
  fileprivate struct Row {
    let words: [PDFWord]
    let height: Double
    /// Where the line begins, and where it goes on after a gap wider than between words.
    let begins: [Double]

    init(_ line: PDFLine) {
      words = line.words.sorted { $0.left < $1.left }
      height = line.height
      begins = line.runs(brokenAt: 0.8).map(\.left)
    }

    func begins(at edge: Double) -> Bool {
      var last: Double?
      for word in words {
        if abs(word.left - edge) <= slack, last.map({ word.left - $0 > 0.25 * height }) ?? true {
          return true
        }
        last = max(last ?? word.right, word.right)
      }
      return false
    }

    /// Whether words run across an edge as if it were not there.
    func crosses(_ edge: Double) -> Bool {
      guard !begins(at: edge) else { return false }
      var last: PDFWord?
      for word in words {
        if word.left < edge - slack, word.right > edge { return true }
        if let last, last.left < edge, word.left > edge, word.left - last.right < 0.5 * height {
          return true
        }
        last = word
      }
      return false
    }

    func stands(leftOf edge: Double) -> Bool { words.first.map { $0.right < edge } ?? false }
  }

  /// What stands at an edge on one page.
  private struct Alignment {
    var beginning = 0
    private var beside = 0
    private var crossing = 0

    init(_ edge: Double, _ rows: [Row]) {
      let isBeginning = rows.map { $0.begins(at: edge) }
      guard let first = isBeginning.firstIndex(of: true), let last = isBeginning.lastIndex(of: true)
      else { return }
      for index in first...last {
        if isBeginning[index] {
          beginning += 1
          if rows[index].stands(leftOf: edge) { beside += 1 }
        } else if rows[index].crosses(edge) {
          crossing += 1
        }
      }
    }

    var isColumn: Bool { beginning >= 3 && beside >= 2 && crossing * 10 <= beginning }
    var mayBeColumn: Bool { beginning >= 1 && crossing * 10 <= max(beginning, 10) }
  }
}

extension PDFLine {
  /// The words of each column; `nil` where the line runs across the columns as if they were not there.
  func cells(_ edges: [Double]) -> [PDFLine]? {
    let row = PDFColumns.Row(self)
    if edges.contains(where: { row.crosses($0) }) { return nil }
    var cells = Array(repeating: PDFLine(page: page, words: []), count: edges.count + 1)
    for word in words {
      let column = edges.lastIndex { word.left >= $0 - PDFColumns.slack }.map { $0 + 1 } ?? 0
      cells[column].words.append(word)
    }
    return cells
  }
}
