import QualitativeData

/// Words in a row as rules see them: what each fits, and the unit each stands in.
protocol RuleText {
  associatedtype Words: RandomAccessCollection where Words.Element == Int, Words.Index == Int

  var wordCount: Int { get }
  /// The words that fit a pattern, in order.
  func words(fitting pattern: Int) -> Words
  /// How many they are.
  func count(fitting pattern: Int) -> Int
  /// Whether a word fits a pattern.
  func word(_ word: Int, fits pattern: Int) -> Bool
  func sentence(of word: Int) -> Int
  /// The number of the unit a word stands in.
  func unit(of word: Int, _ kind: CodingRuleText.Unit) -> Int
  /// All words of the unit a word stands in.
  func words(aroundWord word: Int, _ kind: CodingRuleText.Unit) -> Range<Int>
}

/// A transcript as numbers.
final class WordStream: RuleText {
  let units: TextUnits
  /// For each word, its number in the vocabulary.
  private let words: [UInt32]
  /// The positions of the words at which rules look for something, in order.
  let watched: [UInt32]
  let fitting: FittingWords
  let postings: Postings
  /// For each word, its sentence.
  private let sentences: [UInt32]

  init(
    units: TextUnits, words: [UInt32], watched: [UInt32], fitting: FittingWords, postings: Postings
  ) {
    self.units = units
    self.words = words
    self.watched = watched
    self.fitting = fitting
    self.postings = postings
    sentences = Array(unsafeUninitializedCapacity: words.count) { sentences, count in
      for (index, sentence) in units.sentences.enumerated() {
        let words = sentence.words
        sentences[words].initialize(repeating: UInt32(truncatingIfNeeded: index))
        count = words.upperBound
      }
    }
  }

  var wordCount: Int { words.count }

  func words(fitting pattern: Int) -> Postings.Words { postings[pattern] }

  func count(fitting pattern: Int) -> Int { postings.count(of: pattern) }

  func word(_ word: Int, fits pattern: Int) -> Bool {
    fitting.fits(number(of: word), pattern)
  }

  /// The number of a word among the fitting ones; 0 where it fits nothing.
  @inline(__always)
  func number(of word: Int) -> UInt32 { words[word] & Vocabulary.number }

  func sentence(of word: Int) -> Int { Int(sentences[word]) }

  func turn(of word: Int) -> Int { units.sentences[sentence(of: word)].turn }

  func unit(of word: Int, _ kind: CodingRuleText.Unit) -> Int {
    let sentence = sentence(of: word)
    switch kind {
    case .sentence: return sentence
    case .paragraph: return units.sentences[sentence].paragraph
    case .turn: return units.sentences[sentence].turn
    }
  }

  func words(aroundWord word: Int, _ kind: CodingRuleText.Unit) -> Range<Int> {
    let sentence = units.sentences[sentence(of: word)]
    switch kind {
    case .sentence: return sentence.words
    case .paragraph:
      let sentences = units.paragraphs[sentence.paragraph].sentences
      return units.sentences[sentences.lowerBound].words
        .lowerBound..<units.sentences[sentences.upperBound - 1].words.upperBound
    case .turn: return units.words(ofTurn: sentence.turn)
    }
  }
}
