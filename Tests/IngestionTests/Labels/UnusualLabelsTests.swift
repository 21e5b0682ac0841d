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
}
