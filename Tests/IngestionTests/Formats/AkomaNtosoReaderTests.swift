import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct AkomaNtosoReaderTests {
  private func debate(_ body: String, people: String = "") throws -> Transcript {
    try read(
      """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta><identification><FRBRWork>
      <FRBRdate date="2011-06-10"/><FRBRcountry value="ke"/></FRBRWork><FRBRExpression><FRBRdate date="2012-01-01"/>
      <FRBRlanguage language="eng"/></FRBRExpression></identification><references>\(people)</references></meta>
      <preface><p><docTitle>Second <i>meeting</i></docTitle></p></preface><debateBody>\(body)</debateBody></debate></akomaNtoso>
      """, as: "P1.xml")
  }

  @Test
  func `speeches, questions and answers are turns; labels, scenes and headings are no speech`()
    throws
  {
    let transcript = try debate(
      """
      <debateSection><heading>Roads</heading><debateSection><question by="#a" as="#min"><from>Mr. <person>Alfa</person> (<role>Minister</role>):</from>
      <p>One.</p><p>Two <i>and</i> three.</p></question><scene>(Applause)</scene>
      <answer by="#b"><from>Ms Beta</from><p>Four.</p><scene>(Laughter)</scene><p>Five.</p></answer></debateSection></debateSection>
      <p>Ayes: nobody.</p><speech><from>The Clerk.-</from><p>Six.</p></speech>
      """,
      people:
        "<TLCPerson eId='a' showAs='Adam Alfa'/><TLCRole eId='min' showAs='Minister for Roads'/>")
    #expect(
      transcript.said == [
        "Adam Alfa: One. Two and three.", "b: Four. [Laughter] Five.", "The Clerk: Six.",
      ])
    #expect(transcript.text.hasPrefix("One.\n\nTwo and three.\n\nFour."))
    #expect(transcript.speakers[0].variables == ["id": "a", "role": "Minister for Roads"])
    #expect(
      transcript.variables == ["title": "Second meeting", "date": "2011-06-10", "country": "ke"])
    #expect(transcript.language == "en" && transcript.heard == ["laughter [Laughter]"])
    #expect(transcript.findings.contains { $0.message.hasPrefix("2 scenes") })
    #expect(transcript.findings.contains { $0.message.hasPrefix("2 paragraphs outside") })
  }

  @Test func `speech behind a label in from is not lost`() throws {
    let transcript = try debate(
      "<speech by='#a'><from>El señor <person>ULLOA</person>.- Señor Presidente:</from><p>Dos.</p></speech><speech><from>(10:30) Ms B: yes</from></speech>"
    )
    #expect(transcript.said == ["a: Señor Presidente: Dos.", "(10:30) Ms B: yes"])
    #expect(transcript.warnings.contains { $0.contains("2 labels have speech behind them") })
  }

  @Test func `who is not said by whom is found by what the speech refers to`() throws {
    #expect(try debate("<speech refersTo='#a'><p>One.</p></speech>").said == ["a: One."])
    #expect(try debate("<speech by='#'><p>One.</p></speech>").said == ["-: One."])
  }

  @Test func `an entry that stands for anybody makes no one person of several`() throws {
    let speeches = ["Mr Loyola", "Ms Vik", "Mr Loyola"].map {
      "<speech by='#x'><from>\($0):</from><p>One.</p></speech>"
    }.joined()
    let transcript = try debate(
      speeches, people: "<TLCPerson eId='x' showAs='stands for any person'/>")
    #expect(transcript.speakers.map(\.name) == ["Mr Loyola", "Ms Vik"])
    #expect(transcript.warnings.contains { $0.contains("stands for several") })
    let named = try debate(speeches, people: "<TLCPerson eId='x' showAs='Anna Vik'/>")
    #expect(named.speakers.map(\.name) == ["Anna Vik"])
  }

  @Test func `times of day are counted from the first, and dates that mean none are dropped`()
    throws
  {
    let transcript = try debate(
      """
      <speech by="#a" startTime="2011-06-10T23:59:30+02:00" endTime="2011-06-11T00:00:10+02:00"><p>One.</p></speech>
      <speech by="#b" startTime="soon"><p>Two.</p></speech>
      """)
    #expect(transcript.turns.map(\.time) == [Turn.Time(start: 0, end: 40), nil])
    let undated = try read(
      "<akomaNtoso xmlns='http://www.akomantoso.org/2.0'><debateRecord><meta><FRBRWork><FRBRdate date='3000-01-01'/></FRBRWork></meta><speech by='#a'><p>One.</p></speech></debateRecord></akomaNtoso>",
      as: "P1.xml")
    #expect(undated.variables.isEmpty && undated.said == ["a: One."])
  }

  @Test
  func `footnotes are left out with a warning, and speeches inside speeches keep their order`()
    throws
  {
    let transcript = try debate(
      "<speech by='#a'><p>One<authorialNote><p>Note.</p></authorialNote>.</p><speech by='#b'><p>Two.</p></speech><p>Three.</p></speech>"
    )
    #expect(transcript.said == ["a: One.", "b: Two.", "a: Three."])
    #expect(transcript.warnings.contains { $0.contains("one footnote") })
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `two debates have the turns of the manifest`() throws {
    func load(_ name: String) throws -> Transcript {
      let transcript = try TranscriptFormats.read(
        TranscriptFile.load(SharedData.file("transcripts/akoma-ntoso/\(name).xml").path))[0]
      checkLaws(transcript)
      return transcript
    }
    let kenya = try load("en-ke-debate-2011-06-10")
    #expect(kenya.turns.count == 11 && kenya.speakers.count == 7)
    // The manifest's 558 include the words of the labels.
    #expect(kenya.wordsSaid == 530)
    let chile = try load("es-cl-sesion56")
    #expect(chile.turns.count == 35)
    // The manifest counts 10 identifiers, two of them twice (`#Urrutia`, `Urrutia`), and one that stands for six.
    #expect(chile.speakers.count == 13)
  }
}
