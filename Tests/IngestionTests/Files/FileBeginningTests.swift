import Foundation
import Testing

@testable import Ingestion

struct FileBeginningTests {
  @Test(arguments: [
    "Anna: well\n", "interviewer 1\n00:00:01,000 --> 00:00:02,000\n", "\n\n x <TEI>",
  ])
  func `no reader knows a file that begins as talk does`(text: String) {
    let beginning = FileBeginning(Data(text.utf8))
    #expect(beginning.beginsAsTalk)
    #expect(!TranscriptFormats.all.contains { $0.recognises(beginning) })
  }

  @Test(arguments: [
    "WEBVTT\n", "PK\u{3}\u{4}", "MIME\n%PDF-1.7", "<TEI>", "{\"a\": 1}", "@Begin", "1\n00:01", "",
  ])
  func `what a format may begin with is asked of every reader`(text: String) {
    #expect(!FileBeginning(Data(text.utf8)).beginsAsTalk)
  }
}
