import QualitativeData

/// All words of a study with their places, so that one rule is evaluated without reading the study again.
///
/// It knows each distinct word once, folded, and where it is said; the words of all transcripts stand in one row, one
/// transcript after the other. It is bytes, in pieces that can be kept and given back one by one (`IndexPieces`): what
/// is asked for often is taken apart at once, and of the places of words only the pieces that somebody asks for, so that
/// an index that is kept answers its first rule without being read as a whole. It takes about 3 bytes a word.
///
/// One index serves one thread.
package final class StudyIndex {
  /// A sentence, with numbers that run through the whole study.
  struct Sentence: BitwiseCopyable {
    /// In its transcript's text.
    let range: TextRange
    let firstWord: UInt32
    let paragraph: UInt32
    let turn: UInt32
  }

  /// A transcript without its text and its turns, and where its part of the study begins.
  struct Part {
    var transcript: Transcript
    /// For each turn, the position of its speaker; -1 where nobody is named.
    let speakers: [Int32]
    let firstWord: Int
    let firstTurn: Int
    /// Of `blocks`.
    let firstBlock: Int
  }

  /// Some words that stand together, as they lie in a piece.
  struct Block: BitwiseCopyable {
    let piece: UInt32
    let start: UInt16
    let length: UInt16
  }

  /// Where the occurrences of a spelling lie among the bytes of all.
  struct Occurrences: BitwiseCopyable {
    let count: UInt32
    let start: UInt64
    let length: UInt32
  }

  /// All that is taken apart at once.
  struct Contents {
    var parts: [Part] = []
    /// How many words the study has.
    var wordCount = 0
    var sentences: [Sentence] = []
    /// Where each paragraph stands in its transcript's text.
    var paragraphs: [TextRange] = []
    /// The first sentence of each turn, and behind the last one how many there are.
    var firstSentences: [UInt32] = [0]
    var blocks: [Block] = []
    /// The distinct words, folded, in the order of their bytes.
    var spellings = Spellings()
    var occurrences: [Occurrences] = []
    /// The piece in which the occurrences begin.
    var firstOfOccurrences = 0
  }

  /// How many words of one transcript stand together.
  static let wordsOfBlock = 64

  private(set) var contents: Contents
  private let pieces: IndexPieces
  /// For every so many words, the sentence of the first of them.
  private let sentencesOfBlocks: [UInt32]
  private static let block = 64

  private var known: [Int: [UInt32]] = [:]
  /// What was wrong with the first piece that could not be used; what was said since then is not to be believed.
  private(set) var fault: (any Error)?

  package var wordCount: Int { contents.wordCount }

  /// The transcripts' names, in the order of the index.
  package var transcripts: [String] { contents.parts.map(\.transcript.name) }

  init(_ contents: Contents, _ pieces: IndexPieces) {
    self.contents = contents
    self.pieces = pieces
    var blocks: [UInt32] = []
    blocks.reserveCapacity(contents.wordCount / Self.block + 1)
    var sentence = 0
    let sentences = contents.sentences
    for word in stride(from: 0, to: contents.wordCount, by: Self.block) {
      while sentence + 1 < sentences.count, sentences[sentence + 1].firstWord <= word {
        sentence += 1
      }
      blocks.append(UInt32(sentence))
    }
    sentencesOfBlocks = blocks
  }

  /// Changes what is known of each transcript besides its words.
  func describe(_ change: (inout Transcript) -> Void) {
    for part in contents.parts.indices { change(&contents.parts[part].transcript) }
  }

  // MARK: asking

  /// Where a spelling is said.
  ///
  /// - Complexity: O(occurrences) when it is first asked for.
  func occurrences(of spelling: Int) -> [UInt32] {
    if let known = known[spelling] { return known }
    let place = contents.occurrences[spelling]
    let bytes = bytes(Int(place.start), Int(place.length))
    let found = bytes.withUnsafeBytes { bytes in
      var reader = NumberReader(bytes)
      let found = reader.rising(Int(place.count), below: wordCount)
      if reader.isBroken || !reader.isAtEnd { note(BrokenIndex()) }
      return found
    }
    known[spelling] = found
    return found
  }

  /// How often a spelling is said.
  func count(of spelling: Int) -> Int { Int(contents.occurrences[spelling].count) }

  /// Where a word stands in its transcript's text.
  ///
  /// - Parameters:
  ///   - firstWord: The first word of its transcript.
  ///   - firstBlock: The transcript's first block of words.
  /// - Returns: `nil`, and noted, where the bytes do not say.
  func place(of word: Int, after firstWord: Int, _ firstBlock: Int) -> TextRange? {
    let number = word - firstWord
    let block = contents.blocks[firstBlock + number / Self.wordsOfBlock]
    guard let piece = piece(Int(block.piece)) else { return nil }
    let place = piece.withUnsafeBytes { bytes in
      WordPlaces.read(
        number % Self.wordsOfBlock, bytes, from: Int(block.start), length: Int(block.length))
    }
    if place == nil { note(BrokenIndex()) }
    return place
  }

  /// Where the words of a sentence end.
  func endOfWords(ofSentence sentence: Int) -> Int {
    let sentences = contents.sentences
    return sentence + 1 < sentences.count ? Int(sentences[sentence + 1].firstWord) : wordCount
  }

  /// The sentence a word stands in.
  func sentence(of word: Int) -> Int {
    let sentences = contents.sentences
    var sentence = Int(sentencesOfBlocks[word / Self.block])
    while sentence + 1 < sentences.count, sentences[sentence + 1].firstWord <= word {
      sentence += 1
    }
    return sentence
  }

  // MARK: pieces

  /// Some of the bytes of all occurrences.
  private func bytes(_ start: Int, _ length: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    var (number, offset) = (start / IndexPieces.size, start % IndexPieces.size)
    while bytes.count < length, let piece = piece(contents.firstOfOccurrences + number) {
      let end = min(piece.count, offset + length - bytes.count)
      guard offset < end else { break }
      piece.withUnsafeBytes { bytes += $0[offset..<end] }
      number += 1
      offset = 0
    }
    return bytes
  }

  private func piece(_ number: Int) -> [UInt8]? {
    guard fault == nil else { return nil }
    do {
      return try pieces.piece(number)
    } catch {
      note(error)
      return nil
    }
  }

  func note(_ error: any Error) {
    if fault == nil { fault = error }
  }
}
