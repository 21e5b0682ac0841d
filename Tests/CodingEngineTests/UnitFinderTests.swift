import CodingEngine
import QualitativeData
import TestSupport
import Testing

struct UnitFinderTests {
  private func units(_ marked: MarkedTranscript) -> TextUnits {
    UnitFinder().units(of: marked.transcript)
  }

  @Test(arguments: [
    "«We meet.» «They help us!» «Why?»", "«It costs 3.50 euro.» «Dr. no more.»", "  «No end»  \n",
    "«One line\nand its next.» «New.»",
    "«One»\n\n«two»\n \t\n«three.»", "«我们一起工作。»«他们来了！»", "«So … he said.» «Yes.»",
    "«“Help!”» «She ran.»", "\n\n \n", "«…»",
  ])
  func `a sentence ends where Unicode ends it, at a blank line, and has no white space at its ends`(
    text: String
  ) {
    let marked = MarkedTranscript(text)

    #expect(units(marked).sentences.map(\.range) == marked.spans)
  }

  @Test func `a paragraph is a run of lines without a blank one`() {
    let marked = MarkedTranscript("«One.\nTwo.»\n\n  «Three.» \n \n\n«Four»")

    let units = units(marked)

    #expect(units.paragraphs.map(\.range) == marked.spans)
    #expect(units.sentences.map(\.paragraph) == [0, 0, 1, 2])
  }

  @Test func `sentences are numbered from one in each turn, over its paragraphs`() {
    let marked = MarkedTranscript(turns: [
      .interviewer("Why? When?"), .respondent("So.\n\nThen. Now."),
    ])

    let units = units(marked)

    #expect(units.sentences.map(\.turn) == [0, 0, 1, 1, 1])
    #expect(units.sentences.map(\.number) == [1, 2, 1, 2, 3])
  }

  @Test func `an event is no word, and nothing of a word it touches`() {
    let marked = MarkedTranscript("«We» ‹[all laugh]› «help» ‹00:12› «them»‹(inaudible)›.")

    #expect(units(marked).words == marked.spans)
  }

  @Test func `what stands outside the turns, as labels do, is neither word nor sentence`() {
    let text = "Anna: We help."
    let transcript = Transcript(
      name: "T", file: "T", format: "plain-text", digest: "", text: text, speakers: [],
      turns: [Turn(number: 1, speaker: nil, range: TextRange("Anna: ".utf8.count, text.utf8.count))]
    )

    let units = UnitFinder().units(of: transcript)

    #expect(units.words.map(transcript.quote) == ["We", "help"])
    #expect(units.sentences.map { transcript.quote($0.range) } == ["We help."])
  }
}
