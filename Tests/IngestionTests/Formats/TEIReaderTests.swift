import Foundation
import Ingestion
import QualitativeData
import Testing

@Suite struct TEIReaderTests {
  private func tei(_ body: String, header: String = "") throws -> Transcript {
    try read(
      "<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='da'><teiHeader>\(header)</teiHeader><text><body>\(body)</body></text></TEI>",
      as: "P1.xml")
  }

  @Test func `each u is a turn, white space collapsed, and turns stand apart`() throws {
    let transcript = try tei(
      "<div><u who='#A'>\n  One\n  two <lb/>three.\n</u><u who='#B'><seg>Four.</seg>\n <seg>Five.</seg></u></div>"
    )
    #expect(transcript.text == "One two three.\n\nFour.\n\nFive.")
    #expect(
      transcript.turns.map { transcript.quote($0.range) } == ["One two three.", "Four.\n\nFive."])
    #expect(transcript.language == "da" && transcript.format == "tei")
  }

  @Test func `a seg beside other text is a part of its paragraph`() throws {
    #expect(try tei("<u>One <seg>two</seg> three.</u>").text == "One two three.")
  }

  @Test func `what is not said stands in brackets as an event`() throws {
    let transcript = try tei(
      "<u>From <gap reason='redacted'/> and uh<pause dur='PT1S'/> they<vocal><desc>(laughs)</desc></vocal>. <note>sic</note> Got <del type='truncation'>wa-</del> it<kinesic type='applause'/></u>"
    )
    #expect(
      transcript.text
        == "From [redacted] and uh [pause] they [laughs]. [sic] Got [wa-] it [applause]")
    #expect(
      transcript.heard == [
        "redacted [redacted]", "pause [pause]", "laughter [laughs]", "note [sic]", "note [wa-]",
        "sound [applause]",
      ])
  }

  @Test
  func
    `notes, headings and speaker labels between turns are no speech, and a finding says how many`()
    throws
  {
    let transcript = try tei(
      "<head>One</head><note type='speaker'>A:</note><u who='#A'>Two.</u><stage>exit</stage>")
    #expect(transcript.text == "Two.")
    #expect(transcript.findings.contains { $0.message.hasPrefix("3 headings") })
  }

  @Test func `what is heard between turns is an event of the one before it, or of the first`()
    throws
  {
    let transcript = try tei(
      """
      <vocal><desc>shouting</desc></vocal><u who='#A'>One.</u><incident><desc>Applause</desc></incident><pause/>
      <kinesic><desc>rises</desc></kinesic><u who='#B'>Two.</u>
      """)
    #expect(transcript.said == ["A: [shouting] One. [Applause] [pause] [rises]", "B: Two."])
    #expect(transcript.events.count == 4)
  }

  @Test func `what stands inside a word without being part of it does not join it`() throws {
    #expect(
      try tei("<u><w>f<anchor synch='#T1'/>i<note>sic</note>ne</w><w>so<gap/></w></u>").text
        == "fine so")
  }

  @Test func `an interrupted speech is noted, and a file that is included is a warning`() throws {
    let transcript = try tei(
      "<u who='#A' next='#u3'>I propose</u><u who='#B'>No!</u><u who='#A'>a deal.</u>",
      header:
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='lists/People&#x9;.xml'/>")
    #expect(transcript.findings.contains { $0.message.contains("interrupted") })
    #expect(transcript.warnings[0].contains("'People.xml'"))
  }

  @Test func `a list of persons, of organisations, or of other files is an error that says so`() {
    func reason(_ text: String) -> IngestionError.Reason? {
      #expect(throws: IngestionError.self) { try read(text, as: "P1.xml") }?.reason
    }
    let space = "xmlns='http://www.tei-c.org/ns/1.0'"
    #expect(
      reason(
        "<listPerson \(space)><person xml:id='A'><persName>Anna</persName></person></listPerson>")
        == .list(of: "persons"))
    #expect(reason("<listOrg \(space)><org xml:id='A'/></listOrg>") == .list(of: "organisations"))
    #expect(
      reason(
        "<teiCorpus \(space)><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='a.xml'/></teiCorpus>"
      ) == .includes(1))
  }

  @Test func `a list of persons in another file names those who speak`() throws {
    let list = TranscriptFile(
      path: "people.xml",
      bytes: Data(
        """
        <listPerson xmlns='http://www.tei-c.org/ns/1.0'><person xml:id='A'><persName><surname>Vik</surname>
        <forename>Eva</forename></persName><sex value='F'/><birth when='1981'/></person>
        <person xml:id='B' n='BB'><persName><abbr/></persName></person></listPerson>
        """.utf8))
    var options = ReadingOptions()
    options.people.add(try #require(try PersonList.read(list)))
    let text =
      "<TEI><teiHeader><person xml:id='C'><persName>Cleo</persName></person></teiHeader><text><u who='people.xml#A'>One.</u><u who='#B'>Two.</u><u who='#C'>Three.</u></text></TEI>"
    let file = TranscriptFile(path: "P1.xml", bytes: Data(text.utf8))
    let transcript = try TranscriptFormats.read(file, options: options)[0]
    #expect(transcript.speakers.map(\.name) == ["Eva Vik", "BB", "Cleo"])
    #expect(transcript.speakers[0].variables == ["id": "A", "sex": "F", "birth": "1981"])
    #expect(transcript.findings.contains { $0.message.contains("2 speakers come from a list") })
    #expect(try PersonList.read(file) == nil)
    #expect(try PersonList.read(TranscriptFile(path: "x.txt", bytes: Data("I: a".utf8))) == nil)
  }

  @Test func `names are put in order, or kept as they stand`() throws {
    func name(_ inside: String) throws -> String {
      try tei(
        "<u who='#A'>a</u>",
        header: "<person xml:id='A' n='AB'>\(inside)</person>"
      ).speakers[0].name
    }
    #expect(
      try name(
        "<persName><surname>Vik</surname><surname>Dal</surname><forename>Eva</forename></persName>")
        == "Eva Vik Dal")
    #expect(try name("<persName>Dr. <surname>Vik</surname></persName>") == "Dr. Vik")
    #expect(try name("<persName><abbr>EV</abbr></persName>") == "EV")
    #expect(try name("<sex value='F'/>") == "AB")
  }

  @Test func `layers of annotation never become speech`() throws {
    let transcript = try tei(
      "<u>One<spanGrp><span>noun</span></spanGrp> <choice><sic>tow</sic><corr>two</corr></choice>.</u>"
    )
    #expect(transcript.text == "One tow.")
  }

  @Test func `words are joined as the document marks it`() throws {
    #expect(
      try tei("<u><s>\n<w join='right'>Da</w>\n<pc>,</pc>\n<w>ne</w></s></u>").text == "Da, ne")
    #expect(try tei("<u><s>\n<w>Da</w>\n<pc>,</pc><c> </c>\n<w>ne</w></s></u>").text == "Da, ne")
    #expect(
      try tei("<u><w>Da</w>\n<pc>,</pc>\n<w>ne</w> <pc>(</pc><w>x</w><pc>)</pc></u>").text
        == "Da, ne (x)")
  }

  @Test func `speakers are called as the list of persons says, and keep what it says`() throws {
    let transcript = try tei(
      "<u who='#INT'>Yes?</u><u who='#R'>No.</u><u who='#unknown-M'>Hm.</u><u who='#R'>So.</u>",
      header: """
        <particDesc><listPerson><person xml:id='INT' role='interviewer'><persName>Jane</persName></person>
        <person xml:id='R' role='respondent' sex='F'><persName><surname>Hansen</surname><forename>Mary</forename></persName><age value='34'/><occupation>farmer</occupation></person></listPerson></particDesc>
        """)
    #expect(transcript.cast == ["Jane interviewer", "Mary Hansen respondent", "unknown-M unknown"])
    #expect(
      transcript.speakers[1].variables == [
        "id": "R", "sex": "F", "age": "34", "occupation": "farmer",
      ])
    #expect(transcript.warnings.count == 1 && transcript.warnings[0].contains("unknown-M"))
  }

  @Test func `two who speak at once are one joint speaker, and nobody is nobody`() throws {
    let transcript = try tei("<u who='#A #B'>Yes.</u><u>Hm.</u>")
    #expect(transcript.said == ["A & B: Yes.", "-: Hm."])
    #expect(transcript.warnings.contains { $0.contains("joint") })
  }

  @Test func `an interrupted speech stays in its parts`() throws {
    #expect(
      try tei(
        "<u who='#A' xml:id='u1' next='#u3'>I propose</u><u who='#B'>Traitor!</u><u who='#A' prev='#u1'>a deal.</u>"
      ).turns.count == 3)
  }

  @Test func `times come from the timeline, by attributes or anchors`() throws {
    let transcript = try tei(
      """
      <timeline unit='s' origin='#T0'><when xml:id='T0'/><when xml:id='T1' interval='1.5' since='#T0'/>
      <when xml:id='T2' interval='2' since='#T1'/></timeline>
      <u start='#T1' end='#T2'>a</u><u><anchor synch='#T2'/>b</u><u>c</u>
      """)
    #expect(
      transcript.turns.map(\.time) == [
        Turn.Time(start: 1.5, end: 3.5), Turn.Time(start: 3.5, end: 3.5), nil,
      ])
  }

  @Test func `the header gives title, date and place`() throws {
    let transcript = try tei(
      "<u>a</u>",
      header:
        "<fileDesc><titleStmt><title>Interview 1</title></titleStmt><publicationStmt><date when='2020-01-01'/></publicationStmt></fileDesc><profileDesc><settingDesc><setting><name>Vejle</name><date when='2014-10-07'/></setting></settingDesc></profileDesc>"
    )
    #expect(
      transcript.variables == ["title": "Interview 1", "date": "2014-10-07", "place": "Vejle"])
  }

  @Test func `plays and minutes with sp are read where there is no u`() throws {
    #expect(
      try tei(
        "<sp who='#A'><speaker>Anna</speaker><p>One.</p><stage>exit</stage><p>Two.</p></sp><sp><speaker>Bo:</speaker><p>Three.</p></sp>"
      ).said == ["A: One. [exit] Two.", "Bo: Three."])
  }

  @Test func `points in time may be written as on a clock, and the first may begin at itself`()
    throws
  {
    let transcript = try read(
      "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><timeline><when xml:id='T0' interval='0.0' since='T0'/><when xml:id='T1' interval='00:01:02.5' since='T0'/></timeline></text><u who='A' start='T0' end='T1'>One.</u><u who='B' start='#T1'>Two.</u></TEI>",
      as: "P1.xml")
    #expect(transcript.times == [0, 62.5] && transcript.turns[0].time?.end == 62.5)
  }

  @Test func `a person whose identifier is a number may be called with a letter before it`() throws
  {
    let transcript = try tei(
      "<u who='p12'>One.</u><u who='p11'>Two.</u><u who='p13'>Three.</u>",
      header:
        "<profileDesc><particDesc><person xml:id='11'><givenName>Anna</givenName><familyName>Berg</familyName></person><person xml:id='12'><persName>Bo Ek</persName></person></particDesc></profileDesc>"
    )
    #expect(transcript.said == ["Bo Ek: One.", "Anna Berg: Two.", "p13: Three."])
  }

  @Test func `several documents in one file are one transcript`() throws {
    let transcript = try read(
      "<teiCorpus><teiHeader/><TEI><text><u who='#A'>One.</u></text></TEI><TEI><text><u who='#A'>Two.</u></text></TEI></teiCorpus>",
      as: "P1.xml")
    #expect(transcript.said == ["A: One.", "A: Two."] && transcript.speakers.count == 1)
    #expect(transcript.findings.contains { $0.message.contains("2 texts") })
  }

  @Test func `a document in which nobody speaks is an error`() {
    #expect(#expect(throws: IngestionError.self) { try tei("<p>Text.</p>") }?.reason == .noTurns)
  }

  @Test func `a document that is cut off is an error with its line`() {
    let error = #expect(throws: IngestionError.self) {
      try read("<TEI>\n<text><u>One", as: "P1.xml")
    }
    #expect(error?.problem.hasPrefix("line 2") == true)
  }
}
