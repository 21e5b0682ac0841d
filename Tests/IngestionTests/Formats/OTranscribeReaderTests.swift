import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct OTranscribeReaderTests {
  private func otr(_ text: String) throws -> Transcript {
    let json = try JSONSerialization.data(withJSONObject: [
      "text": text, "media": "talk.mp3", "media-time": 12.5,
    ])
    return try read(String(decoding: json, as: UTF8.self), as: "P1.otr")
  }

  private func stamp(_ seconds: String, _ shown: String) -> String {
    "<span class=\"timestamp\" contenteditable=\"false\" data-timestamp=\"\(seconds)\">\(shown)</span>"
  }

  @Test func `paragraphs with times and bold labels are turns, timed to the thousandth`() throws {
    let transcript = try otr(
      "<p>\(stamp("33.25", "00:33"))&nbsp;<b>Interviewer:</b> What?<br /></p><p>\(stamp("44.5", "00:44"))&nbsp;<b>Anna:</b> Nothing.<br /></p><p>\(stamp("3661", "1:01:01")) <b>Interviewer:</b> Oh.</p>"
    )
    #expect(transcript.said == ["Interviewer: What?", "Anna: Nothing.", "Interviewer: Oh."])
    #expect(transcript.times == [33.25, 44.5, 3661])
    #expect(transcript.variables == ["media": "talk.mp3"] && transcript.format == "otranscribe")
  }

  @Test func `breaks part turns where there are no paragraphs`() throws {
    let transcript = try otr(
      "\(stamp("6", "0:06")) Interviewer: One.<br><br>\(stamp("9", "0:09")) Anna: Two.<br>More.<br><br>Interviewer: Three.<br><br>"
    )
    #expect(transcript.said == ["Interviewer: One.", "Anna: Two. More.", "Interviewer: Three."])
    #expect(transcript.times == [6, 9, nil])
  }

  @Test func `a time inside a turn is an event`() throws {
    let transcript = try otr(
      "<p>Interviewer: One.</p><p>Anna: Two \(stamp("12.5", "0:12")) three.</p><p>Interviewer: Four.</p>"
    )
    #expect(transcript.heard == ["time [00:12.5]"])
    #expect(transcript.said[1] == "Anna: Two [00:12.5] three.")
  }

  @Test func `what oTranscribe writes is known by its shape, whatever its name`() throws {
    let transcript = try read(
      "{\"text\": \"<p>A word.</p>\", \"media\": \"\", \"media-source\": \"\"}", as: "P1.json")
    #expect(transcript.format == "otranscribe" && transcript.variables.isEmpty)
  }

  @Test(arguments: ["12", "[\"a\"]", "null", "{}", "true"])
  func `a text that is none is an error that says so`(text: String) {
    let error = #expect(throws: IngestionError.self) {
      try read("{\"text\": \(text), \"media-time\": 0}", as: "P1.otr")
    }
    #expect(error?.problem.contains("'text' is no text") == true)
  }

  @Test func `a file that is not by oTranscribe is an explained error`() {
    for text in [
      "{\"media-time\": 0}", "[1]", "{\"text\": \"<p>a", "no",
      "{\"text\": \"\", \"media-time\": 0}",
    ] {
      #expect(throws: IngestionError.self) { try read(text, as: "P1.otr") }
    }
  }
}

/// The shared files, against what is known of them.
@Suite(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
struct OTranscribeReferenceDataTests {
  /// The file's times are a quarter of a second past the truth's whole ones.
  @Test(arguments: [("S03", 0.25), ("S13", 0)])
  func `an interview is read turn for turn`(name: String, later: Double) throws {
    let truth = try Truth.interview(name)
    let transcript = try TranscriptFormats.read(
      TranscriptFile.load(SharedData.file("transcripts/otr/derived-ak-\(name).otr").path))[0]
    #expect(transcript.said == truth.said)
    #expect(transcript.times == truth.times.map { $0.map { $0 + later } })
    #expect(transcript.warnings.isEmpty)
  }
}
