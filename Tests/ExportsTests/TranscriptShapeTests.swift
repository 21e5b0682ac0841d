import Exports
import Foundation
import QualitativeData
import Testing

@Suite struct TranscriptShapeTests {
  private let transcript = Transcript(
    name: "P1", file: "P1.txt", format: "plain-text", digest: "ab", language: "da",
    text: "I: Så 😀?\n\nR: Ja [griner].",
    speakers: [
      Speaker(name: "I", kind: .interviewer),
      Speaker(name: "R", kind: .respondent, variables: ["role": "x"]),
    ],
    turns: [
      Turn(number: 1, speaker: 0, range: TextRange(3, 12), time: .init(start: 12.5)),
      Turn(number: 2, speaker: 1, range: TextRange(17, 29)),
    ],
    events: [Event(range: TextRange(20, 28), kind: .laughter)], variables: ["town": "Nord"],
    findings: [Finding(.warning, line: 3, "look")])

  @Test func `offsets are code points, and missing values are null`() throws {
    let line = JSONShape.line(TranscriptShape(transcript))
    #expect(line.contains(#""end":8,"number":1,"speaker":"I","start":3,"time":[12.5,null]"#))
    #expect(line.contains(#""end":25,"number":2,"speaker":"R","start":13,"time":null"#))
    #expect(line.contains(#""events":[{"end":24,"kind":"laughter","start":16}]"#))
    #expect(line.contains(#""findings":[{"line":3,"message":"look","severity":"warning"}]"#))
    #expect(!line.contains("\n"))
  }

  @Test func `what was written is read back as it was`() throws {
    let line = JSONShape.line(TranscriptShape(transcript))
    let read = try JSONDecoder().decode(TranscriptShape.self, from: Data(line.utf8)).transcript()
    #expect(read == transcript)
  }

  @Test(arguments: [
    (#""start":13"#, #""start":2"#), (#""end":25"#, #""end":99"#),
    (#""speaker":"R""#, #""speaker":"X""#),
  ])
  func `a description that does not fit its text is refused`(old: String, new: String) throws {
    let line = JSONShape.line(TranscriptShape(transcript)).replacing(old, with: new)
    let shape = try JSONDecoder().decode(TranscriptShape.self, from: Data(line.utf8))
    #expect(throws: ShapeFault.self) { try shape.transcript() }
  }
}
