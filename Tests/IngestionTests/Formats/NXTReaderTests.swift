import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct NXTReaderTests {
  private func part(_ name: String, _ body: String) -> TranscriptFile {
    TranscriptFile(
      path: "corpus/\(name)",
      bytes: Data(
        "<?xml version='1.0' encoding='ISO-8859-1'?><nite:root nite:id='r' xmlns:nite='http://nite.sourceforge.net/'>\(body)</nite:root>"
          .utf8))
  }

  private var words: [TranscriptFile] {
    [
      part(
        "O1.A.words.xml",
        """
        <w nite:id="a0" starttime="1.0" endtime="1.2">Well</w><w nite:id="a1" starttime="1.2" endtime="1.2" punc="true">,</w>
        <vocalsound nite:id="a2" starttime="1.3" endtime="1.4" type="laugh"/><disfmarker nite:id="a3"/>
        <w nite:id="a4" starttime="5.0" endtime="5.4">yes</w><w nite:id="a5" punc="true" starttime="5.4" endtime="5.4">.</w>
        """),
      part("O1.B.words.xml", "<w nite:id='b0' starttime='2' endtime='3'>No</w><gap nite:id='b1'/>"),
    ]
  }

  private var segments: [TranscriptFile] {
    [
      part(
        "O1.A.segments.xml",
        """
        <segment nite:id="s2" transcriber_start="5" transcriber_end="6"><nite:child href="O1.A.words.xml#id(a4)..id(a5)"/></segment>
        <segment nite:id="s1" transcriber_start="1" transcriber_end="2"><nite:child href="O1.A.words.xml#id(a0)..id(a2)"/></segment>
        """),
      part(
        "O1.B.segments.xml",
        "<segment transcriber_start='2' transcriber_end='3'><nite:child href='O1.B.words.xml#id(b0)..id(b1)'/></segment>"
      ),
    ]
  }

  private func recording(_ parts: [TranscriptFile]) throws -> Transcript {
    try TranscriptFormats.read(TranscriptFile(path: "corpus/O1", parts: parts))[0]
  }

  @Test func `segments of all speakers are turns in the order in which they begin`() throws {
    let people = part(
      "meetings.xml",
      """
      <meeting observation="O2"><speaker nxt_agent="A" global_name="Somebody else"/></meeting>
      <meeting observation="O1"><speaker nxt_agent="A" global_name="FEE1" role="PM"/><speaker nxt_agent="B" role="Interviewer"/></meeting>
      """)
    let facts = part("participants.xml", "<participant nite:id='p' name='FEE1' sex='F'/>")
    let transcript = try recording(words + segments + [people, facts])
    #expect(transcript.name == "O1" && transcript.format == "nxt")
    #expect(transcript.said == ["FEE1: Well, [laugh]", "Interviewer: No [gap]", "FEE1: yes."])
    #expect(transcript.times == [1, 2, 5])
    #expect(transcript.speakers[0].variables == ["id": "A", "role": "PM", "sex": "F"])
    #expect(transcript.cast == ["FEE1 unknown", "Interviewer interviewer"])
    #expect(transcript.heard == ["laughter [laugh]", "inaudible [gap]"])
    #expect(transcript.findings.contains { $0.message.hasPrefix("1 marks of disfluency") })
  }

  @Test func `words in no segment are not lost, and segments that point nowhere are told`() throws {
    let broken = part(
      "O1.A.segments.xml",
      """
      <segment><nite:child href="O1.A.words.xml#id(a0)..id(a1)"/></segment><segment><nite:child href="O1.A.words.xml#id(zz)"/></segment>
      """)
    let transcript = try recording(words + [broken])
    #expect(transcript.said == ["A: Well,", "A: [laugh]", "B: No [gap]", "A: yes."])
    #expect(transcript.warnings.contains { $0.contains("point to words that are not there") })
    #expect(transcript.warnings.contains { $0.contains("in no segment") })
  }

  @Test func `words alone are turns where silence parts them; one speaker's are a warning`() throws
  {
    let transcript = try TranscriptFormats.read(words[0])[0]
    #expect(transcript.said == ["A: Well, [laugh]", "A: yes."])
    #expect(transcript.warnings.contains { $0.contains("one speaker alone") })
  }

  @Test func `a layer without words is an error that names the folder as remedy`() {
    let error = #expect(throws: IngestionError.self) { try TranscriptFormats.read(segments[0]) }
    #expect(error?.reason == .layer && error?.remedy.contains("folder") == true)
  }

  @Test func `a folder is known by the names in it`() {
    let names = [
      "words/O1.A.words.xml", "words/O1.B.words.xml", "segments/O1.A.segments.xml",
      "words/O2.A.words.xml", "dialogueActs/O1.A.dialog-act.xml", "corpusResources/meetings.xml",
      "notes.xml", "P1.txt",
    ]
    let found = NXTFolder.observations(in: names)
    #expect(found?.keys.sorted() == ["O1", "O2"])
    #expect(
      found?["O1"] == [
        "words/O1.A.words.xml", "words/O1.B.words.xml", "segments/O1.A.segments.xml",
        "corpusResources/meetings.xml",
      ])
    #expect(NXTFolder.observations(in: ["a.xml", "words.xml", "b.c.xml", "meetings.xml"]) == nil)
  }

  @Test func `a folder of recordings is found as one file each, beside ordinary transcripts`()
    throws
  {
    let folder = NSTemporaryDirectory() + "verbatim-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for part in words + segments + [part("O1.A.topic.xml", ""), part("O2.A.words.xml", "")] {
      try part.bytes.write(to: URL(fileURLWithPath: folder + "/" + part.name))
    }
    try Data("I: a\n".utf8).write(to: URL(fileURLWithPath: folder + "/P1.txt"))
    let found = try FoundFiles.find([folder])
    #expect(found.files.map(\.name) == ["P1", "O1", "O2"])
    #expect(try found.load(found.files[1]).parts.count == 4)
    #expect(
      found.leftOut.map(\.finding.message) == [
        "1 files hold other layers of the recordings and were left out"
      ])
    #expect(try TranscriptFormats.read(found.load(found.files[1]))[0].turns.count == 3)
    // Which of the two recordings is meant, the folder alone does not say.
    #expect(
      #expect(throws: IngestionError.self) { try TranscriptFile.load(folder) }?.reason == .folder)
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `the interview in stand-off files is read turn for turn, in the order of its times`() throws
  {
    let found = try FoundFiles.find([SharedData.file("transcripts/nxt/derived-ak-S08").path])
    let file = try found.load(#require(found.files.first))
    let transcript = try TranscriptFormats.read(file)[0]
    checkLaws(transcript)
    #expect(transcript.name == "S08" && transcript.warnings.isEmpty)
    // One turn has a time after all others in the source; these files keep no other order than that of times.
    let turns = try Truth.interview("S08").turns.enumerated().sorted {
      ($0.element.start ?? 0, $0.offset) < ($1.element.start ?? 0, $1.offset)
    }.map(\.element)
    #expect(transcript.said == turns.map { "\($0.speaker): \(folded($0.text))" })
    #expect(transcript.times == turns.map(\.start))
  }
}
