import QualitativeData

/// Counts the words, phrases and stems of some passages, and how often each stands in other talk.
///
/// First everything inside is added, then everything outside; what stands outside alone is no term to consider.
package struct TermCounter {
  /// One stretch of neighbouring words of one sentence.
  package struct Stretch {
    /// As they stand in the text.
    package let words: [String]
    /// A language tag; `nil` where nobody says.
    package let language: String?

    package init(words: [String], language: String?) {
      self.words = words
      self.language = language
    }
  }

  /// A term with its counts.
  package struct Candidate: Sendable {
    package let term: Term
    package let inside: Int
    package let outside: Int
    /// How many terms of its kind (words, pairs, threes) there are on each side.
    package let allInside: Int
    package let allOutside: Int
    /// The passages inside that hold it, in order.
    package let passages: [Int]
  }

  private enum Key: Hashable {
    case words(Int, Int, Int)
    case stem(Int)

    /// Which terms it is one of: stems are counted among words.
    var length: Int {
      switch self {
      case .words(_, -1, _), .stem: 1
      case .words(_, _, -1): 2
      case .words: 3
      }
    }
  }

  private let keepsStopWords: Bool
  private var inside: [Key: (count: Int, passages: Set<Int>)] = [:]
  private var outside: [Key: Int] = [:]
  private var allInside = [0, 0, 0, 0]
  private var allOutside = [0, 0, 0, 0]
  private var words: [String] = []
  private var numbers: [String: Int] = [:]
  private var spellings: [String: Int] = [:]
  private var stems: [(language: String, forms: [Int: Int])] = []
  private var stemNumbers: [[String]: Int] = [:]
  private var stemOfWord: [String: [Int: Int]] = [:]
  private var stemmers: [String: Stemmer?] = [:]
  private var stopWords: [String: StopWords?] = [:]

  package init(keepsStopWords: Bool) { self.keepsStopWords = keepsStopWords }

  /// - Parameter passage: The number of the passage the words stand in.
  package mutating func addInside(_ stretch: Stretch, passage: Int) {
    let numbers = stretch.words.map { number(of: $0) }
    let stops = stopFlags(numbers, stretch.language)
    for start in numbers.indices {
      for length in 1...3 where start + length <= numbers.count {
        allInside[length] += 1
        let last = start + length - 1
        guard isTerm(numbers[start...last], stops[start], stops[last]) else { continue }
        note(Self.key(numbers[start...last]), passage)
      }
      if !stops[start], hasLetter(numbers[start]),
        let stem = stem(of: numbers[start], stretch.language)
      {
        stems[stem].forms[numbers[start], default: 0] += 1
        note(.stem(stem), passage)
      }
    }
  }

  package mutating func addOutside(_ stretch: Stretch) {
    let numbers = stretch.words.map { number(of: $0) }
    for start in numbers.indices {
      for length in 1...3 where start + length <= numbers.count {
        allOutside[length] += 1
        let key = Self.key(numbers[start...(start + length - 1)])
        if inside[key] != nil { outside[key, default: 0] += 1 }
      }
      if let stem = stem(of: numbers[start], stretch.language), inside[.stem(stem)] != nil {
        stems[stem].forms[numbers[start], default: 0] += 1
        outside[.stem(stem), default: 0] += 1
      }
    }
  }

  /// The terms that stand in at least so many passages. A stem is one only where it has two forms or more.
  package func candidates(inAtLeast passages: Int) -> [Candidate] {
    inside.compactMap { key, found in
      guard found.passages.count >= passages, let term = term(of: key) else { return nil }
      return Candidate(
        term: term, inside: found.count, outside: outside[key] ?? 0,
        allInside: allInside[key.length], allOutside: allOutside[key.length],
        passages: found.passages.sorted())
    }
  }

  private static func key(_ words: ArraySlice<Int>) -> Key {
    let first = words.startIndex
    return .words(
      words[first], words.count > 1 ? words[first + 1] : -1, words.count > 2 ? words[first + 2] : -1
    )
  }

  private mutating func note(_ key: Key, _ passage: Int) {
    inside[key, default: (0, [])].count += 1
    inside[key]?.passages.insert(passage)
  }

  private func term(of key: Key) -> Term? {
    switch key {
    case .words(let first, let second, let third):
      return .phrase([first, second, third].filter { $0 >= 0 }.map { words[$0] })
    case .stem(let number):
      let (language, forms) = stems[number]
      guard forms.count > 1 else { return nil }
      let most = forms.max { ($0.value, words[$1.key]) < ($1.value, words[$0.key]) }
      return most.map { .stem(form: words[$0.key], language: language) }
    }
  }

  // MARK: Words

  private func hasLetter(_ word: Int) -> Bool {
    words[word].unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private func isTerm(_ numbers: ArraySlice<Int>, _ firstStops: Bool, _ lastStops: Bool) -> Bool {
    !firstStops && !lastStops && numbers.contains(where: hasLetter)
  }

  private mutating func number(of spelling: String) -> Int {
    if let known = spellings[spelling] { return known }
    let folded = Words.folded(spelling)
    let number = numbers[folded] ?? words.count
    if number == words.count {
      words.append(folded)
      numbers[folded] = number
    }
    spellings[spelling] = number
    return number
  }

  private mutating func stopFlags(_ numbers: [Int], _ language: String?) -> [Bool] {
    guard !keepsStopWords, let language else { return numbers.map { _ in false } }
    let list = stopWords[language] ?? StopWords(language: language)
    stopWords[language] = list
    guard let list else { return numbers.map { _ in false } }
    return numbers.map { list.contains(words[$0]) }
  }

  private mutating func stem(of word: Int, _ language: String?) -> Int? {
    guard let tag = language.map(Language.primary) else { return nil }
    if let known = stemOfWord[tag]?[word] { return known }
    let stemmer = stemmers[tag] ?? Stemmer(language: tag)
    stemmers[tag] = stemmer
    guard let stemmer else { return nil }
    let stem = [tag, stemmer.stem(words[word])]
    let number = stemNumbers[stem] ?? stems.count
    if number == stems.count {
      stems.append((tag, [:]))
      stemNumbers[stem] = number
    }
    stemOfWord[tag, default: [:]][word] = number
    return number
  }
}
