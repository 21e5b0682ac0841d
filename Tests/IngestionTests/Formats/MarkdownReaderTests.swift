import Foundation
import Ingestion
import QualitativeData
import Testing

@Suite struct MarkdownReaderTests {
  private func md(_ text: String) throws -> Transcript {
    let transcript = try read(text, as: "P1.md")
    checkLaws(transcript)
    return transcript
  }

  @Test func `names in bold begin turns, and paragraphs without one go on`() throws {
    let transcript = try md(
      "**Anna:** Hello *there*.\n\nAnd more.\n\n**Ben:** Yes, \\[laughs\\] at\nonce.\n\n**Anna:** So `it` is.\n"
    )
    #expect(transcript.format == "markdown")
    #expect(
      transcript.said == [
        "Anna: Hello there. And more.", "Ben: Yes, [laughs] at once.", "Anna: So it is.",
      ])
    #expect(transcript.text.hasPrefix("Hello there.\n\nAnd more.\n\nYes"))
    #expect(transcript.heard == ["laughter [laughs]"])
  }

  @Test func `a name in bold above a list of what is said`() throws {
    let transcript = try md(
      "**Anna Berg**\n* One.\n* Two.\n\n**Ben Dahl**\n\n* Three.\n    * Four.\n\n** Anna Berg**\n* Five.\n"
    )
    #expect(
      transcript.said == ["Anna Berg: One. Two.", "Ben Dahl: Three. Four.", "Anna Berg: Five."])
  }

  @Test func `bold that Markdown does not see for a blank is seen`() throws {
    let transcript = try md("**Anna: **One.\n\n**Ben:** Two.\n\n**Anna : **Three.\n")
    #expect(transcript.said == ["Anna: One.", "Ben: Two.", "Anna: Three."])
  }

  @Test func `the block at the head gives variables, and the language`() throws {
    let transcript = try md(
      "---\ntitle: \"On boats\"\nspeakers:\n  - Anna\n  - Ben\ntags: [a, b]\nlang: da\nnested:\n  deep: 1\n---\nAnna: Hej.\n\nBen: Hej hej.\n\nAnna: Nå.\n"
    )
    #expect(
      transcript.variables == [
        "title": "On boats", "speakers": "Anna, Ben", "tags": "a, b", "lang": "da",
      ])
    #expect(transcript.language == "da")
    #expect(transcript.said == ["Anna: Hej.", "Ben: Hej hej.", "Anna: Nå."])
    #expect(transcript.warnings.contains { $0.hasPrefix("line 9:") })
  }

  @Test func `a rule between paragraphs is no block at the head`() throws {
    #expect(try md("---\n\nAnna: One.\n\n---\n\nBen: Two.\n\nAnna: Three.\n").turns.count == 3)
  }

  @Test func `one listed speaker says what no label names`() throws {
    let transcript = try md("---\nspeakers: [Fabian]\n---\n# Start\n\nOne.\n\nTwo.\n")
    #expect(transcript.said == ["Fabian: One.", "Fabian: Two."])
    #expect(transcript.warnings.contains { $0.contains("one speaker the file lists") })
  }

  @Test func `headings are no speech, and say so`() throws {
    let transcript = try md(
      "# Interview 4\n## Date: 2020-02-03\n\n**Anna:** One.\n\n## Boats\n\nMore.\n\n**Ben:** Two.\n\n**Anna:** Three.\n"
    )
    #expect(transcript.said == ["Anna: One. More.", "Ben: Two.", "Anna: Three."])
    #expect(transcript.variables == ["title": "Interview 4", "Date": "2020-02-03"])
    #expect(transcript.findings.contains { $0.message.contains("lines 1, 2, 6") })
  }

  @Test func `headings that are times say when what follows was said`() throws {
    let transcript = try md(
      "# Weekly\n\n### 00:01:22\n\n**Anna:** One.\n\n**Ben:** Two.\n\n### 00:02:35\n\n**Anna:** Three.\n"
    )
    #expect(transcript.said == ["Anna: One.", "Ben: Two.", "Anna: Three."])
    #expect(transcript.times == [82, nil, 155])
  }

  @Test func `headings that ask are the interviewer's, with or without numbers`() throws {
    let asked = ["Where did it begin?", "And then?", "What came of it?"]
    for number in [false, true] {
      let talk = asked.enumerated().map {
        "## \(number ? "Question \($0 + 1): " : "")\($1)\n\nThat is a long story, which I tell you now.\n"
      }
      let transcript = try md(
        "# Info\n\nInterviewee: Ada\n\n# Talk\n\n" + talk.joined(separator: "\n"))
      #expect(transcript.turns.count == 6)
      #expect(transcript.cast == ["Interviewer interviewer", "Respondent respondent"])
      #expect(transcript.variables["Interviewee"] == "Ada")
      #expect(transcript.said[2].hasSuffix("And then?"))
    }
  }

  @Test func `a form at the head with a role that speaks below is no talk`() throws {
    let transcript = try md(
      "- **Interviewer:** Eva Lund\n- **Hobbies:** Sailing\n- **Recorder:** A phone\n- **Age:** 33\n\n---\n\n**Interviewer:** So?\n\n**Ada:** Yes.\n\n**Interviewer:** And?\n\n**Ada:** No.\n"
    )
    #expect(transcript.said == ["Interviewer: So?", "Ada: Yes.", "Interviewer: And?", "Ada: No."])
    #expect(transcript.variables["Hobbies"] == "Sailing")
  }

  @Test func `headings that are names are labels`() throws {
    let transcript = try md(
      "## Interviewer\n\nHow?\n\n## Anna Berg\n\nSo.\n\n## Interviewer\n\nWhy?\n\n## Anna Berg\n\nFor that.\n"
    )
    #expect(
      transcript.said == [
        "Interviewer: How?", "Anna Berg: So.", "Interviewer: Why?", "Anna Berg: For that.",
      ])
  }

  @Test func `a line of hyphens below a turn makes no heading of it`() throws {
    let transcript = try md("Anna: One.\n\nBen: Two it is, as I said before.\n---\nAnna: Three.\n")
    #expect(transcript.said.count == 3)
    #expect(transcript.said[1].contains("Two it is"))
  }

  @Test func `a label in brackets is not taken for a link's address`() throws {
    let transcript = try md("[Anna]: Yes.\n\n[Ben]: No.\n\n[Anna]: Maybe.\n")
    #expect(transcript.text.contains("Yes.") && transcript.text.contains("No."))
    #expect(transcript.text.contains("Maybe."))
  }

  @Test func `a table of times and text is the transcript; links give their words`() throws {
    let transcript = try md(
      "| Time | Transcript | Video |\n|--|--|--|\n| 0:00:05 | It begins. | [source](https://x.org/a?b=1) |\n| 0:01:00 | [It](http://y.org) ends. | [source](https://x.org) |\n"
    )
    #expect(transcript.said == ["-: It begins.", "-: It ends."])
    #expect(transcript.times == [5, 60])
  }

  @Test func `a row with more cells than the head is reported`() throws {
    let transcript = try md(
      "| Speaker | Text |\n|--|--|\n| Anna | a | b |\n| Ben | c \\| d |\n| Anna | e |\n")
    #expect(transcript.warnings.contains { $0.hasPrefix("line 3:") && $0.contains("more cells") })
    #expect(transcript.said.contains("Ben: c | d"))
  }

  @Test func `a time that links to the recording is an event`() throws {
    let transcript = try md(
      "**Anna:** One [00:12:03](https://x.org/?t=723) two.\n\n**Ben:** Three.\n\n**Anna:** Four.\n")
    #expect(transcript.heard == ["time [00:12:03]"])
    #expect(transcript.said[0] == "Anna: One [00:12:03] two.")
  }

  @Test func `HTML goes, comments go with a warning, and what is no HTML stays`() throws {
    let transcript = try md(
      "**Anna:** One<br>two <b>three</b> <!-- not said --> <laughs>.\n\n<!-- nor\n\nthis -->\n\n**Ben:** Four &amp; five ~~six~~ 1 < 2.\n\n**Anna:** ![a boat](b.png) Seven.[^1]\n\n[^1]: A note.\n"
    )
    #expect(
      transcript.said == [
        "Anna: One two three <laughs>.", "Ben: Four & five six 1 < 2.", "Anna: Seven.",
      ])
    #expect(transcript.warnings.contains { $0.contains("comments were left out") })
    #expect(transcript.warnings.contains { $0.contains("footnotes were left out") })
    #expect(transcript.warnings.contains { $0.contains("struck through") })
  }

  @Test func `quotes, code and a year at a paragraph's beginning stay in the text`() throws {
    let transcript = try md(
      "**Anna:** Look:\n\n> quoted words\n\n```sh\nls -l\n```\n\n1999. That was the year.\n\n**Ben:** Yes.\n\n**Anna:** So.\n"
    )
    #expect(
      transcript.said[0] == "Anna: Look: quoted words ls -l 1999. That was the year.")
  }

  @Test func `findings name the lines of the file`() throws {
    let transcript = try md(
      "---\ntitle: T\n---\n\n**Anna:** One.\n\n**Ben:**\n\n**Anna:** Two.\n\n**Ben:** Three.\n")
    #expect(transcript.findings.contains { $0.line == 7 && $0.message.contains("nothing is said") })
  }

  @Test func `nesting without end is an error, not a crash`() {
    for deep in [
      String(repeating: ">", count: 5_000) + " a", String(repeating: "- ", count: 5_000) + "a",
    ] {
      let error = #expect(throws: IngestionError.self) { try md(deep + "\n") }
      #expect(error?.problem.contains("nested") == true)
    }
  }

  @Test(arguments: [
    "[", "*a ", "`", "<", "![", "**a", "| a ", "&", "\\[", "[a](", "_a*b", "<!--", "[^a]: ",
  ])
  func `the time grows with the length only`(piece: String) throws {
    let text = "**Anna:** " + String(repeating: piece, count: 20_000) + "\n\n**Ben:** b\n"
    let begin = Date()
    _ = try? md(text)
    #expect(Date().timeIntervalSince(begin) < 5)
  }
}
