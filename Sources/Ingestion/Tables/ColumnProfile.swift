import QualitativeData

/// What the cells of a column look like, from a sample of the rows.
struct ColumnProfile: Sendable {
  private static let sampledRows = 4_000
  /// Answers of so many words are sentences rather than choices.
  private static let wordsOfProse = 8

  private(set) var filled = 0
  /// How many different cells there are.
  private(set) var distinct = 0
  private(set) var words = 0
  private(set) var longest = 0
  private(set) var prose = 0
  private(set) var distinctProse = 0
  /// Times with colons.
  private(set) var clocks = 0
  /// Numbers, dates, addresses on the web or of mail: what is no talk.
  private(set) var plainValues = 0
  private(set) var numbers = 0
  /// Cells that may be somebody's name.
  private(set) var labels = 0
  /// How many different names these are, however they are spelled.
  private(set) var distinctLabels = 0
  /// Cells of several choices, and what they are made of.
  private(set) var choices = 0
  private(set) var parts = 0
  private(set) var distinctParts = 0

  /// Of a column in which nothing stands.
  init() {}

  /// - Complexity: O(length of the cells of some thousand rows).
  init(_ table: TextTable, _ column: Int, from first: Int) {
    let step = max(1, (table.count - first) / Self.sampledRows)
    var seen: Set<String> = []
    var seenProse: Set<String> = []
    var seenLabels: Set<String> = []
    var seenParts: Set<Substring> = []
    for row in stride(from: first, to: table.count, by: step)
    where !table.isEmpty(row, column) && !table.continues(row, column) {
      let cell = table.cell(row, column)
      filled += 1
      seen.insert(cell)
      let count = Self.words(in: cell)
      words += count
      longest = max(longest, count)
      if count >= Self.wordsOfProse {
        prose += 1
        seenProse.insert(cell)
      }
      take(time: CellTime(cell))
      if Self.isPlainValue(cell) { plainValues += 1 }
      if cell.utf8.count <= 100, let key = LabelName(cell)?.key ?? Int(cell).map({ "\($0)" }) {
        labels += 1
        seenLabels.insert(key)
      }
      let pieces = cell.split { ",;|".contains($0) || $0 == "\n" }
      if pieces.count > 1 { choices += 1 }
      parts += pieces.count
      for piece in pieces { seenParts.insert(piece.drop { $0 == " " }) }
    }
    distinct = seen.count
    distinctProse = seenProse.count
    distinctLabels = seenLabels.count
    distinctParts = seenParts.count
  }

  private mutating func take(time: CellTime?) {
    switch time {
    case .clock, .frames: clocks += 1
    case .number: numbers += 1
    case nil: break
    }
  }

  static func words(in cell: String) -> Int {
    var words = 0
    var isInside = false
    for byte in cell.utf8 {
      let isSpace = byte <= 0x20
      if !isSpace, !isInside { words += 1 }
      isInside = !isSpace
    }
    return words
  }

  private static func isPlainValue(_ cell: String) -> Bool {
    guard cell.utf8.count <= 300 else { return false }
    let hasBlank = cell.contains { $0.isWhitespace }
    if !hasBlank, cell.contains("@") || cell.contains("://") || cell.hasPrefix("www.") {
      return true
    }
    // Dates and numbers hold digits, and of letters at most a half of the day or a time zone.
    let letters = cell.utf8.count { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x80 }
    let digits = cell.utf8.count { (0x30...0x39).contains($0) }
    return digits > 0 && letters <= 3 && letters <= digits
  }

  // MARK: Verdicts

  var isEmpty: Bool { filled == 0 }

  /// Times of a recording, whatever the column is called.
  var isClock: Bool { filled > 0 && clocks * 10 >= filled * 9 }

  /// Whether it may hold times, when it is called so.
  var mayBeTime: Bool {
    filled > 0 && (clocks * 20 >= filled || (clocks + numbers) * 10 >= filled * 9)
  }

  /// Names, and hardly anything else.
  var areNames: Bool {
    filled > 0 && labels * 10 >= filled * 9 && !isClock && prose * 20 <= filled
  }

  /// A few names that come again and again.
  var isSpeaker: Bool { filled > 1 && areNames && distinctLabels * 2 <= max(4, filled) }

  /// Answers in the respondents' own words.
  ///
  /// - Parameter isQuestion: whether the heading asks something, so that short answers are answers, too.
  func isOpen(isQuestion: Bool) -> Bool {
    guard filled > 0, plainValues * 2 < filled, !isMultipleChoice else { return false }
    let isProse = prose * 10 >= filled || (isQuestion && distinct * 2 > filled)
    if prose > 1 || prose == filled, isProse, distinctProse * 10 >= prose * 7 { return true }
    return isQuestion && distinct * 2 > filled && words * 2 >= filled * 3
  }

  /// Choices from a list, several in one cell.
  private var isMultipleChoice: Bool {
    choices * 4 >= filled && parts > filled && distinctParts * 2 <= parts
      && (distinctProse * 10 < prose * 7 || distinctParts * 4 <= parts)
  }
}
