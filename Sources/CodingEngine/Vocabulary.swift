/// The distinct spellings seen so far, numbered, each with the patterns it fits.
///
/// Unicode work happens once for each new spelling, not for each word.
struct Vocabulary {
  /// The patterns that something watches for; a pattern's number is its index.
  private(set) var patterns: [WordPattern] = []
  private var numbers: [WordPattern: Int] = [:]
  private var wildcards: [(pattern: [Unicode.Scalar], number: Int)] = []
  private var stemmers: [String: Stemmer] = [:]
  private var everyWord: Int?

  private var spellings: [String: Int] = [:]
  /// For each spelling, the numbers of the patterns it fits, in rising order.
  private(set) var fits: [[Int]] = []

  /// The number of a pattern to watch for.
  ///
  /// - Precondition: no spelling has been numbered yet.
  mutating func watch(for pattern: WordPattern) -> Int {
    precondition(spellings.isEmpty, "patterns come before words")
    if let number = numbers[pattern] { return number }
    let number = patterns.count
    patterns.append(pattern)
    numbers[pattern] = number
    switch pattern {
    case .word: break
    case .wildcard(let text): wildcards.append((Array(text.unicodeScalars), number))
    case .stem(_, let language):
      if stemmers[language] == nil { stemmers[language] = Stemmer(language: language) }
    case .any: everyWord = number
    }
    return number
  }

  /// The number of a spelling, as it stands in a text.
  ///
  /// - Complexity: O(1) for a spelling seen before; else O(wildcard patterns).
  mutating func number(of spelling: String) -> Int {
    if let number = spellings[spelling] { return number }
    let number = fits.count
    spellings[spelling] = number
    fits.append(patternNumbers(for: Words.folded(spelling)))
    return number
  }

  private func patternNumbers(for folded: String) -> [Int] {
    var found: [Int] = []
    if let number = numbers[.word(folded)] { found.append(number) }
    for (language, stemmer) in stemmers {
      if let number = numbers[.stem(stemmer.stem(folded), language: language)] {
        found.append(number)
      }
    }
    if !wildcards.isEmpty {
      let scalars = Array(folded.unicodeScalars)
      for (pattern, number) in wildcards where WordPattern.matches(pattern, scalars) {
        found.append(number)
      }
    }
    if let everyWord { found.append(everyWord) }
    return found.sorted()
  }
}
