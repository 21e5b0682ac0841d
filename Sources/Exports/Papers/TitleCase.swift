/// The capitals of a table's title in a paper (APA 7, section 6.17): words of four letters or more begin with one, and so do
/// the first word, the last, and the one behind a colon.
///
/// Shorter words stay as they are but for the program's own, so that nothing need be known of the language that names of
/// variables and codes are written in. Names with signs, digits or capitals, and what stands in brackets or quotation
/// marks, are left alone.
enum TitleCase {
  /// Short words of the program's own titles that are no articles, conjunctions or prepositions.
  private static let short: Set<Substring> = [
    "all", "are", "few", "has", "how", "its", "new", "not", "one", "own", "run", "ten", "two",
    "was",
    "who",
  ]

  static func of(_ title: String) -> String {
    let words = title.split(separator: " ", omittingEmptySubsequences: false)
    var isFirst = true
    var depth = 0
    return words.indices.map { index in
      let word = words[index]
      let opened = word.count { "(“‘[".contains($0) }
      let isInside = depth > 0 || opened > 0
      depth = max(0, depth + opened - word.count { ")”’]".contains($0) })
      let isLast = index == words.count - 1 || word.hasSuffix(":")
      let cased = isInside ? String(word) : self.cased(word, always: isFirst || isLast)
      isFirst = word.hasSuffix(":")
      return cased
    }.joined(separator: " ")
  }

  private static func cased(_ word: Substring, always: Bool) -> String {
    let bare = word.drop(while: isMark).reversed().drop(while: isMark).reversed()
    let letters = Substring(String(bare))
    // A letter alone is a symbol.
    guard letters.count > 1,
      letters.allSatisfy({ $0.isLetter && !$0.isUppercase || "-’'".contains($0) }),
      always || letters.count > 3 || short.contains(letters)
    else { return String(word) }
    var isBeginning = true
    return String(
      word.map { letter -> String in
        defer { isBeginning = letter == "-" || isBeginning && !letter.isLetter }
        return isBeginning && letter.isLetter ? letter.uppercased() : String(letter)
      }.joined())
  }

  private static func isMark(_ letter: Character) -> Bool { ",:;.?!".contains(letter) }
}
