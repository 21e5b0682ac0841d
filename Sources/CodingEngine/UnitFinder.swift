import QualitativeData

/// Finds the words, sentences and paragraphs of transcripts.
///
/// A paragraph is a run of lines of one turn without a blank line. A sentence is a UAX #29 sentence of the
/// paragraph with each line end read as a blank; its span has no white space at its ends. One finder serves one
/// thread.
package final class UnitFinder {
  private let wordBoundaries = BoundaryFinder(.words)
  private let sentenceBoundaries = BoundaryFinder(.sentences)

  package init() {}

  /// - Complexity: O(bytes of the text).
  package func units(of transcript: Transcript) -> TextUnits {
    var text = transcript.text
    return text.withUTF8 { bytes in
      var found = Found(events: transcript.events.map(\.range))
      for index in transcript.turns.indices {
        addTurn(index, at: transcript.turns[index].range, of: bytes, to: &found)
      }
      return TextUnits(
        words: found.words, sentences: found.sentences, paragraphs: found.paragraphs,
        turns: found.turns)
    }
  }

  private struct Found {
    let events: [TextRange]
    var nextEvent = 0
    var words: [TextRange] = []
    var sentences: [TextUnits.Sentence] = []
    var paragraphs: [TextUnits.Paragraph] = []
    var turns: [Range<Int>] = []

    /// Whether an event covers part of a word; words must be asked for in order.
    mutating func isEvent(_ word: TextRange) -> Bool {
      while nextEvent < events.count, events[nextEvent].end <= word.start { nextEvent += 1 }
      return nextEvent < events.count && events[nextEvent].overlaps(word)
    }
  }

  private func addTurn(
    _ turn: Int, at range: TextRange, of text: UnsafeBufferPointer<UInt8>, to found: inout Found
  ) {
    let first = found.paragraphs.count
    var number = 0
    for paragraph in Paragraphs.ranges(in: text, from: range) {
      let firstSentence = found.sentences.count
      addSentences(of: paragraph, in: turn, of: text, number: &number, to: &found)
      found.paragraphs.append(
        TextUnits.Paragraph(
          range: paragraph, turn: turn, sentences: firstSentence..<found.sentences.count))
    }
    found.turns.append(first..<found.paragraphs.count)
  }

  private func addSentences(
    of paragraph: TextRange, in turn: Int, of text: UnsafeBufferPointer<UInt8>, number: inout Int,
    to found: inout Found
  ) {
    let bytes = UnsafeBufferPointer(rebasing: text[paragraph.start..<paragraph.end])
    let words = Words.ranges(in: bytes, by: wordBoundaries)
    var next = 0
    for sentence in sentenceRanges(in: bytes) {
      let firstWord = found.words.count
      while next < words.count, words[next].lowerBound < sentence.upperBound {
        let word = TextRange(
          paragraph.start + words[next].lowerBound, paragraph.start + words[next].upperBound)
        if !found.isEvent(word) { found.words.append(word) }
        next += 1
      }
      number += 1
      found.sentences.append(
        TextUnits.Sentence(
          range: TextRange(
            paragraph.start + sentence.lowerBound, paragraph.start + sentence.upperBound),
          turn: turn, number: number, paragraph: found.paragraphs.count,
          words: firstWord..<found.words.count))
    }
  }

  private func sentenceRanges(in paragraph: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let oneLine = paragraph.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    var ranges: [Range<Int>] = []
    oneLine.withUnsafeBufferPointer { line in
      sentenceBoundaries.forEach(in: line) { stretch in
        let sentence = UTF8WhiteSpace.trimmed(stretch, in: line)
        if !sentence.isEmpty { ranges.append(sentence) }
      }
    }
    return ranges
  }
}
