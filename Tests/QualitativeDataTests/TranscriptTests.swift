import QualitativeData
import TestSupport
import Testing

struct TranscriptTests {
  @Test(arguments: [
    ("P1.txt", "P1"), ("Focus group 2.docx", "Focus_group_2"), ("10:30.txt", "10_30"),
    ("a.b.c.vtt", "a.b.c"),
    ("P1", "P1"), (".hidden", ".hidden"), ("P1.", "P1"),
    ("tab\tand\u{A0}space.txt", "tab_and_space"),
    ("æøå 协作.md", "æøå_协作"), ("", ""),
  ])
  func `a transcript is named after its file's stem, with colons and white space as _`(
    file: String, name: String
  ) {
    #expect(Transcript.name(forFile: file) == name)
  }

  @Test func `a speaker's value wins over the transcript's`() {
    let transcript = MarkedTranscript(
      turns: [.respondent("Yes.", named: "Anna", with: ["role": "nurse"]), .interviewer("Why?")],
      variables: ["role": "none", "town": "Vordingborg"]
    ).transcript

    #expect(transcript.value(of: "role", for: 0) == "nurse")
    #expect(transcript.value(of: "role", for: 1) == "none")
    #expect(transcript.value(of: "role", for: nil) == "none")
    #expect(transcript.value(of: "town", for: 0) == "Vordingborg")
    #expect(transcript.value(of: "age", for: 0) == nil)
  }

  @Test func `a quote is what stands at its span`() {
    let marked = MarkedTranscript("Så «siger 👍 vi» «det».")

    #expect(marked.quotes == ["siger 👍 vi", "det"])
    #expect(marked.spans.allSatisfy(marked.transcript.holds))
  }

  @Test func `a span that cuts a code point or leaves the text is not held`() {
    let transcript = MarkedTranscript("é👍").transcript

    #expect(transcript.holds(TextRange(0, 2)))
    #expect(transcript.holds(TextRange(0, 6)))
    for (start, end) in [(0, 1), (1, 2), (2, 3), (2, 5), (0, 7), (6, 7)] {
      #expect(!transcript.holds(TextRange(start, end)), "\(start) to \(end)")
    }
  }
}
