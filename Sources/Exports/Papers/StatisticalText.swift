/// Text of a paper in which statistical symbols are set apart: Latin letters that stand for a number are italic
/// (Publication Manual of the American Psychological Association, 7th ed., section 6.44), Greek ones are not.
enum StatisticalText {
  struct Run: Equatable {
    let text: String
    let isSymbol: Bool
  }

  /// They are no words, so that they are symbols wherever they stand alone.
  private static let always: Set<Substring> = ["n", "N", "p", "df", "SD"]
  /// They may be a name or a letter, so that they are symbols only where a number or its explanation follows.
  private static let beforeNumbers: Set<Substring> = ["M", "V", "z", "r", "t", "F", "U", "G", "g"]

  /// What says that the letter behind it is one.
  private static let namesBefore = ["Cramér's ", "orrected "]

  /// The text in stretches, each a symbol or not; together they are the text.
  static func runs(in text: String) -> [Run] {
    var runs: [Run] = []
    var plain = ""
    var rest = Substring(text)
    var before: Character?
    while let first = rest.first {
      let word = rest.prefix { $0.isLetter }
      guard !word.isEmpty else {
        plain.append(first)
        before = first
        rest.removeFirst()
        continue
      }
      let after = rest.dropFirst(word.count)
      let isNamed = namesBefore.contains { plain.hasSuffix($0) }
      if isSymbol(
        word, before: before, after: after, isAlone: before == nil && after.isEmpty || isNamed)
      {
        if !plain.isEmpty { runs.append(Run(text: plain, isSymbol: false)) }
        plain = ""
        runs.append(Run(text: String(word), isSymbol: true))
      } else {
        plain += word
      }
      before = word.last
      rest = after
    }
    if !plain.isEmpty { runs.append(Run(text: plain, isSymbol: false)) }
    return runs
  }

  /// Whether a word is a symbol where it stands; also where its number is part of its name, as in n1.
  private static func isSymbol(
    _ word: Substring, before: Character?, after: Substring, isAlone: Bool
  ) -> Bool {
    if let before, !before.isWhitespace, before != "(" { return false }
    guard always.contains(word) || beforeNumbers.contains(word) else { return false }
    let next = after.first
    let ends =
      next.map { $0.isWhitespace || ".,;:()²12'’".contains($0) } ?? true
    guard ends else { return false }
    // A digit right behind is an index, and a point behind one may be a shortening.
    if let next, next == "1" || next == "2" {
      guard !(after.dropFirst().first?.isLetter ?? false) else { return false }
    }
    // Behind it a point ends a sentence or a shortening, as in p. 12.
    if always.contains(word) { return next != "." || after.dropFirst().allSatisfy(\.isWhitespace) }
    if isAlone { return word == "V" || word == "z" }
    if next == "²" || next == ":" { return true }
    let follows = after.drop { $0.isWhitespace }.first
    return follows.map { "=<>≥≤".contains($0) } ?? false
  }
}
