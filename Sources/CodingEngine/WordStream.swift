import QualitativeData

/// A transcript as numbers: what each of its words fits, and the unit each stands in.
final class WordStream {
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
  func words(fitting pattern: Int) -> Postings.Words { postings[pattern] }

  /// Whether a word fits a pattern.
  func word(_ word: Int, fits pattern: Int) -> Bool { vocabulary.fits(words[word], pattern) }

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
