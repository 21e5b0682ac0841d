import QualitativeData

/// Words in a row as rules see them: what each fits, and the unit each stands in.
protocol RuleText {
  associatedtype Words: RandomAccessCollection where Words.Element == Int, Words.Index == Int

  var wordCount: Int { get }
  /// The words that fit a pattern, in order.
  func words(fitting pattern: Int) -> Words
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

  func words(fitting pattern: Int) -> Postings.Words { postings[pattern] }

  func word(_ word: Int, fits pattern: Int) -> Bool { vocabulary.fits(words[word], pattern) }

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
