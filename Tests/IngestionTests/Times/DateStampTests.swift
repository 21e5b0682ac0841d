import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct DateStampTests {
  @Test(arguments: [
    "[12.11.25, 10:00:12] ", "12/11/2025, 10:00 - ", "[2025-11-12 10:00] ", "12.11.2025 10:00:12 ",
    "[11/12/25, 9:00:12\u{202F}PM] ", "11/12/25, 9:00 pm - ",
  ])
  func `the day and time before a chat's message are no part of the name`(_ stamp: String) throws {
    let said = ["Anna Holm: Hi.", "Per: Hello.", "Anna Holm: So?", "Per: Well."]
    let lines: [String] = said.map { "\(stamp)\($0)" }
    let transcript = try read(lines.joined(separator: "\n"))
    #expect(transcript.said == said)
    #expect(transcript.times.allSatisfy { $0 == nil })
  }

  @Test func `a time in brackets may say whether it is before noon`() throws {
    let messages = [
      "Anna Holm  [9:05 AM]", "Per  [10:05 AM]", "Anna Holm  [11:05 AM]", "Per  [12:05 p.m.]",
    ]
    let lines: [String] = messages.map { "\($0)\nSo it is." }
    let transcript = try read(lines.joined(separator: "\n\n"))
    #expect(transcript.turns.count == 4 && transcript.speakers.count == 2)
    let seconds: [Double?] = [32_700, 36_300, 39_900, 43_500]
    #expect(transcript.times == seconds)
  }
}
