import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct GenericXMLReaderTests {
  private func mapped(_ text: String, _ entries: MappingEntry...) throws -> Transcript {
    var options = ReadingOptions()
    options.mapping = entries
    return try TranscriptFormats.read(
      TranscriptFile(path: "P1.xml", bytes: Data(text.utf8)), options: options)[0]
  }

  private func proposal(_ text: String) throws -> String {
    let warning = try #require(try read(text, as: "P1.xml").warnings.first)
    return String(warning[try #require(warning.range(of: "--map")).lowerBound...])
  }

  private static let talk = """
    <conversation><title>My talk</title>
    <turn speaker="INT" start="0.5" end="2.0">How are you?</turn>
    <turn speaker="P1" start="2.0" end="5">Fine, <laugh/> <b>thank</b>s.</turn>
    <turn speaker="INT" start="5" end="6.5">Good.</turn></conversation>
    """

  @Test
  func `what repeats with a speaker and text is proposed as a turn, in words that can be typed`()
    throws
  {
    let transcript = try read(Self.talk, as: "P1.xml")
    #expect(transcript.format == "xml")
    #expect(transcript.said == ["INT: How are you?", "P1: Fine, [laugh] thanks.", "INT: Good."])
    #expect(transcript.cast == ["INT interviewer", "P1 respondent"])
    #expect(transcript.times == [0.5, 2, 5] && transcript.variables == ["title": "My talk"])
    #expect(
      try proposal(Self.talk)
        == "--map turn=turn --map speaker=@speaker --map start=@start --map end=@end --map variable=title"
    )
  }

  @Test
  func `a mapping that is given is followed without a warning, and reads as its proposal did`()
    throws
  {
    let transcript = try mapped(
      Self.talk, .init(.turn, "turn"), .init(.speaker, "@speaker"), .init(.start, "@start"),
      .init(.end, "@end"), .init(.variable, "title"))
    let proposed = try read(Self.talk, as: "P1.xml")
    #expect(transcript.warnings.isEmpty && transcript.text == proposed.text)
    #expect(transcript.turns == proposed.turns && transcript.variables == proposed.variables)
  }

  @Test func `where proposals are not accepted, the error spells it`() {
    var options = ReadingOptions()
    options.acceptsProposals = false
    let error = #expect(throws: IngestionError.self) {
      try TranscriptFormats.read(
        TranscriptFile(path: "P1.xml", bytes: Data(Self.talk.utf8)), options: options)
    }
    #expect(error?.remedy.contains("--map turn=turn --map speaker=@speaker") == true)
  }

  @Test(arguments: [
    (
      "<d><speaker>Anna</speaker><said>Hi there.</said><speaker>Bo</speaker><said>Hello you.</said><speaker>Anna</speaker><said>So well.</said></d>",
      "--map turn=said --map speaker=speaker",
      ["Anna: Hi there.", "Bo: Hello you.", "Anna: So well."]
    ),
    (
      "<t><row><id>1</id><sprecher>A</sprecher><zeit>00:01</zeit><inhalt><p>Eins zwei.</p><p>Drei.</p></inhalt></row><row><id>2</id><sprecher>B</sprecher><zeit>00:09</zeit><inhalt><p>Vier fünf.</p></inhalt></row><row><id>3</id><sprecher>A</sprecher><zeit>00:19</zeit><inhalt><p>Sechs.</p></inhalt></row></t>",
      "--map turn=row --map speaker=sprecher --map text=inhalt --map start=zeit",
      ["A: Eins zwei. Drei.", "B: Vier fünf.", "A: Sechs."]
    ),
    (
      "<m><person id='1' name='Anna'/><person id='2' name='Bo'/><seg participant='1'><w>Hello</w><w>there</w></seg><seg participant='2'><w>Hi</w><w>you</w></seg><seg participant='1'><w>bye</w><w>now</w></seg></m>",
      "--map turn=seg --map speaker=@participant --map text=w",
      ["Anna: Hello there", "Bo: Hi you", "Anna: bye now"]
    ),
    (
      "<doc><p>Interviewer: How do you feel about it?</p><p>Respondent: I feel rather fine.</p><p>Interviewer: Good to hear that.</p></doc>",
      "--map turn=p",
      [
        "Interviewer: How do you feel about it?", "Respondent: I feel rather fine.",
        "Interviewer: Good to hear that.",
      ]
    ),
  ])
  func `home-made shapes are seen for what they are`(
    text: String, spelling: String, said: [String]
  ) throws {
    #expect(try proposal(text) == spelling)
    #expect(try read(text, as: "P1.xml").said == said)
  }

  @Test func `a whole transcript in one element is read by its labels`() throws {
    let lines = (1...60).map { "Interviewer: Question \($0)?\nAnna Berg: Answer number \($0).\n" }
    let text = "<doc><date>2016-06-28</date><body>\(lines.joined(separator: "\n"))</body></doc>"
    #expect(try proposal(text) == "--map text=body --map variable=date")
    let transcript = try read(text, as: "P1.xml")
    #expect(transcript.turns.count == 120 && transcript.cast[0] == "Interviewer interviewer")
    #expect(transcript.variables == ["date": "2016-06-28"])
  }

  @Test func `thousandths of a second are recognised by how fast people speak`() throws {
    let transcript = try read(
      "<d><u who='A' start='0' end='1900'>one two three</u><u who='B' start='2000' end='4100'>four five six</u></d>",
      as: "P1.xml")
    #expect(transcript.times == [0, 2])
    #expect(transcript.findings.contains { $0.message.contains("thousandths") })
  }

  @Test func `variables in a turn are the speaker's where all turns agree`() throws {
    let transcript = try mapped(
      "<d><t who='#A' sex='F' mood='up'>One.</t><t who='#A' sex='F' mood='down'>Two.</t><t who='#B' sex='M'><note>n</note>Three.</t></d>",
      .init(.turn, "t"), .init(.speaker, "@who"), .init(.variable, "@sex"),
      .init(.variable, "@mood"), .init(.nothing, "note"))
    #expect(transcript.said == ["A: One.", "A: Two.", "B: Three."])
    #expect(transcript.speakers.map(\.variables) == [["sex": "F"], ["sex": "M"]])
  }

  @Test func `what fits nothing, or says nothing of turns, is an error that names elements only`() {
    func problem(_ text: String, _ entries: MappingEntry...) -> String? {
      var options = ReadingOptions()
      options.mapping = entries
      return #expect(throws: IngestionError.self) {
        try TranscriptFormats.read(
          TranscriptFile(path: "P1.xml", bytes: Data(text.utf8)), options: options)
      }?.problem
    }
    #expect(
      problem(Self.talk, .init(.turn, "u"))
        == "nothing fits '--map turn=u'; the document's elements are <turn>, <b>, <conversation>, <laugh>, <title>"
    )
    #expect(
      problem(Self.talk, .init(.speaker, "@who"))?.contains("which element is a turn") == true)
    #expect(
      problem("<config><entry key='a'>secret</entry><entry key='b'>secret</entry></config>")
        == "an XML document of unknown making that begins with <config>; its elements are <entry>, <config>"
    )
  }

  @Test func `a flood of names is looked at in bounded time`() throws {
    let text = "<d>" + (0..<9_000).map { "<a\($0) b\($0)='1'>x y</a\($0)>" }.joined() + "</d>"
    let start = ContinuousClock.now
    _ = #expect(throws: IngestionError.self) { try read(text, as: "P1.xml") }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `a narrative and a sitting of unknown making are read as one would by hand`() throws {
    func load(_ name: String) throws -> Transcript {
      let transcript = try TranscriptFormats.read(
        TranscriptFile.load(SharedData.file("transcripts/xml-other/\(name).xml").path))[0]
      checkLaws(transcript)
      return transcript
    }
    let narrative = try load("en-multicast-devon01")
    #expect(narrative.turns.count == 154 && narrative.speakers.map(\.name) == ["EN02"])
    #expect(narrative.times.prefix(2) == [0, 1.981])
    #expect(
      narrative.warnings[0].contains("--map turn=unit --map speaker=@speaker --map text=utterance"))
    let sitting = try load("de-bundestag-18181")
    #expect(sitting.warnings[0].contains("--map text=TEXT --map variable=DATUM"))
    #expect(sitting.variables["DATUM"] == "28.06.2016")
  }
}
