import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

/// Labels as programs and people write them who are not in the shared study.
@Suite struct UnusualLabelsTests {
  private func talk(_ labels: [String], _ between: String = ": ") -> String {
    (0..<6).map { "\(labels[$0 % labels.count])\(between)So it went, number \($0)." }
      .joined(separator: "\n\n")
  }

  @Test func `an initial before a name is no answer to a Q`() throws {
    let transcript = try read(talk(["R. Smith", "Dr. M. O'Brien-Lee"]))
    #expect(transcript.speakers.map(\.name) == ["R. Smith", "Dr. M. O'Brien-Lee"])
    #expect(transcript.turns.count == 6)
    #expect(try read(talk(["I. Holm", "R. Dahl"])).speakers.map(\.name) == ["I. Holm", "R. Dahl"])
    #expect(try read(talk(["Q", "A"], ". Well: ")).cast == ["Q interviewer", "A respondent"])
    let letters = ["A", "Q"]
    let numbered: [String] = (1...8).map { "\($0)     \(letters[$0 % 2]).     So it went." }
    #expect(try read(numbered.joined(separator: "\n")).cast == ["Q interviewer", "A respondent"])
  }

  @Test(arguments: [
    ["I", "R", ") "], ["I1", "B", ")\t"], ["Q", "A", "/ "], ["I", "P2", "/ "],
    ["Int", "Resp", ". "],
    ["INT", "RESP", ". "], ["Int", "R1", ") "],
  ])
  func `brackets, strokes and full stops end short labels`(_ labels: [String]) throws {
    let transcript = try read(talk(Array(labels.prefix(2)), labels[2]))
    #expect(
      transcript.cast == ["\(labels[0]) interviewer", "\(labels[1]) respondent"])
    #expect(transcript.turns.count == 6 && transcript.said[0].hasSuffix(": So it went, number 0."))
  }

  @Test
  func
    `initials that are also words of heads and notes are speakers where they speak again and again`()
    throws
  {
    #expect(try read(talk(["CC", "J"])).speakers.map(\.name) == ["CC", "J"])
    #expect(try read(talk(["RE", "TO", "ID"])).turns.count == 6)
    let timed =
      "[0:00:41] CC: Hi.\n\n[0:00:48] J: Cheers.\n\n[0:00:50] D: Well.\n\n[0:00:52] CC: Bye."
    #expect(try read(timed).speakers.map(\.name) == ["CC", "J", "D"])
    let notes =
      "Anna: So.\n\nNB: The tape stops.\n\nPer: Yes.\n\nAnna: Well.\n\nPer: No.\n\nAnna: Yes."
    #expect(try read(notes).speakers.map(\.name) == ["Anna", "Per"])
  }

  @Test func `a bracketed name before a bracket is a label, unless the label goes on`() throws {
    let text =
      "<Anna> (laughs) So.\n\n<Per> Yes.\n\n<Anna> [pause] Well.\n\n<Per> No.\n\n<Anna> Yes."
    #expect(try read(text).turns.count == 5)
    let longer = "[P1] (man): So.\n\n[P2] (woman): Yes.\n\n[P1] (man): Well.\n\n[P2] (woman): No."
    #expect(
      try read(longer).speakers.map(\.name) == ["P1 (man)", "P2 (woman)"]
        || read(longer).speakers.count == 2)
  }

  @Test func `a known name with its time is a label also where a colon was forgotten`() throws {
    let manners = [
      "Anna: 00:01:57", "Per: 00:02:46", "Anna: 00:03:03", "Per: 00:03:30", "Anna 00:04:05",
      "Per 00:05",
    ]
    let text = manners.map { "\($0)\n\nSo it went." }.joined(separator: "\n\n")
    let transcript = try read(text)
    #expect(transcript.turns.count == 6 && transcript.speakers.count == 2)
    #expect(transcript.times == [117, 166, 183, 210, 245, 5])
  }

  @Test func `a family name and a whole name may be one person`() throws {
    let transcript = try read(talk(["THOMAS HAY", "CLEO MOL", "HAY", "MOL"]))
    #expect(transcript.findings.count { $0.message.contains("may be one person") } == 2)
  }

  @Test func `a head of many title lines is a head, and its initials say who asks`() throws {
    let titles = (1...5).map { "      Memory of the Harbour, Part \($0)" }.joined(separator: "\n")
    let head =
      "\(titles)\n\n\nInterviewees: Samuel J. Young, Jr.\nInterviewer: Emilye B. Crosby and Jon Ek\n"
    let transcript = try read("\(head)\nLength: 42 minutes\n\n" + talk(["EC", "SY", "JE"]))
    #expect(transcript.cast == ["EC interviewer", "SY respondent", "JE interviewer"])
    #expect(transcript.turns.count == 6 && transcript.variables["Length"] == "42 minutes")
  }

  @Test func `numbered paragraphs and lists are no talk of I and R`() throws {
    func listed(_ labels: [String], _ mark: String) -> String {
      (labels + labels).map { "\($0)\(mark) So it went, and so on." }.joined(separator: "\n\n")
    }
    let letters = "ABCDEFGHIJKLMNOPQR".map(String.init)
    for mark in [")", "/"] {
      #expect(try read(listed(letters, mark)).speakers.isEmpty)
      #expect(try read(listed(["I", "II", "III", "IV", "V"], mark)).speakers.isEmpty)
    }
    #expect(try read(talk(["Part", "And"], ". ")).speakers.isEmpty)
    #expect(
      try read(talk(["Anna", "Per"], ": I) one, R) two. ")).speakers.map(\.name) == ["Anna", "Per"])
  }

  @Test func `times with full stops are times where no day can be meant`() throws {
    let text =
      "Interviewer [00.00.05]: Well?\n\nAnna [00.12.33]: So.\n\nInterviewer [01.02.10]: And?\n\nAnna [01.05.59]: Yes."
    #expect(try read(text).times == [5, 753, 3730, 3959])
    let bare = "00.00.05\tI: Well?\n00.12.33\tR: So [00.12.40] it went.\n01.02.10\tI: And?\n"
    let transcript = try read(bare)
    #expect(transcript.times == [5, 753, 3730])
    #expect(transcript.events.map(\.kind) == [.time])
    let dates = "I: [01.02.21] Well?\n\nR: So.\n\nI: 03.04.21 it was.\n\nR: Yes, version 0.12.33."
    #expect(try read(dates).times == [nil, nil, nil, nil])
  }

  @Test func `Transana's milliseconds are times`() throws {
    let text =
      "¤<0>Interviewer: Well?\n¤<12330>Anna: So ¤<15000>it went.\n¤<21000>Interviewer: And?\n"
    let transcript = try read(text)
    #expect(transcript.times == [0, 12.33, 21])
    #expect(transcript.said[1] == "Anna: So ¤<15000>it went.")
    #expect(transcript.events.map(\.kind) == [.time])
    let after = "Interviewer: ¤<0>Well?\n\nAnna: ¤<12330> So.\n\nInterviewer: It was 5 ¤ then.\n"
    #expect(try read(after).times == [0, 12.33, nil])
  }

  @Test func `a question mark after a role is a speaker heard in doubt`() throws {
    let transcript = try read(talk(["Moderator", "Participant A", "Participant ?", "P2?"]))
    #expect(transcript.turns.count == 6)
    #expect(
      transcript.speakers.map(\.name) == ["Moderator", "Participant A", "Participant?", "P2?"]
        || transcript.speakers.map(\.name) == [
          "Moderator", "Participant A", "Participant ?", "P2?",
        ])
    let asked = try read("I: Well.\n\nR: Why not?: that is the question.\n\nI: Yes.\n\nR: So.")
    #expect(asked.speakers.count == 2)
  }

  @Test(arguments: [
    ["Görüşmeci", "Katılımcı"], ["المحاور", "المشارك"], ["聞き手", "話し手"], ["면담자", "참여자"],
    ["Интервьюер", "Респондент"], ["Badaczka", "Badany"], ["מראיינת", "מרואיין"],
    ["訪談者", "受訪者"], ["Pesquisadora", "Entrevistado"], ["Tazatel", "Účastnice"],
  ])
  func `who asks and who answers is known in more languages`(_ labels: [String]) throws {
    #expect(
      try read(talk(labels)).cast == ["\(labels[0]) interviewer", "\(labels[1]) respondent"])
  }

  @Test func `times without brackets after every label are times`() throws {
    let text = (0..<6).map { "\(["Interviewer", "Anna"][$0 % 2]): 00:0\($0) So it went." }
    let transcript = try read(text.joined(separator: "\n\n"))
    #expect(
      transcript.times == [0, 1, 2, 3, 4, 5] && transcript.said[0] == "Interviewer: So it went.")
    let once = try read(
      "I: 10:30 it was.\n\nR: At 10:30?\n\nI: Yes.\n\nR: So.\n\nI: Well.\n\nR: No.")
    #expect(once.said[0] == "I: 10:30 it was." && once.times[0] == nil)
  }

  @Test func `a time at the end of every turn closes it, and the next begins there`() throws {
    let transcript = try read(
      (1...4).map { "\(["I", "B1"][$0 % 2]): Und dann? #00:00:0\($0)-5#" }.joined(separator: "\n"))
    #expect(
      transcript.turns.map(\.time) == [
        Turn.Time(start: nil, end: 1.5), Turn.Time(start: 1.5, end: 2.5),
        Turn.Time(start: 2.5, end: 3.5), Turn.Time(start: 3.5, end: 4.5),
      ])
    #expect(transcript.events.allSatisfy { $0.kind == .time } && transcript.events.count == 4)
  }

  @Test func `what programs write about themselves at the end is not said`() throws {
    for line in [
      "(Transcribed by TurboScribe.ai. Go Unlimited to remove this message.)",
      "Transcription ended after 00:10:12",
      "This editable transcript was computer generated and might contain errors.",
    ] {
      let transcript = try read(talk(["Anna", "Per"]) + "\n\n\(line)\n")
      #expect(transcript.said.last == "Per: So it went, number 5.")
    }
    #expect(
      try read(talk(["Anna", "Per"]) + "\n\nTranscription ended our friendship, I believe.\n").said
        .last != "Per: So it went, number 5.")
  }

  @Test func `whom a program could not tell apart is nobody where several others are named`() throws
  {
    let transcript = try read(
      """
      Unknown Speaker  0:01
      Is it on?

      Ida Holm  0:05
      It is. When do you bake?

      Per Ek  0:09
      At night.

      Unknown Speaker  0:15
      Always.

      Ida Holm  0:20
      Oh.

      Per Ek  0:21
      Yes.
      """)
    #expect(
      transcript.said == [
        "-: Is it on?", "Ida Holm: It is. When do you bake?", "Per Ek: At night.", "-: Always.",
        "Ida Holm: Oh.", "Per Ek: Yes.",
      ])
    #expect(transcript.speakers.map(\.name) == ["Ida Holm", "Per Ek"])
    #expect(
      transcript.warnings.contains { $0.contains("2 turns of 'Unknown Speaker' are nobody's") })
    #expect(
      transcript.warnings.allSatisfy { !$0.contains("counted as") || !$0.contains("Unknown") })
  }

  @Test func `an unknown speaker beside one other is the one who answers`() throws {
    let transcript = try read(
      "Interviewer: Why?\nUnknown: So.\nInterviewer: Oh?\nUnknown: Yes.\n")
    #expect(transcript.speakers.map(\.name) == ["Interviewer", "Unknown"])
  }
}
