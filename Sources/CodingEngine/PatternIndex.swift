/// The patterns that the rules of a codebook watch for, numbered, and which of them a word fits.
struct PatternIndex {
  private(set) var patterns: [WordPattern] = []
  private var numbers: [WordPattern: Int] = [:]
  /// `coll*`: what such words begin with, and how long such beginnings are in bytes.
  private var beginnings: [String: Int] = [:]
  private var lengthsOfBeginnings: [Int] = []
  /// All other wildcards.
  private var wildcards: [(pattern: [Unicode.Scalar], number: Int)] = []
  private var stemmers: [String: Stemmer] = [:]

  /// The same patterns for another thread; a stemmer serves one.
  func copy() -> PatternIndex {
    var copy = self
    for language in stemmers.keys { copy.stemmers[language] = Stemmer(language: language) }
    return copy
  }

  /// The number of a pattern to watch for.
  mutating func watch(for pattern: WordPattern) -> Int {
    if let number = numbers[pattern] { return number }
    let number = patterns.count
    patterns.append(pattern)
    numbers[pattern] = number
    switch pattern {
    case .word, .any: break
    case .wildcard(let text): addWildcard(text, number)
    case .stem(_, let language):
      if stemmers[language] == nil { stemmers[language] = Stemmer(language: language) }
    }
    return number
  }

  private mutating func addWildcard(_ text: String, _ number: Int) {
    let beginning = String(text.dropLast())
    guard text.last == "*", !beginning.contains("*"), !beginning.contains("?") else {
      return wildcards.append((Array(text.unicodeScalars), number))
    }
    beginnings[beginning] = number
    let length = beginning.utf8.count
    if !lengthsOfBeginnings.contains(length) {
      lengthsOfBeginnings.append(length)
      lengthsOfBeginnings.sort()
    }
  }

  /// The patterns a folded word fits, in rising order; `any`, which all words fit, is not among them.
  ///
  /// - Complexity: O(length of the word + wildcards that are no beginnings).
  func patterns(fitting word: String) -> [Int] {
    var found: [Int] = []
    if let number = numbers[.word(word)] { found.append(number) }
    for (language, stemmer) in stemmers {
      if let number = numbers[.stem(stemmer.stem(word), language: language)] {
        found.append(number)
      }
    }
    addBeginnings(of: word, to: &found)
    if !wildcards.isEmpty {
      let scalars = Array(word.unicodeScalars)
      for (pattern, number) in wildcards where WordPattern.matches(pattern, scalars) {
        found.append(number)
      }
    }
    return found.count > 1 ? found.sorted() : found
  }

  private func addBeginnings(of word: String, to found: inout [Int]) {
    let bytes = word.utf8
    for length in lengthsOfBeginnings {
      guard length <= bytes.count else { return }
      let end = bytes.index(bytes.startIndex, offsetBy: length)
      // A cut inside a character is no beginning.
      guard let end = end.samePosition(in: word.unicodeScalars) else { continue }
      if let number = beginnings[String(word.unicodeScalars[..<end])] { found.append(number) }
    }
  }
}
