import Foundation
import QualitativeData

extension StudyIndex {
  /// Takes in every transcript that a source hands over.
  ///
  /// - Complexity: O(bytes of all texts).
  package convenience init(_ handOver: ((Transcript) -> Void) throws -> Void) rethrows {
    let maker = IndexMaker()
    let finder = UnitFinder()
    var details: [(language: String?, variables: [String: String], speakers: [Speaker])] = []
    try handOver { transcript in
      var text = transcript.text
      text.withUTF8 { maker.add(transcript, finder.units(of: transcript, in: $0), in: $0) }
      details.append((transcript.language, transcript.variables, transcript.speakers))
    }
    let pieces = maker.finish()
    do {
      try self.init(kept: IndexPieces { pieces[$0] })
    } catch {
      preconditionFailure("an index that was just made can be read")
    }
    var next = 0
    describe { transcript in
      (transcript.language, transcript.variables, transcript.speakers) = details[next]
      next += 1
    }
  }
}

/// Makes an index, transcript by transcript, as pieces to be kept.
package final class IndexMaker {
  private var table = WordTable()
  /// The distinct words, in the order in which they were met.
  private var spellings: [String] = []
  /// The spelling of each word of the study.
  private var numbers: [UInt32] = []
  private var parts: [NumberWriter] = []
  private var piecesOfWords: [Data] = []
  private var piece: [UInt8] = []

  package init() {}

  /// Takes in one transcript.
  package func add(_ transcript: Transcript, _ units: TextUnits) {
    var text = transcript.text
    text.withUTF8 { add(transcript, units, in: $0) }
  }

  func add(_ transcript: Transcript, _ units: TextUnits, in text: UnsafeBufferPointer<UInt8>) {
    numbers += Array(unsafeUninitializedCapacity: units.words.count) { numbers, count in
      units.words.withUnsafeBufferPointer { words in
        table.number(words, in: text, into: numbers) { folded in
          spellings.append(folded)
          return UInt32(spellings.count - 1)
        }
      }
      count = units.words.count
    }
    var part = NumberWriter()
    part.add(transcript)
    part.add(units.words.count)
    addWords(units.words, to: &part)
    part.add(units.paragraphs)
    part.add(units.sentences)
    parts.append(part)
  }

  /// No block of words stands in two pieces.
  private func addWords(_ words: [TextRange], to part: inout NumberWriter) {
    var block: [UInt8] = []
    var next = 0
    while next < words.count {
      block.removeAll(keepingCapacity: true)
      var end = 0
      for word in words[next..<min(next + StudyIndex.wordsOfBlock, words.count)] {
        WordPlaces.write(word, after: end, to: &block)
        end = word.end
      }
      next += StudyIndex.wordsOfBlock
      if piece.count + block.count > IndexPieces.size { endPiece() }
      piece += block
      part.add(block.count)
    }
  }

  private func endPiece() {
    piecesOfWords.append(Data(piece))
    piece.removeAll(keepingCapacity: true)
  }

  /// All pieces; the first is the one that is needed for everything.
  package func finish() -> [Data] {
    if !piece.isEmpty { endPiece() }
    let order = spellings.indices.sorted {
      spellings[$0].utf8.lexicographicallyPrecedes(spellings[$1].utf8)
    }
    var head = NumberWriter()
    head.add(StudyIndex.form)
    head.add(parts.count)
    for part in parts { head.add(bytes: part.bytes) }
    head.add(spellings.count)
    let (words, firsts) = wordsOfSpellings()
    var stream: [UInt8] = []
    var list = NumberWriter()
    for spelling in order {
      let found = words[Int(firsts[spelling])..<Int(firsts[spelling + 1])]
      list.removeAll()
      list.add(rising: found)
      head.add(spellings[spelling])
      head.add(found.count)
      head.add(list.bytes.count)
      stream += list.bytes
    }
    let piecesOfOccurrences = stride(from: 0, to: stream.count, by: IndexPieces.size).map {
      Data(stream[$0..<min($0 + IndexPieces.size, stream.count)])
    }
    return [Data(head.bytes)] + piecesOfWords + piecesOfOccurrences
  }

  /// The words of each spelling, in order, and where those of a spelling begin.
  private func wordsOfSpellings() -> (words: [UInt32], firsts: [UInt32]) {
    var firsts = [UInt32](repeating: 0, count: spellings.count + 1)
    for number in numbers { firsts[Int(number) + 1] += 1 }
    for spelling in spellings.indices { firsts[spelling + 1] += firsts[spelling] }
    var ends = firsts
    let words = [UInt32](unsafeUninitializedCapacity: numbers.count) { places, count in
      for (word, number) in numbers.enumerated() {
        places[Int(ends[Int(number)])] = UInt32(word)
        ends[Int(number)] += 1
      }
      count = numbers.count
    }
    return (words, firsts)
  }
}

extension NumberWriter {
  /// Who speaks, turn by turn; what people say of them changes, and is not the index's.
  fileprivate mutating func add(_ transcript: Transcript) {
    add(transcript.name)
    add(transcript.speakers.count)
    for speaker in transcript.speakers {
      add(speaker.name)
      add(Speaker.Kind.allCases.firstIndex(of: speaker.kind)!)
    }
    add(transcript.turns.count)
    for turn in transcript.turns { add((turn.speaker ?? -1) + 1) }
  }

  fileprivate mutating func add(_ paragraphs: [TextUnits.Paragraph]) {
    add(paragraphs.count)
    var end = 0
    for paragraph in paragraphs {
      add(paragraph.range.start - end)
      add(paragraph.range.length - 1)
      end = paragraph.range.end
    }
  }

  /// For each its distance from the one before, doubled, and one more where it opens a paragraph (then which, and of
  /// which turn, as distances); its length; its words.
  fileprivate mutating func add(_ sentences: [TextUnits.Sentence]) {
    add(sentences.count)
    var (end, paragraph, turn) = (0, 0, 0)
    for sentence in sentences {
      let opens = sentence.paragraph != paragraph || sentence.turn != turn
      add((sentence.range.start - end) << 1 | (opens ? 1 : 0))
      end = sentence.range.end
      if opens {
        add(sentence.paragraph - paragraph)
        add(sentence.turn - turn)
        (paragraph, turn) = (sentence.paragraph, sentence.turn)
      }
      add(sentence.range.length - 1)
      add(sentence.words.count)
    }
  }
}
