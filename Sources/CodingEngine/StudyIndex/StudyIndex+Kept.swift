import Foundation
import QualitativeData

extension StudyIndex {
  /// How the bytes are laid out; raised whenever that changes.
  static let form = 1
  /// Indices of another form, or of another version of the engine, do not fit.
  package static let version = "\(form).\(EngineVersion.current)"

  /// An index that was kept.
  ///
  /// - Throws: `BrokenIndex` for bytes that are none, and what fetching a piece throws. A piece that is fetched later and is
  ///   none is noted, and the question then asked throws.
  /// - Complexity: O(sentences + spellings).
  package convenience init(kept pieces: IndexPieces) throws {
    let contents = try pieces.piece(0).withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      var reader = ContentsReader(bytes)
      return reader.read()
    }
    guard let contents else { throw BrokenIndex() }
    self.init(contents, pieces)
  }

  /// Says of every transcript what is not the index's to keep, since it changes: its language and all variables.
  ///
  /// - Parameter details: By the transcript's name; variables of a speaker by the speaker's.
  package func describe(_ details: [String: TranscriptDetails]) {
    describe { transcript in
      guard let details = details[transcript.name] else { return }
      transcript.language = details.language
      transcript.variables = details.variables
      for index in transcript.speakers.indices {
        let speaker = transcript.speakers[index]
        transcript.speakers[index] = Speaker(
          name: speaker.name, kind: speaker.kind,
          variables: details.variablesOfSpeakers[speaker.name] ?? [:])
      }
    }
  }
}

/// Takes the first piece of an index apart.
private struct ContentsReader {
  private var reader: NumberReader
  private var contents = StudyIndex.Contents()
  /// Where the next block of words lies.
  private var piece = 1
  private var start = 0

  init(_ bytes: UnsafeRawBufferPointer) { reader = NumberReader(bytes) }

  /// - Returns: `nil` where the bytes make no sense.
  mutating func read() -> StudyIndex.Contents? {
    guard reader.number() == StudyIndex.form else { return nil }
    for _ in 0..<reader.count() {
      guard addPart() else { return nil }
    }
    if start > 0 { piece += 1 }
    contents.firstOfOccurrences = piece
    guard addSpellings(), !reader.isBroken, reader.isAtEnd else { return nil }
    return contents
  }

  private mutating func addPart() -> Bool {
    let name = reader.text()
    let kinds = Speaker.Kind.allCases
    var speakers: [Speaker] = []
    for _ in 0..<reader.count() {
      let name = reader.text()
      let kind = reader.number()
      guard kinds.indices.contains(kind) else { return false }
      speakers.append(Speaker(name: name, kind: kinds[kind]))
    }
    let turns = reader.numbers(reader.count())
    guard turns.allSatisfy({ $0 <= speakers.count }) else { return false }
    let words = reader.number()
    let part = StudyIndex.Part(
      transcript: Transcript(
        name: name, file: "", format: "", digest: nil, text: "", speakers: speakers, turns: []),
      speakers: turns.map { Int32($0) - 1 }, firstWord: contents.wordCount,
      firstTurn: contents.firstSentences.count - 1, firstBlock: contents.blocks.count)
    contents.parts.append(part)
    guard contents.wordCount + words < Int(UInt32.max), addBlocks(words) else { return false }
    let firstParagraph = contents.paragraphs.count
    guard addParagraphs(), addSentences(of: part, words, turns.count, firstParagraph) else {
      return false
    }
    contents.wordCount += words
    return !reader.isBroken
  }

  private mutating func addBlocks(_ words: Int) -> Bool {
    let size = StudyIndex.wordsOfBlock
    for length in reader.numbers((words + size - 1) / size) {
      guard length <= IndexPieces.size else { return false }
      if start + length > IndexPieces.size {
        piece += 1
        start = 0
      }
      contents.blocks.append(
        StudyIndex.Block(piece: UInt32(piece), start: UInt16(start), length: UInt16(length)))
      start += length
    }
    return !reader.isBroken
  }

  private mutating func addParagraphs() -> Bool {
    var end = 0
    for _ in 0..<reader.count() {
      guard let range = range(from: end + reader.number()) else { return false }
      end = range.end
      contents.paragraphs.append(range)
    }
    return !reader.isBroken
  }

  private mutating func range(from start: Int) -> TextRange? {
    let end = start + reader.number() + 1
    return end <= Int(UInt32.max) ? TextRange(start, end) : nil
  }

  /// The sentences of a transcript, and where those of its turns begin.
  private mutating func addSentences(
    of part: StudyIndex.Part, _ words: Int, _ turns: Int, _ firstParagraph: Int
  ) -> Bool {
    let paragraphs = contents.paragraphs.count - firstParagraph
    var (end, paragraph, turn, word) = (0, 0, 0, 0)
    let count = reader.count()
    for _ in 0..<count {
      let head = reader.number()
      if head & 1 == 1 {
        paragraph += reader.number()
        let more = reader.number()
        for _ in 0..<min(more, turns) {
          contents.firstSentences.append(UInt32(contents.sentences.count))
        }
        turn += more
      }
      guard let range = range(from: end + head >> 1), paragraph < paragraphs, turn < turns else {
        return false
      }
      end = range.end
      contents.sentences.append(
        StudyIndex.Sentence(
          range: range, firstWord: UInt32(part.firstWord + word),
          paragraph: UInt32(firstParagraph + paragraph), turn: UInt32(part.firstTurn + turn)))
      word += reader.number()
      guard word <= words, !reader.isBroken else { return false }
    }
    while contents.firstSentences.count < part.firstTurn + turns + 1 {
      contents.firstSentences.append(UInt32(contents.sentences.count))
    }
    return word == words
  }

  private mutating func addSpellings() -> Bool {
    let count = reader.count()
    contents.occurrences.reserveCapacity(count)
    var (bytes, words) = (0, 0)
    for _ in 0..<count {
      contents.spellings.append(reader.bytes(reader.count()))
      let (found, length) = (reader.number(), reader.number())
      guard found <= contents.wordCount, length <= Int(UInt32.max), !reader.isBroken else {
        return false
      }
      contents.occurrences.append(
        StudyIndex.Occurrences(count: UInt32(found), start: UInt64(bytes), length: UInt32(length)))
      bytes += length
      words += found
    }
    return words == contents.wordCount
  }
}
