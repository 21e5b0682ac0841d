import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct SubRipReaderTests {
  @Test func `cues without names are turns with times, whatever tags and coordinates they have`()
    throws
  {
    let transcript = try read(
      "\u{FEFF}1\r\n00:00:01,500 --> 00:00:02,000  X1:40 X2:600\r\n{\\an8}<i>One</i>\r\ntwo.\r\n\r\n2\r\n00:00:02.5 --> 00:00:03\r\nThree.\r\n",
      as: "P1.srt")
    #expect(transcript.format == "subrip" && transcript.said == ["-: One two.", "-: Three."])
    #expect(
      transcript.turns.map(\.time) == [
        Turn.Time(start: 1.5, end: 2), Turn.Time(start: 2.5, end: 3),
      ])
    #expect(transcript.warnings == [])
  }

  @Test func `a dash at each change of speaker begins a turn that cues without one go on with`()
    throws
  {
    let cues = ["- One", "<i>two.</i>", "- Three.", "- Four", "five."]
    let text = cues.enumerated().map {
      "\($0 + 1)\n00:00:0\($0),000 --> 00:00:0\($0 + 1),000\n\($1)"
    }
    let transcript = try read(text.joined(separator: "\n\n"), as: "P1.srt")
    #expect(transcript.said == ["-: One two.", "-: Three.", "-: Four five."])
    #expect(transcript.turns[2].time == Turn.Time(start: 3, end: 5))
  }

  @Test func `dashes without a blank count where two lines have one`() throws {
    let transcript = try read(
      "1\n00:00:01,000 --> 00:00:02,000\n-Yes?\n–No.\n\n2\n00:00:02,000 --> 00:00:03,000\n-2 degrees\n\n3\n00:00:04,000 --> 00:00:05,000\nSo.",
      as: "P1.srt")
    #expect(transcript.said == ["-: Yes?", "-: No.", "-: -2 degrees", "-: So."])
  }

  @Test func `labels in capitals with a dash or a colon are labels, and begin turns`() throws {
    #expect(
      try read(
        "1\n00:00:01,000 --> 00:00:02,000\nINTERVIEWER 1 - Yes?\n\n2\n00:00:02,000 --> 00:00:03,000\nANNA EK - No.\n\n3\n00:00:04,000 --> 00:00:05,000\nNever.\n\n4\n00:00:05,000 --> 00:00:06,000\nINTERVIEWER 1 - Oh.",
        as: "P1.srt"
      ).said == ["INTERVIEWER 1: Yes?", "ANNA EK: No. Never.", "INTERVIEWER 1: Oh."])
    #expect(
      try read(
        "1\n00:00:01,000 --> 00:00:02,000\nINTERVIEWEE: One.\n\n2\n00:00:02,000 --> 00:00:03,000\nINTERVIEWEE: Two.\n\n3\n00:00:04,000 --> 00:00:05,000\nINTERVIEWER: Three.\n\n4\n00:00:04,000 --> 00:00:05,000\nINTERVIEWEE: Four.\n\n5\n00:00:04,000 --> 00:00:05,000\nINTERVIEWER: Five.",
        as: "P1.srt"
      ).turns.count == 5)
  }

  @Test func `dashes before labels are no part of them`() throws {
    let transcript = try read(
      "1\n00:00:01,000 --> 00:00:02,000\n- [Anna] One.\n- [Bo] Two.\n\n2\n00:00:02,000 --> 00:00:03,000\n- [Anna] Three.\n- [Laughs] Four.\n\n3\n00:00:03,000 --> 00:00:04,000\n- Interviewer: Five.",
      as: "P1.srt")
    #expect(
      transcript.said == [
        "Anna: One.", "Bo: Two.", "Anna: Three.", "-: [Laughs] Four.", "Interviewer: Five.",
      ])
  }

  @Test func `missing numbers and blank lines, and times out of order, are survived`() throws {
    let transcript = try read(
      "00:00:05,000 --> 00:00:06,000\nOne.\n00:00:01,000 -> 00:00:02,000\nTwo 7\n3\n00:00:03,000 --> 00:00:04,000\nThree.\n\n4\n\n00:00:04,000 --> 00:00:05,000\nFour.",
      as: "P1.srt")
    #expect(transcript.said == ["-: One.", "-: Two 7", "-: Three.", "-: Four."])
    #expect(transcript.times == [5, 1, 3, 4])
    #expect(transcript.findings.contains { $0.message.contains("order of the file") })
  }

  @Test func `other encodings are recognised`() throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nGrüße"
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian, .windowsCP1252] {
      let bytes = try #require(text.data(using: encoding))
      let transcript = try TranscriptFormats.read(TranscriptFile(path: "P1.srt", bytes: bytes))[0]
      #expect(transcript.format == "subrip" && transcript.text == "Grüße")
    }
  }

  @Test func `a number and a time make a file SubRip whatever its name`() throws {
    #expect(
      try read("1\n00:00:01,000 --> 00:00:02,000\nA.", as: "P1.txt").format == "subrip")
    #expect(try read("1\n00:01 and on", as: "P1.txt").format == "plain-text")
  }

  @Test func `the captions of a video site's studio are read`() throws {
    let transcript = try read(
      "0:00:00.599,0:00:04.160\n>> ANNA: hi\n\n0:00:04.160,0:00:06.770\n>> all right, 10:30,\n11:30\n",
      as: "P1.sbv")
    #expect(transcript.format == "sbv" && transcript.times == [0.599, 4.16])
    #expect(transcript.said == ["ANNA: hi", "-: all right, 10:30, 11:30"])
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `shared files have the turns and words that are known of them`() throws {
    for entry in try Manifest.entries(in: "srt/") {
      let transcript = try TranscriptFormats.read(
        TranscriptFile.load(SharedData.file("transcripts/" + entry.file).path))[0]
      checkLaws(transcript)
      // A cue without text is no turn.
      let isShort = entry.file.hasSuffix("missing_caption_text.srt")
      #expect(
        transcript.turns.count == entry.truth?.turns.map { isShort ? $0 - 1 : $0 }, "\(entry.file)")
    }
    let transcript = try TranscriptFormats.read(
      TranscriptFile.load(
        SharedData.file("transcripts/srt/derived-ak-S04-labels-utf16le.srt").path))[0]
    let truth = try Truth.interview("S04")
    #expect(transcript.said.map { $0.lowercased() } == truth.said.map { $0.lowercased() })
    #expect(transcript.times == truth.times)
  }
}
