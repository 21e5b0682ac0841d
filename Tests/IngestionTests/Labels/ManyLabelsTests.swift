import Foundation
import Ingestion
import QualitativeData
import Testing

@Suite struct ManyLabelsTests {
  @Test func `each of three hundred speakers is told apart, whatever the order`() throws {
    let names = (1...300).map { "Delegate \($0)" }
    let talk = (names + names.reversed()).map { "\($0): Yes." }.joined(separator: "\n\n")
    let file = TranscriptFile(path: "meeting.txt", bytes: Data(talk.utf8))

    let transcript = try TranscriptFormats.read(file)[0]

    #expect(transcript.speakers.map(\.name) == names)
    #expect(
      transcript.turns.map { transcript.speakerName(of: $0) } == names + names.reversed())
  }

  @Test func `a file is known by its digest, unless the transcript is for a use that needs none`()
    throws
  {
    var file = TranscriptFile(path: "a.txt", bytes: Data("Anna: Yes.\n\nBo: No.".utf8))
    let digest = try TranscriptFormats.read(file)[0].digest
    file.wantsDigest = false

    #expect(digest == ContentDigest.of(file.bytes))
    #expect(try TranscriptFormats.read(file)[0].digest == nil)
  }
}
