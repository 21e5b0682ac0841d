import QualitativeData

/// All words of a study with their places, so that one rule is evaluated without reading the study again.
///
/// It knows each distinct word once, folded, and where it is said; the words of all transcripts stand in one row,
/// one transcript after the other. It takes about 14 bytes a word.
package struct StudyIndex: Sendable {
  /// A sentence, with numbers that run through the whole study.
  struct Sentence: BitwiseCopyable {
    /// In its transcript's text.
    let range: TextRange
    let firstWord: UInt32
    let paragraph: UInt32
    let turn: UInt32
  }

  /// A transcript without its text, and where its part of the study begins.
  struct Part: Sendable {
    let transcript: Transcript
    let firstWord: Int
    let firstTurn: Int
  }

  private(set) var parts: [Part] = []
  /// The distinct words, folded, in the order in which they were met.
  private(set) var spellings: [String] = []
  /// Where each word stands in its transcript's text.
  private(set) var words: [TextRange] = []
  private(set) var sentences: [Sentence] = []
  /// Where each paragraph stands in its transcript's text.
  private(set) var paragraphs: [TextRange] = []
  /// The first sentence of each turn, and behind the last one how many there are.
  private(set) var firstSentences: [UInt32] = [0]
  /// For every so many words, the sentence of the first of them.
  private var sentencesOfBlocks: [UInt32] = []
  private static let block = 64

  /// For each spelling, where its occurrences begin in `occurrences`, and behind them all how many there are.
  private var firstOccurrences: [UInt32] = [0]
  /// The words of each spelling, in order.
  private var occurrences: [UInt32] = []
  /// The spellings in the order of their bytes, so that those that begin alike stand together.
  private(set) var inOrder: [UInt32] = []

  /// How many words the study has.
  package var wordCount: Int { words.count }

  /// The transcripts' names, in the order of the index.
  package var transcripts: [String] { parts.map(\.transcript.name) }

  /// Takes in every transcript that a source hands over.
  ///
  /// - Complexity: O(bytes of all texts).
  package init(_ handOver: ((Transcript) -> Void) throws -> Void) rethrows {
    let finder = UnitFinder()
    var table = WordTable()
    var numbers: [UInt32] = []
    try handOver { transcript in
      var text = transcript.text
      text.withUTF8 { bytes in
        let units = finder.units(of: transcript, in: bytes)
        number(units.words, in: bytes, with: &table, into: &numbers)
        add(transcript, units)
      }
    }
    markBlocks()
    gather(numbers)
    inOrder = (0..<UInt32(spellings.count)).sorted {
      spellings[Int($0)].utf8.lexicographicallyPrecedes(spellings[Int($1)].utf8)
    }
  }

  private mutating func number(
    _ found: [TextRange], in text: UnsafeBufferPointer<UInt8>, with table: inout WordTable,
    into numbers: inout [UInt32]
  ) {
    numbers += Array(unsafeUninitializedCapacity: found.count) { numbers, count in
      found.withUnsafeBufferPointer { words in
        table.number(words, in: text, into: numbers) { folded in
          spellings.append(folded)
          return UInt32(spellings.count - 1)
        }
      }
      count = found.count
    }
  }

  private mutating func add(_ transcript: Transcript, _ units: TextUnits) {
    let part = Part(
      transcript: transcript.withoutText, firstWord: words.count,
      firstTurn: firstSentences.count - 1)
    parts.append(part)
    let firstParagraph = paragraphs.count
    paragraphs += units.paragraphs.map(\.range)
    let firstSentence = sentences.count
    sentences += units.sentences.map { sentence in
      Sentence(
        range: sentence.range, firstWord: UInt32(part.firstWord + sentence.words.lowerBound),
        paragraph: UInt32(firstParagraph + sentence.paragraph),
        turn: UInt32(part.firstTurn + sentence.turn))
    }
    for turn in units.turns.indices {
      let said = units.sentences(ofTurn: turn)
      firstSentences.append(
        said.isEmpty ? firstSentences.last! : UInt32(firstSentence + said.upperBound))
    }
    words += units.words
  }

  private mutating func markBlocks() {
    var sentence = 0
    for word in stride(from: 0, to: words.count, by: Self.block) {
      while sentence + 1 < sentences.count, sentences[sentence + 1].firstWord <= word {
        sentence += 1
      }
      sentencesOfBlocks.append(UInt32(sentence))
    }
  }

  private mutating func gather(_ numbers: [UInt32]) {
    var ends = [UInt32](repeating: 0, count: spellings.count + 1)
    for number in numbers { ends[Int(number) + 1] += 1 }
    for spelling in spellings.indices { ends[spelling + 1] += ends[spelling] }
    firstOccurrences = ends
    occurrences = Array(unsafeUninitializedCapacity: numbers.count) { places, count in
      for (word, number) in numbers.enumerated() {
        places[Int(ends[Int(number)])] = UInt32(word)
        ends[Int(number)] += 1
      }
      count = numbers.count
    }
  }

  // MARK: asking

  /// Where a spelling is said.
  func occurrences(of spelling: Int) -> ArraySlice<UInt32> {
    occurrences[Int(firstOccurrences[spelling])..<Int(firstOccurrences[spelling + 1])]
  }

  /// Where the words of a sentence end.
  func endOfWords(ofSentence sentence: Int) -> Int {
    sentence + 1 < sentences.count ? Int(sentences[sentence + 1].firstWord) : words.count
  }

  /// The sentence a word stands in.
  func sentence(of word: Int) -> Int {
    var sentence = Int(sentencesOfBlocks[word / Self.block])
    while sentence + 1 < sentences.count, sentences[sentence + 1].firstWord <= word {
      sentence += 1
    }
    return sentence
  }
}

extension Transcript {
  fileprivate var withoutText: Transcript {
    Transcript(
      name: name, file: file, format: format, digest: digest, language: language, text: "",
      speakers: speakers, turns: turns, events: [], variables: variables, findings: [])
  }
}
