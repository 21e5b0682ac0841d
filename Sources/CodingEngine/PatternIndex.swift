/// The patterns that the rules of a codebook watch for, numbered, and which of them a word fits.
struct PatternIndex {
  private(set) var patterns: [WordPattern] = []
  private var numbers: [WordPattern: Int] = [:]
  private var words = PatternBytes()
  /// `coll*`: what such words begin with, and how long such beginnings are in bytes.
  private var beginnings = PatternBytes()
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
    case .any: break
    case .word(let text): words.add(text, number)
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
    beginnings.add(beginning, number)
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
    var word = word
    var found: [Int] = word.withUTF8 { bytes in
      var found: [Int] = []
      if let number = words.pattern(bytes) { found.append(number) }
      // A beginning is whole characters, so one that fits is not cut out of the middle of a character.
      for length in lengthsOfBeginnings where length <= bytes.count {
        let beginning = UnsafeBufferPointer(rebasing: bytes[..<length])
        if let number = beginnings.pattern(beginning) { found.append(number) }
      }
      return found
    }
    for (language, stemmer) in stemmers {
      if let number = numbers[.stem(stemmer.stem(word), language: language)] {
        found.append(number)
      }
    }
    if !wildcards.isEmpty {
      let scalars = Array(word.unicodeScalars)
      for (pattern, number) in wildcards where WordPattern.matches(pattern, scalars) {
        found.append(number)
      }
    }
    return found.count > 1 ? found.sorted() : found
  }
}

/// The numbers of patterns by the bytes of their text.
private struct PatternBytes {
  private var texts = ByteNumbers()
  private var patterns: [Int] = []

  mutating func add(_ text: String, _ pattern: Int) {
    var text = text
    let (_, isNew) = text.withUTF8 { texts.number(of: $0) }
    if isNew { patterns.append(pattern) }
  }

  func pattern(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    texts.known(text).map { patterns[$0] }
  }
}
