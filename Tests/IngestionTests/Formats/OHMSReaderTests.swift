import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct OHMSReaderTests {
  private func ohms(_ record: String, id: String = "1") throws -> Transcript {
    try read(
      "<?xml version=\"1.0\"?>\n<ROOT xmlns=\"https://www.weareavp.com/nunncenter/ohms\"><record id=\"\(id)\">\n\(record)</record></ROOT>",
      as: "P1.xml")
  }

  @Test func `captions inside the document are read as such, continuation cues and all`() throws {
    let transcript = try ohms(
      """
      <vtt_transcript><![CDATA[WEBVTT

      NOTE
      TRANSCRIPTION BEGIN

      00:00:01.000 --> 00:00:02.000
      <v Q> Why?

      00:00:02.000 --> 00:00:03.000
      <v Q> And when?

      00:00:04.000 --> 00:00:05.000
      <v A> <i>Once</i><c.1>,</c.1>

      00:00:05.000 --> 00:00:06.000
      long ago.

      00:00:0x.000 --> 00:00:07.000
      <v Q> So.

      00:00:08.000 --> 00:00:09.000
      <v A> No.

      NOTE TRANSCRIPTION END

      NOTE ANNOTATIONS BEGIN
      Set: 1

      <annotation ref="1">a footnote</annotation>

      NOTE ANNOTATIONS END
      ]]></vtt_transcript>
      """)
    #expect(transcript.format == "ohms")
    #expect(
      transcript.said == ["Q: Why?", "Q: And when?", "A: Once, long ago.", "Q: So.", "A: No."])
    #expect(transcript.cast == ["Q interviewer", "A respondent"])
    #expect(transcript.times == [1, 2, 4, nil, 8])
    #expect(transcript.warnings.count == 1 && transcript.warnings[0].hasPrefix("line 20:"))
  }

  @Test func `captions may lack the line WEBVTT`() throws {
    #expect(
      try ohms("<vtt_transcript>00:01.000 --> 00:02.000&#13;\n&lt;v Q&gt; A.</vtt_transcript>").said
        == ["Q: A."])
  }

  private let legacy = """
    <sync>1:|3(2)|7(3)|9(4)|9(5)|9(6)|</sync>
    <transcript>SMITH: One[[footnote]]1[[/footnote]], two&#13;
    three (concert?).&#13;
    &#13;
    EK-BERG: Four. It&#13;
    goes on.&#13;
    &#13;
    SMITH: Five and six.&#13;
    &#13;
    EK-BERG: Seven and eight and nine.&#13;
    &#13;
    [[footnotes]]&#13;
    [[note]]Not said.[[/note]]&#13;
    [[/footnotes]]</transcript>
    """

  @Test func `the older text is read by its labels, without footnotes`() throws {
    let transcript = try ohms(legacy)
    #expect(
      transcript.said == [
        "SMITH: One, two three (concert?).", "EK-BERG: Four. It goes on.", "SMITH: Five and six.",
        "EK-BERG: Seven and eight and nine.",
      ])
    #expect(transcript.findings.contains { $0.line == 15 && $0.message.contains("footnote") })
  }

  @Test
  func `a turn has a time only where a mark stands at its beginning, and runs of marks are none`()
    throws
  {
    #expect(try ohms(legacy).times == [nil, nil, nil, nil])
    #expect(
      try ohms(legacy.replacing("7(3)", with: "7(2)")).times == [nil, nil, 120, nil])
  }

  @Test func `the fields become variables and tell who asks and who answers`() throws {
    let transcript = try ohms(
      """
      <title>Interview</title><date value="2022-01-15" format="yyyy-mm-dd"/><interviewee>Ek-Berg, Eva</interviewee>
      <interviewer>John Smith</interviewer><interviewer>Bo Bok</interviewer><language>English</language>
      <repository>Archive</repository><rights>CC BY 4.0</rights><userestrict>1</userestrict>
      <index><point><title>Opening</title><partial_transcript>One</partial_transcript></point></index>
      """ + legacy.replacing("EK-BERG", with: "EVA"))
    #expect(
      transcript.variables == [
        "title": "Interview", "date": "2022-01-15", "interviewee": "Ek-Berg, Eva",
        "interviewer": "John Smith", "interviewer 2": "Bo Bok", "language": "English",
        "repository": "Archive", "rights": "CC BY 4.0",
      ])
    #expect(transcript.cast == ["SMITH interviewer", "EVA respondent"])
    let notes = transcript.findings.map(\.message)
    #expect(
      notes.contains { $0.contains("CC BY 4.0") } && notes.contains { $0.contains("restrict") })
    #expect(notes.contains { $0.contains("index of 1 segment") })
  }

  @Test func `a translation is left out with a warning`() throws {
    let transcript = try ohms(legacy + "<transcript_alt>SMITH: Uno.</transcript_alt>")
    #expect(transcript.warnings.contains { $0.contains("translated") })
    #expect(!transcript.text.contains("Uno"))
  }

  @Test func `a file with only an index is an error that says so`() {
    let error = #expect(throws: IngestionError.self) {
      try ohms(
        "<index><point><time>0</time></point></index><transcript>No transcript.</transcript>")
    }
    #expect(error?.reason == .onlyIndex)
  }

  @Test func `several records are several transcripts with names of their own`() throws {
    let record = "<transcript>A: One.\n\nB: Two.</transcript></record>"
    let transcripts = try TranscriptFormats.read(
      TranscriptFile(
        path: "P1.xml",
        bytes: Data(
          "<ROOT xmlns='https://www.weareavp.com/nunncenter/ohms'><record id='7'>\(record)<record id='8'>\(record)</ROOT>"
            .utf8)))
    #expect(transcripts.map(\.name) == ["P1_7", "P1_8"])
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `shared files say turn for turn what the interviews say`() throws {
    for (file, name) in [
      ("derived-ak-S05-v6-vtt.xml", "S05"), ("derived-ak-S10-legacy-sync.xml", "S10"),
    ] {
      let transcript = try TranscriptFormats.read(
        TranscriptFile.load(SharedData.file("transcripts/ohms/\(file)").path))[0]
      checkLaws(transcript)
      let truth = try Truth.interview(name)
      // The files spell speakers in capitals.
      #expect(transcript.said.map { $0.lowercased() } == truth.said.map { $0.lowercased() })
      #expect(transcript.warnings == [])
      for (time, expected) in zip(transcript.times, truth.times) where time != nil {
        #expect(time == expected)
      }
      if name == "S05" { #expect(transcript.times == truth.times) }
    }
  }
}
