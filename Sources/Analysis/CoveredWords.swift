/// The stretches of words that the segments of one transcript cover, by cell.
struct CoveredWords {
  private struct Item: BitwiseCopyable {
    let row: Int32
    let column: Int32
    let code: Int32
    let speaker: UInt32
    let firstWord: UInt32
    let behindWords: UInt32

    var cellColumn: Int? { column == CoveredWords.total ? nil : Int(column) }
  }

  private var items: [Item] = []

  private static let total: Int32 = -1

  mutating func clear() { items.removeAll(keepingCapacity: true) }

  /// Adds a stretch to each of its cells, and to the total of each row.
  mutating func add(
    _ stretch: CodedMaterial.Row.Stretch, code: Int, _ rows: [Int], _ columns: [Int]
  ) {
    for row in rows {
      for column in columns + [Int(Self.total)] {
        items.append(
          Item(
            row: Int32(row), column: Int32(column), code: Int32(code),
            speaker: UInt32(stretch.speaker), firstWord: stretch.firstWord,
            behindWords: stretch.behindWords))
      }
    }
  }

  /// Calls with each speaker behind each cell once; the column of a row's total is `nil`.
  func forEachSpeaker(_ take: (_ row: Int, _ column: Int?, _ speaker: Int) -> Void) {
    let sorted = items.sorted {
      ($0.row, $0.column, $0.speaker) < ($1.row, $1.column, $1.speaker)
    }
    for (index, item) in sorted.enumerated() {
      if index > 0 {
        let last = sorted[index - 1]
        if (last.row, last.column, last.speaker) == (item.row, item.column, item.speaker) {
          continue
        }
      }
      take(Int(item.row), item.cellColumn, Int(item.speaker))
    }
  }

  /// Calls with how many words are covered in each cell, each word once; the column of a row's total is `nil`.
  func forEachCell(_ take: (_ row: Int, _ column: Int?, _ words: Int) -> Void) {
    for (item, words) in Self.unions(of: items, by: { ($0.row, $0.column) }) {
      take(Int(item.row), item.cellColumn, words)
    }
  }

  /// Adds, for each code as it was coded, the words covered in each row, in each column and in all.
  func addCodes(to bases: inout PercentBases) {
    let totals = items.filter { $0.column == Self.total }
    for (item, words) in Self.unions(of: totals, by: { ($0.row, $0.code) }) {
      bases.add(words, row: Int(item.row))
    }
    for (_, words) in Self.unions(of: totals, by: { ($0.code, 0) }) { bases.total += words }
    let cells = items.filter { $0.column != Self.total }
    for (item, words) in Self.unions(of: cells, by: { ($0.column, $0.code) }) {
      bases.add(words, column: Int(item.column))
    }
  }

  /// How many words the items of one key cover together, each word once, with one of the items.
  ///
  /// - Complexity: O(n log n).
  private static func unions(
    of items: [Item], by key: (Item) -> (Int32, Int32)
  ) -> [(item: Item, words: Int)] {
    let sorted = items.sorted {
      let (left, right) = (key($0), key($1))
      return (left.0, left.1, $0.firstWord) < (right.0, right.1, $1.firstWord)
    }
    var found: [(item: Item, words: Int)] = []
    var end: UInt32 = 0
    for item in sorted {
      if found.isEmpty || key(found[found.count - 1].item) != key(item) {
        found.append((item, 0))
        end = 0
      }
      let start = max(end, item.firstWord)
      if item.behindWords > start { found[found.count - 1].words += Int(item.behindWords - start) }
      end = max(end, item.behindWords)
    }
    return found
  }
}

/// For percentages of segments or words: what each row, each column and all of it adds up to, over codes as coded.
struct PercentBases {
  private var rows: [Int] = []
  private var columns: [Int] = []
  var total = 0

  mutating func add(_ count: Int, row: Int) { Self.add(count, at: row, of: &rows) }
  mutating func add(_ count: Int, column: Int) { Self.add(count, at: column, of: &columns) }

  func row(_ row: Int) -> Int { row < rows.count ? rows[row] : 0 }

  /// - Parameter column: `nil` for all columns together.
  func column(_ column: Int?) -> Int {
    guard let column else { return total }
    return column < columns.count ? columns[column] : 0
  }

  private static func add(_ count: Int, at position: Int, of bases: inout [Int]) {
    while bases.count <= position { bases.append(0) }
    bases[position] += count
  }
}
