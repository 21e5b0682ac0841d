import QualitativeData

/// A transcript as numbers: what each of its words fits, and the unit each stands in.
struct WordStream {
  let units: TextUnits
  /// For each word, its number in the vocabulary.
  private let words: [UInt32]
  private let vocabulary: Vocabulary
  private let postings: Postings
  /// For each word, its sentence.
  private let sentences: [UInt32]

  init(units: TextUnits, words: [UInt32], vocabulary: Vocabulary, postings: Postings) {
    self.units = units
    self.words = words
    self.vocabulary = vocabulary
    self.postings = postings
    var sentences: [UInt32] = []
    sentences.reserveCapacity(words.count)
    for (index, sentence) in units.sentences.enumerated() {
      for _ in sentence.words { sentences.append(UInt32(index)) }
    }
    self.sentences = sentences
  }

  var wordCount: Int { words.count }

  /// The words that fit a pattern, in order.
  func words(fitting pattern: Int) -> [UInt32] { postings[pattern] }

  /// Whether a word fits a pattern.
  func word(_ word: Int, fits pattern: Int) -> Bool {
    let number = words[word]
    return number & Vocabulary.watched != 0
      && vocabulary.patterns(fitting: number).contains(pattern)
  }

  func sentence(of word: Int) -> Int { Int(sentences[word]) }

  func turn(of word: Int) -> Int { units.sentences[sentence(of: word)].turn }

  /// The number of the unit a word stands in.
  func unit(of word: Int, _ kind: CodingRuleText.Unit) -> Int {
    let sentence = sentence(of: word)
    switch kind {
    case .sentence: return sentence
    case .paragraph: return units.sentences[sentence].paragraph
    case .turn: return units.sentences[sentence].turn
    }
  }
}

/// For each pattern of a codebook, the words of one transcript that fit it.
struct Postings {
  private var words: [[UInt32]]
  /// The patterns that any word fits, as they are met.
  private(set) var met: [Int] = []

  init(patterns: Int) { words = Array(repeating: [], count: patterns) }

  subscript(pattern: Int) -> [UInt32] { words[pattern] }

  /// Takes another transcript's words in place of those held.
  ///
  /// - Complexity: O(words + how often any fits a pattern).
  mutating func fill(with numbers: [UInt32], of vocabulary: Vocabulary) {
    for pattern in met { words[pattern].removeAll(keepingCapacity: true) }
    met.removeAll(keepingCapacity: true)
    for (word, number) in numbers.enumerated() where number & Vocabulary.watched != 0 {
      for pattern in vocabulary.patterns(fitting: number) {
        if words[pattern].isEmpty { met.append(pattern) }
        words[pattern].append(UInt32(word))
      }
    }
  }
}
