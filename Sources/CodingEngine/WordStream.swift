import QualitativeData

/// A transcript as numbers: its words with what each fits, and the unit each stands in.
struct WordStream {
  let units: TextUnits
  /// For each word, the number of its spelling.
  let spellings: [Int]
  /// For each pattern, the words that fit it, in order.
  private(set) var postings: [[Int]]
  /// For each word, its sentence, its paragraph and its turn.
  let sentenceOfWord: [Int]
  private let fits: [[Int]]

  init(_ transcript: Transcript, units: TextUnits, vocabulary: inout Vocabulary) {
    self.units = units
    var text = transcript.text
    spellings = text.withUTF8 { bytes in
      units.words.map { word in
        vocabulary.number(of: String(decoding: bytes[word.start..<word.end], as: UTF8.self))
      }
    }
    fits = vocabulary.fits
    postings = Array(repeating: [], count: vocabulary.patterns.count)
    for (word, spelling) in spellings.enumerated() {
      for pattern in fits[spelling] { postings[pattern].append(word) }
    }
    var sentenceOfWord: [Int] = []
    sentenceOfWord.reserveCapacity(units.words.count)
    for (index, sentence) in units.sentences.enumerated() {
      for _ in sentence.words { sentenceOfWord.append(index) }
    }
    self.sentenceOfWord = sentenceOfWord
  }

  /// Whether a word fits a pattern.
  func word(_ word: Int, fits pattern: Int) -> Bool { fits[spellings[word]].contains(pattern) }

  func turn(of word: Int) -> Int { units.sentences[sentenceOfWord[word]].turn }

  /// The number of the unit a word stands in.
  func unit(of word: Int, _ kind: CodingRuleText.Unit) -> Int {
    let sentence = sentenceOfWord[word]
    switch kind {
    case .sentence: return sentence
    case .paragraph: return units.sentences[sentence].paragraph
    case .turn: return units.sentences[sentence].turn
    }
  }
}
