/// The stretches of words that the segments of one transcript cover, by cell.
struct CoveredWords {
  private struct Item: BitwiseCopyable {
    let row: Int32
    let column: Int32
    let code: Int32
    let speaker: UInt32
    let firstWord: UInt32
    let behindWords: UInt32
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

  /// Calls with each speaker behind each cell once; the column of a row's total is -1.
  mutating func forEachSpeaker(_ take: (_ row: Int, _ column: Int, _ speaker: Int) -> Void) {
    items.sort { ($0.row, $0.column, $0.speaker) < ($1.row, $1.column, $1.speaker) }
    for (index, item) in items.enumerated() {
      if index > 0 {
        let last = items[index - 1]
        if (last.row, last.column, last.speaker) == (item.row, item.column, item.speaker) {
          continue
        }
      }
      take(Int(item.row), Int(item.column), Int(item.speaker))
    }
  }

  /// Calls with how many words are covered in each cell, each word once.
  mutating func forEachCell(_ take: (_ row: Int, _ column: Int, _ words: Int) -> Void) {
    items.sort { ($0.row, $0.column, $0.firstWord) < ($1.row, $1.column, $1.firstWord) }
    Self.forEachUnion(of: items, isSame: { ($0.row, $0.column) == ($1.row, $1.column) }) {
      take(Int($0.row), Int($0.column), $1)
    }
  }

  /// Adds, for each code as it was coded, the words covered in each row, in each column and in all.
  func addCodes(to bases: inout PercentBases) {
    var parts = items.filter { $0.column == Self.total }
    parts.sort { ($0.row, $0.code, $0.firstWord) < ($1.row, $1.code, $1.firstWord) }
    Self.forEachUnion(of: parts, isSame: { ($0.row, $0.code) == ($1.row, $1.code) }) {
      bases.add($1, row: Int($0.row))
    }
    parts.sort { ($0.code, $0.firstWord) < ($1.code, $1.firstWord) }
    Self.forEachUnion(of: parts, isSame: { $0.code == $1.code }) { bases.total += $1 }
    parts = items.filter { $0.column != Self.total }
    parts.sort { ($0.column, $0.code, $0.firstWord) < ($1.column, $1.code, $1.firstWord) }
    Self.forEachUnion(of: parts, isSame: { ($0.column, $0.code) == ($1.column, $1.code) }) {
      bases.add($1, column: Int($0.column))
    }
  }

  /// - Parameter items: By what makes them the same, then by their first word.
  private static func forEachUnion(
    of items: [Item], isSame: (Item, Item) -> Bool, _ take: (Item, Int) -> Void
  ) {
    var next = 0
    while next < items.count {
      let first = items[next]
      var covered = 0
      var end: UInt32 = 0
      while next < items.count, isSame(first, items[next]) {
        let (start, behind) = (max(end, items[next].firstWord), items[next].behindWords)
        covered += behind > start ? Int(behind - start) : 0
        end = max(end, behind)
        next += 1
      }
      take(first, covered)
    }
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
