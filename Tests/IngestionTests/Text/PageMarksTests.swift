import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct PageMarksTests {
  /// An interview of twelve turns, with something after every third.
  private func interview(_ between: (Int) -> String) -> String {
    (0..<12).map { number in
      let label = number.isMultiple(of: 2) ? "I" : "R"
      let turn = "\(label): I said this about the harbour, and more.\n\n"
      return number % 3 == 2 ? turn + between(number / 3) : turn
    }.joined()
  }

  @Test func `running heads with page numbers stand in the text and are no words`() throws {
    let transcript = try read(
      interview { "Interview 7, Ida Holm          Page \($0 + 1)\n\n" })
    #expect(
      transcript.heard
        == (1...4).map { "note Interview 7, Ida Holm          Page \($0)" })
    #expect(transcript.wordsSaid == 12 * 9)
    #expect(transcript.findings.contains { $0.sentence.contains("4 numbers and heads of pages") })
  }

  @Test(arguments: ["13", "- 13 -", "Seite 13 von 16", "[13]"])
  func `page numbers alone are no words either`(_ first: String) throws {
    let transcript = try read(
      interview { first.replacing("13", with: "\($0 + 13)") + "\n\n" })
    #expect(transcript.events.count == 4 && transcript.turns.count == 12)
  }

  @Test func `numbers that do not count pages stay what was said`() throws {
    // A year, a number that jumps, an answer, a heading of the guide.
    for line in ["1999", "That was 5 of us.", "Question 1"] {
      #expect(try read(interview { _ in line + "\n\n" }).events == [])
    }
    #expect(try read(interview { "\($0 * 7)\n\n" }).events == [])
    #expect(try read(interview { "Question \($0 + 1)\n\n" }).events == [])
    #expect(try read(interview { "0:0\($0 + 1)\n\n" }).events.allSatisfy { $0.kind == .time })
  }

  @Test func `the numbers of lines are no words where every line has one`() throws {
    let lines = (0..<12).map { number in
      "\(number + 1) "
        + (number.isMultiple(of: 2)
          ? "\(number.isMultiple(of: 4) ? "I" : "R"): So it began" : "   and went on like that")
    }
    let transcript = try read(lines.joined(separator: "\n"))
    #expect(transcript.turns.count == 6)
    #expect(transcript.heard == stride(from: 2, through: 12, by: 2).map { "note \($0)" })
    #expect(transcript.wordsSaid >= 6 * 8)
  }
}
