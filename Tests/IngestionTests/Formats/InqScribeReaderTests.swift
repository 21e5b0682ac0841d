import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct InqScribeReaderTests {
  private func file(_ text: String, rate: String = "timecode.fps=30") -> String {
    "app=InqScribe\nfont.name=Arial\nmedia.url=file:///C:/rec/talk.mp4\ntc.format=[x]\ntext=\(text)\n\(rate)\ntype=file\nversion=1.1\n"
  }

  @Test func `labels and times are read from the line that is the text`() throws {
    let transcript = try read(
      file(
        "[00:00:01.15] Interviewer: Well?\\r\\r[00:01:02.00] Anna: So \\\\ it went.\\rAnd more.\\r"),
      as: "a.inqscr")
    checkLaws(transcript)
    #expect(transcript.format == "inqscribe" && transcript.variables["media"] == "talk.mp4")
    #expect(
      transcript.said == ["Interviewer: Well?", "Anna: So \\ it went. And more."])
    #expect(transcript.times == [1.5, 62])
  }

  @Test func `times alone on their lines begin stretches of nobody known`() throws {
    let transcript = try read(
      file("[00:00:01.00]\\rWell then.\\r[00:00:04.00]\\rSo it went.\\r", rate: ""), as: "a.inqscr")
    #expect(transcript.turns.count == 2 && transcript.speakers.isEmpty)
    #expect(transcript.times == [1, 4])
  }

  @Test func `a file is known by what it holds, and one without a text is refused`() throws {
    let text = file("I: Well?\\rR: So.\\rI: And?\\r")
    let renamed = try read(text, as: "a.txt")
    #expect(renamed.format == "inqscribe" && renamed.turns.count == 3)
    #expect(renamed.warnings.contains { $0.contains("inqscribe") })
    #expect(throws: IngestionError.self) {
      try read("app=InqScribe\nversion=1.1\n", as: "a.inqscr")
    }
    #expect(throws: IngestionError.self) { try read(file(""), as: "a.inqscr") }
    #expect(
      try read("I: app=InqScribe it says.\n\nR: So.\n\nI: And?", as: "a.txt").turns.count == 3)
  }
}
