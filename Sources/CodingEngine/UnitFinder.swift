import QualitativeData

/// Finds the words, sentences and paragraphs of transcripts.
///
/// A paragraph is a run of lines of one turn without a blank line. A sentence is a UAX #29 sentence of the
/// paragraph with each line end read as a blank; its span has no white space at its ends. One finder serves one
/// thread.
package final class UnitFinder {
  private var scanner = TextScanner()
  private var sentences = Scratch<TextUnits.Sentence>(capacity: 1024)

  package init() {}

  /// - Complexity: O(bytes of the text).
  package func units(of transcript: Transcript) -> TextUnits {
    var text = transcript.text
    return text.withUTF8 { units(of: transcript, in: $0) }
  }

  /// - Parameter text: The transcript's.
  func units(of transcript: Transcript, in text: UnsafeBufferPointer<UInt8>) -> TextUnits {
    scanner.clear()
    sentences.shorten(to: 0)
    var events = EventWords(transcript.events)
    var paragraphs: [TextUnits.Paragraph] = []
    var turns: [Range<Int>] = []
    paragraphs.reserveCapacity(transcript.turns.count)
    turns.reserveCapacity(transcript.turns.count)
    for (turn, said) in transcript.turns.enumerated() {
      let first = paragraphs.count
      var number = 0
      Paragraphs.forEach(in: text, from: said.range) { paragraph in
        let firstWord = scanner.words.count
        scanner.forgetStops()
        scanner.scan(paragraph, of: text)
        if events.touch(paragraph) {
          scanner.removeWords(from: firstWord) { events.cover($0) }
        }
        let firstSentence = sentences.count
        addSentences(
          paragraph, of: text, turn: turn, paragraphIndex: paragraphs.count, firstWord: firstWord,
          number: &number)
        paragraphs.append(
          TextUnits.Paragraph(
            range: TextRange(paragraph.lowerBound, paragraph.upperBound), turn: turn,
            sentences: firstSentence..<sentences.count))
      }
      turns.append(first..<paragraphs.count)
    }
    return TextUnits(
      words: Array(scanner.words.values), sentences: Array(sentences.values),
      paragraphs: paragraphs, turns: turns)
  }

  private func addSentences(
    _ paragraph: Range<Int>, of text: UnsafeBufferPointer<UInt8>, turn: Int, paragraphIndex: Int,
    firstWord: Int, number: inout Int
  ) {
    let breaks = SentenceBreaks(paragraph, of: text)
    var start = paragraph.lowerBound
    var word = firstWord
    func add(until end: Int) {
      let sentence = UTF8WhiteSpace.trimmed(start..<end, in: text)
      start = end
      guard !sentence.isEmpty else { return }
      let first = word
      while word < scanner.words.count, scanner.words[word].start < sentence.upperBound {
        word += 1
      }
      number += 1
      sentences.append(
        TextUnits.Sentence(
          range: TextRange(sentence.lowerBound, sentence.upperBound), turn: turn, number: number,
          paragraph: paragraphIndex, words: first..<word))
    }
    for index in 0..<scanner.stops.count {
      if let end = breaks.end(afterStopAt: Int(scanner.stops[index])), end > start {
        add(until: end)
      }
    }
    if start < paragraph.upperBound { add(until: paragraph.upperBound) }
  }
}

/// Which words events cover part of; asked for in the order of the text.
private struct EventWords {
  private let events: [Event]
  private var next = 0

  init(_ events: [Event]) { self.events = events }

  /// Whether any event lies in a stretch.
  mutating func touch(_ stretch: Range<Int>) -> Bool {
    while next < events.count, events[next].range.end <= stretch.lowerBound { next += 1 }
    return next < events.count && events[next].range.start < stretch.upperBound
  }

  mutating func cover(_ word: TextRange) -> Bool {
    while next < events.count, events[next].range.end <= word.start { next += 1 }
    return next < events.count && events[next].range.overlaps(word)
  }
}
