import QualitativeData

/// The marks of a legacy OHMS transcript that say where which minute ends: `1:|13(3)|19(14)|`.
///
/// First the minutes from mark to mark, then for each mark the line and the word it stands at, both from 1; blank
/// lines count. Nobody sets two minutes on one line on purpose, so marks that do not advance are none.
struct OHMSMarks {
  /// By line: the word, and the seconds from the beginning.
  private var marks: [Int: (word: Int, seconds: Double)] = [:]
  private(set) var count = 0

  /// - Complexity: O(length of the text).
  init(_ text: String) {
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let minutes = Self.number(halves[0]), minutes > 0 else { return }
    let parts = halves[1].split(separator: "|", omittingEmptySubsequences: false)
    var read: [(line: Int, word: Int, seconds: Double)] = []
    for (index, part) in parts.enumerated() {
      let numbers = part.split { $0 == "(" || $0 == ")" }
      guard numbers.count == 2, let line = Self.number(numbers[0]),
        let word = Self.number(numbers[1])
      else { continue }
      read.append((line, word, Double(index) * Double(minutes) * 60))
    }
    for (index, mark) in read.enumerated() {
      let advances = index == 0 || read[index - 1].line < mark.line
      let isPassed = index + 1 == read.count || mark.line < read[index + 1].line
      guard advances, isPassed else { continue }
      marks[mark.line] = (mark.word, mark.seconds)
      count += 1
    }
  }

  private static func number(_ text: Substring) -> Int? {
    Int(text.filter { !$0.isWhitespace }).flatMap { (0...1_000_000).contains($0) ? $0 : nil }
  }

  /// The time of a turn whose first word a mark stands at, or at the label before it.
  func seconds(line: Int, word: Int) -> Double? {
    guard let mark = marks[line], mark.word <= word else { return nil }
    return mark.seconds
  }
}
