import QualitativeData
import TestSupport
import Testing

/// Two turns of two and three sentences of one word each: `a. b.` and `c. d.`, blank line, `e.`
struct TextUnitsTests {
  private let marked = MarkedTranscript(turns: [
    .interviewer("«a.» «b.»"), .respondent("«c.» «d.»\n\n«e.»"),
  ])

  private var units: TextUnits {
    let spans = marked.spans
    let places = [(0, 1, 0), (0, 2, 0), (1, 1, 1), (1, 2, 1), (1, 3, 2)]
    return TextUnits(
      words: spans.map { TextRange($0.start, $0.start + 1) },
      sentences: zip(spans, places).enumerated().map { index, pair in
        TextUnits.Sentence(
          range: pair.0, turn: pair.1.0, number: pair.1.1, paragraph: pair.1.2,
          words: index..<index + 1)
      },
      paragraphs: [(0, 0..<2), (1, 2..<4), (1, 4..<5)].map { turn, sentences in
        TextUnits.Paragraph(
          range: TextRange(spans[sentences.lowerBound].start, spans[sentences.upperBound - 1].end),
          turn: turn,
          sentences: sentences)
      },
      turns: [0..<1, 1..<3])
  }

  @Test func `every run of sentences has a reference that leads back to it`() throws {
    let units = units
    for first in units.sentences.indices {
      for last in first..<units.sentences.count {
        let span = TextRange(units.sentences[first].range.start, units.sentences[last].range.end)
        let reference = try #require(units.reference(to: span, in: "T"))

        #expect(units.range(of: reference) == span)
        #expect(QuoteReference(reference.description) == reference)
      }
    }
  }

  @Test func `a span is named after the sentences it touches, and they cover it`() throws {
    let units = units
    let length = marked.transcript.text.utf8.count
    for start in 0..<length {
      for end in start + 1...length where !units.sentences(touchedBy: TextRange(start, end)).isEmpty
      {
        let span = TextRange(start, end)
        let whole = try #require(units.reference(to: span, in: "T").flatMap(units.range))

        let touched = units.sentences.filter { $0.range.overlaps(span) }
        #expect(whole == TextRange(touched.first!.range.start, touched.last!.range.end))
      }
    }
  }

  @Test func `a span of a word and the next turn's word spans both turns`() {
    #expect(units.reference(to: TextRange(3, 8), in: "T")?.description == "T:1.2-2.1")
  }

  @Test func `white space between sentences belongs to the sentence before`() {
    #expect(units.reference(to: TextRange(2, 3), in: "T")?.description == "T:1.1")
  }

  @Test(arguments: ["T:1.3", "T:3.1", "T:2.4", "T:1.1-2.4", "T:9.9"])
  func `a sentence that is not there has no span`(reference: String) throws {
    #expect(units.range(of: try #require(QuoteReference(reference))) == nil)
  }

  @Test func `a transcript without a sentence has no reference`() {
    let empty = TextUnits(words: [], sentences: [], paragraphs: [], turns: [0..<0])

    #expect(empty.reference(to: TextRange(0, 1), in: "T") == nil)
    #expect(empty.sentences(ofTurn: 0).isEmpty)
    #expect(empty.words(ofTurn: 0).isEmpty)
  }

  @Test func `words and sentences of a turn are its own`() {
    #expect(units.words(ofTurn: 0) == 0..<2)
    #expect(units.words(ofTurn: 1) == 2..<5)
    #expect(units.sentences(ofTurn: 1) == 2..<5)
    #expect(units.words(touchedBy: TextRange(3, 8)) == 1..<3)
    #expect(units.words(touchedBy: TextRange(1, 3)).isEmpty)
  }
}
