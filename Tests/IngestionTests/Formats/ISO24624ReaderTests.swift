import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct ISO24624ReaderTests {
  private static let blocks = """
    <?xml version="1.0"?>
    <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc>
    <person xml:id="S1" n="DS" sex="2"><persName><forename>Dora</forename><abbr>DS</abbr></persName></person>
    </particDesc></profileDesc></teiHeader>
    <text><timeline unit="s"><when xml:id="A"/><when xml:id="B" interval="1.5" since="#A"/>
    <when xml:id="C" interval="2.5" since="#A"/></timeline><body>
    <annotationBlock who="#S1" start="#A" end="#B"><u><seg type="utterance" subtype="declarative">
    <w>ich</w><w>g<anchor synch="#B"/>eh</w><pc>.</pc></seg><seg type="utterance"><w>ja</w><pause/></seg></u>
    <spanGrp type="pos"><span from="#A" to="#B">PPER</span></spanGrp>
    <spanGrp type="speaker:Age"><span>34</span></spanGrp></annotationBlock>
    <incident><desc>door</desc></incident>
    <annotationBlock who="#S2" start="#B" end="#C"><u><seg type="contribution"><w>gut</w></seg></u></annotationBlock>
    </body></text></TEI>
    """

  @Test func `blocks say who speaks and when; annotations beside the words are no text`() throws {
    let transcript = try read(Self.blocks, as: "P1.xml")
    #expect(transcript.format == "iso-24624")
    #expect(transcript.text == "ich geh. ja [pause] [door]\n\ngut")
    #expect(transcript.speakers.map(\.name) == ["Dora", "S2"])
    #expect(transcript.speakers[0].variables == ["id": "S1", "sex": "2", "Age": "34"])
    #expect(
      transcript.turns.map(\.time) == [
        Turn.Time(start: 0, end: 1.5), Turn.Time(start: 1.5, end: 2.5),
      ])
    #expect(transcript.findings.contains { $0.message.hasPrefix("1 layer") })
  }

  @Test func `the blocks of drafts stand in a namespace of their own`() throws {
    let transcript = try read(
      Self.blocks.replacing(
        "<annotationBlock", with: "<annotationGrp xmlns='http://standoff.proposal'"
      )
      .replacing("</annotationBlock", with: "</annotationGrp"), as: "P1.xml")
    #expect(transcript.format == "iso-24624" && transcript.turns.count == 2)
  }

  @Test func `a block that comes late in a long file is read as TEI, with the same result`() throws
  {
    let long = Self.blocks.replacing(
      "<text>", with: "<!--\(String(repeating: " ", count: 70_000))--><text>")
    let late = try read(long, as: "P1.xml")
    let early = try read(Self.blocks, as: "P1.xml")
    #expect(late.format == "tei")
    #expect(late.text == early.text && late.turns == early.turns)
    #expect(late.speakers == early.speakers && late.events == early.events)
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `two dialogues of the Hamburg map task are read word for word`() throws {
    for (name, turns, speakers, words) in [("rufus", 76, 2, 446), ("Janis", 1, 1, 8)] {
      let transcript = try TranscriptFormats.read(
        TranscriptFile.load(
          SharedData.file("transcripts/iso24624/de-hamatac-\(name).xml").path))[0]
      checkLaws(transcript)
      #expect(transcript.format == "iso-24624" && transcript.turns.count == turns)
      #expect(transcript.speakers.count == speakers)
      // Two hyphens are words to a count of blanks.
      #expect(transcript.wordsSaid == words + (name == "rufus" ? 2 : 0))
      #expect(transcript.turns.allSatisfy { $0.time?.start != nil && $0.time?.end != nil })
      #expect(transcript.speakers[0].variables["Sex"] == "male")
    }
  }
}
