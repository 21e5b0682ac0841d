/// Where the words, sentences and paragraphs of a transcript are: plain numbers, without the text.
///
/// Words are those that count: events, labels and times are left out, so that the words around an event
/// are neighbours.
package struct TextUnits: Hashable, Sendable {
  package struct Sentence: Hashable, Sendable, BitwiseCopyable {
    package let range: TextRange
    private let turnIndex: UInt32
    private let numberInTurn: UInt32
    private let paragraphIndex: UInt32
    private let firstWord: UInt32
    private let behindWords: UInt32

    /// The index of the turn it stands in.
    package var turn: Int { Int(turnIndex) }
    /// Its number in that turn, from 1.
    package var number: Int { Int(numberInTurn) }
    /// The index of its paragraph.
    package var paragraph: Int { Int(paragraphIndex) }
    /// The indices of its words; may be empty.
    package var words: Range<Int> { Int(firstWord)..<Int(behindWords) }

    package init(range: TextRange, turn: Int, number: Int, paragraph: Int, words: Range<Int>) {
      self.range = range
      turnIndex = UInt32(turn)
      numberInTurn = UInt32(number)
      paragraphIndex = UInt32(paragraph)
      firstWord = UInt32(words.lowerBound)
      behindWords = UInt32(words.upperBound)
    }
  }

  package struct Paragraph: Hashable, Sendable {
    package let range: TextRange
    private let turnIndex: UInt32
    private let firstSentence: UInt32
    private let behindSentences: UInt32

    package var turn: Int { Int(turnIndex) }
    package var sentences: Range<Int> { Int(firstSentence)..<Int(behindSentences) }

    package init(range: TextRange, turn: Int, sentences: Range<Int>) {
      self.range = range
      turnIndex = UInt32(turn)
      firstSentence = UInt32(sentences.lowerBound)
      behindSentences = UInt32(sentences.upperBound)
    }
  }

  /// In order, without overlap.
  package let words: [TextRange]
  package let sentences: [Sentence]
  package let paragraphs: [Paragraph]
  /// For each turn, its paragraphs.
  package let turns: [Range<Int>]

  package init(
    words: [TextRange], sentences: [Sentence], paragraphs: [Paragraph], turns: [Range<Int>]
  ) {
    self.words = words
    self.sentences = sentences
    self.paragraphs = paragraphs
    self.turns = turns
  }

  /// The sentences of a turn.
  package func sentences(ofTurn turn: Int) -> Range<Int> {
    let paragraphs = turns[turn]
    guard let first = paragraphs.first, let last = paragraphs.last else { return 0..<0 }
    return self.paragraphs[first].sentences.lowerBound..<self.paragraphs[last].sentences.upperBound
  }

  /// The words of a turn.
  package func words(ofTurn turn: Int) -> Range<Int> {
    let sentences = sentences(ofTurn: turn)
    guard let first = sentences.first, let last = sentences.last else { return 0..<0 }
    return self.sentences[first].words.lowerBound..<self.sentences[last].words.upperBound
  }

  /// The words any part of which a span covers.
  ///
  /// - Complexity: O(log words).
  package func words(touchedBy range: TextRange) -> Range<Int> {
    let first = words.partitioningIndex { $0.end > range.start }
    let last = words.partitioningIndex { $0.start >= range.end }
    return first..<max(first, last)
  }

  /// The sentences a span touches; empty for a span that lies between sentences.
  ///
  /// - Complexity: O(log sentences).
  package func sentences(touchedBy range: TextRange) -> Range<Int> {
    let first = sentences.partitioningIndex { $0.range.end > range.start }
    let last = sentences.partitioningIndex { $0.range.start >= range.end }
    return first..<max(first, last)
  }

  /// The reference of a span: first to last sentence touched.
  ///
  /// A span between sentences (white space alone) takes the sentence before it, or the first one; `nil`
  /// where the transcript has no sentence at all.
  package func reference(to range: TextRange, in transcript: String) -> QuoteReference? {
    guard !sentences.isEmpty else { return nil }
    let touched = sentences(touchedBy: range)
    let first = touched.isEmpty ? max(0, touched.lowerBound - 1) : touched.lowerBound
    let last = touched.isEmpty ? first : touched.upperBound - 1
    return QuoteReference(transcript: transcript, first: place(first), last: place(last))
  }

  /// The span a reference names; `nil` when the transcript has no such sentence.
  ///
  /// - Complexity: O(sentences of the turn).
  package func range(of reference: QuoteReference) -> TextRange? {
    guard let first = sentence(at: reference.first), let last = sentence(at: reference.last) else {
      return nil
    }
    return TextRange(first.range.start, last.range.end)
  }

  private func place(_ sentence: Int) -> QuoteReference.Place {
    QuoteReference.Place(turn: sentences[sentence].turn + 1, sentence: sentences[sentence].number)
  }

  private func sentence(at place: QuoteReference.Place) -> Sentence? {
    guard turns.indices.contains(place.turn - 1) else { return nil }
    let candidates = sentences(ofTurn: place.turn - 1)
    guard place.sentence <= candidates.count else { return nil }
    return sentences[candidates.lowerBound + place.sentence - 1]
  }
}

extension Array {
  /// The first index from which on the test holds, in an array where it holds from some index to the end.
  ///
  /// - Complexity: O(log n).
  package func partitioningIndex(where test: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
