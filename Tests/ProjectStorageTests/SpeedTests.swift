import Foundation
import ProjectStorage
import QualitativeData
import Testing

/// Bounds wide enough for a busy machine and a debug build; the times are printed.
@Suite(.serialized) struct SpeedTests {
  private func time<Answer>(_ what: String, _ work: () throws -> Answer) rethrows -> (
    Answer, Double
  ) {
    let start = ContinuousClock.now
    let answer = try work()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    print("\(what): \(Int(seconds * 1000)) ms")
    return (answer, seconds)
  }

  @Test func `a hundred interviews come in at once, and open again at once`() throws {
    let folder = try StudyFolder()
    let sentence = "We plan the harbour together with the sailing club, and it takes time.\n\n"
    let text = String(repeating: sentence, count: 60_000 / sentence.utf8.count)
    let transcripts = (0..<100).map { number in
      let turns = (0..<text.utf8.count / sentence.utf8.count).map { turn in
        let start = turn * sentence.utf8.count
        return Turn(number: turn + 1, speaker: turn % 2, range: TextRange(start, start + 70))
      }
      return Transcript(
        name: "P\(number)", file: "P\(number).txt", format: "plain-text", digest: "\(number)",
        text: text + "\(number)",
        speakers: [Speaker(name: "I", kind: .interviewer), Speaker(name: "P", kind: .respondent)],
        turns: turns, variables: ["municipality": "M\(number % 7)"])
    }
    let store = try ProjectStore.create(at: folder.path(), by: "Anna")
    let (outcome, importing) = try time("import of 100 × 60 kB") {
      try store.importTranscripts(transcripts, by: "Anna")
    }
    #expect(outcome.imported.count == 100)
    let segments = transcripts.flatMap { transcript in
      transcript.turns.prefix(50).map {
        CodedSegment(
          transcript: transcript.name, code: CodePath("a")!, range: $0.range, coder: .person("A"),
          judgement: .accepted)
      }
    }
    let last = CodedSegment(
      transcript: "P7", code: CodePath("b")!, range: TextRange(3, 9), coder: .person("A"),
      judgement: .accepted)
    _ = try time("5,000 segments") { try store.addSegments(segments, by: "Anna") }
    _ = try time("one segment more") { try store.addSegments([last], by: "A") }
    _ = try time("reading 100 transcripts") { try store.transcripts() }
    _ = try time("reading 5,000 segments") { try store.segments() }
    try store.close()
    let (_, opening) = try time("opening \(try folder.bytes().count / 1000) kB") {
      try ProjectStore.open(at: folder.path())
    }
    #expect(importing < 5 && opening < 5)
  }
}
