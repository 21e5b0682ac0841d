import QualitativeData

/// Words that a hyphen at the end of a line cuts in two.
///
/// A hyphen there may belong to the word (`follow-up`), be put in by the typesetter, or be a speaker breaking off. What
/// the document itself does not settle stays as it is.
struct WordBreaks {
  private let words: Set<String>
  /// Whether breaking off with a hyphen, as in `I was- well`, is about as common as words that have one inside.
  private let hasBreakingOff: Bool
  /// The small words before which a hyphen stands for the rest of a word, as in `one- and two-way`.
  private static let conjunctions: Set<String> = [
    "and", "or", "to", "und", "oder", "bis", "og", "eller", "och", "ja", "tai", "en", "of", "et",
    "ou", "y", "o",
  ]
  private var joined: [Int] = []
  private var kept: [Int] = []
  private var open: [Int] = []

  /// - Complexity: O(words).
  init(_ lines: [PDFLine]) {
    var words: Set<String> = []
    var breakingOff = 0
    var inside = 0
    for line in lines {
      for (index, word) in line.words.enumerated() {
        words.insert(Self.plain(word.text))
        if word.text.dropFirst().dropLast().contains("-") { inside += 1 }
        if word.text.hasSuffix("-"), index + 1 < line.words.count,
          word.text.dropLast().last?.isLetter == true,
          !Self.conjunctions.contains(line.words[index + 1].text)
        {
          breakingOff += 1
        }
      }
    }
    self.words = words
    hasBreakingOff = breakingOff * 2 >= max(inside, 1)
  }

  /// Puts a line after a text that ends with a hyphen where it is certain how.
  ///
  /// - Returns: Whether it did.
  mutating func join(_ text: inout String, _ next: String, page: Int) -> Bool {
    guard let hyphen = text.unicodeScalars.last, "-\u{AD}\u{2010}".unicodeScalars.contains(hyphen),
      next.unicodeScalars.first?.properties.isLowercase == true
    else { return false }
    let first = text.split { $0.isWhitespace }.last.map { String($0.dropLast()) } ?? ""
    guard first.last?.isLetter == true else { return false }
    let second = String(next.prefix { !$0.isWhitespace })
    let whole = words.contains(Self.plain(first + second))
    let hyphenated = words.contains(Self.plain(first + "-" + second))
    if hyphen == "\u{AD}" || (whole && !hyphenated) {
      text.unicodeScalars.removeLast()
      joined.append(page)
    } else if hyphenated, !whole {
      joined.append(page)
    } else if !hasBreakingOff, !Self.conjunctions.contains(second) {
      // Hardly anybody breaks off here, so the word goes on; whose the hyphen is, nobody knows.
      kept.append(page)
    } else {
      open.append(page)
      return false
    }
    text += next
    return true
  }

  var findings: [Finding] {
    var findings: [Finding] = []
    if !joined.isEmpty {
      findings.append(
        Finding(
          .warning,
          "\(joined.count) words cut in two at the end of a line were put together, since the document has them whole elsewhere or marks the cut as such (\(PageList.of(joined)))"
        ))
    }
    if !kept.isEmpty {
      findings.append(
        Finding(
          .warning,
          "\(kept.count) words cut in two at the end of a line were put together with their hyphen, which may not belong to the word (\(PageList.of(kept)))"
        ))
    }
    if !open.isEmpty {
      findings.append(
        Finding(
          .warning,
          "\(open.count) lines end with a hyphen that may cut a word or be the speaker's breaking off; they were left as they are (\(PageList.of(open)))"
        ))
    }
    return findings
  }

  private static func plain(_ word: String) -> String {
    let start = word.drop { !$0.isLetter }
    let end = start.lastIndex { $0.isLetter }
    return end.map { start[...$0].lowercased() } ?? ""
  }
}
