import Foundation
import Ingestion
import QualitativeData
import Testing

/// One talk, set in the ways people and programs set it.
@Suite struct LabelConventionsTests {
  private static let talk = [
    "Anna: How did you come here?",
    "Bo: By bus. It was cold: November, and they said: wait. So I did.",
    "Anna: And then?", "Bo: I stayed - for good.", "Anna: Why?", "Bo: There was work.",
  ]

  /// The talk, each turn set like this: NAME, TEXT and NR stand for what is there.
  private static func written(_ setting: String, between: String = "\n\n") -> String {
    var turns: [String] = []
    for (index, turn) in talk.enumerated() {
      let parts = turn.split(separator: ":", maxSplits: 1)
      var text = setting.replacingOccurrences(of: "NR", with: String(index + 1))
      text = text.replacingOccurrences(of: "NAME", with: parts[0])
      text = text.replacingOccurrences(of: "name", with: parts[0].lowercased())
      text = text.replacingOccurrences(of: "TEXT", with: parts[1].dropFirst())
      turns.append(text)
    }
    return turns.joined(separator: between)
  }

  @Test(
    arguments: [
      "NAME - TEXT", "NAME- TEXT", "NAME– TEXT", "NAME – TEXT", "<NAME> TEXT", "[NAME] TEXT",
      "NR. NAME: TEXT", "NR\tNAME: TEXT", "0:0NR\nNAME: TEXT", "NAME | 0:0NR\nTEXT", "NAME\nTEXT",
    ], ["\n", "\n\n"])
  func `each convention gives the same turns`(setting: String, between: String) throws {
    let setting = setting.replacingOccurrences(of: "\n", with: between)
    #expect(try read(Self.written(setting, between: between)).said == Self.talk)
  }

  @Test func `names in small letters are labels where times or bold type set them apart`() throws {
    let small = Self.talk.map { $0.prefix(1).lowercased() + $0.dropFirst() }
    let timed = Self.written("name  0:0NR\nTEXT")
    #expect(try read(timed).said == small)
    let bold = Self.written("**name:** TEXT")
    #expect(try read(bold + "\n\nMore.\n\nAnd more.\n\nAnd.", as: "P1.md").turns.count == 6)
    let bare = Self.written("**name** TEXT")
    #expect(try read(bare, as: "P1.md").said == small)
  }

  @Test func `a time in a paragraph of its own belongs to the label below`() throws {
    let transcript = try read("0:03\n\nI: One.\n\n0:40\n\nR: Two.\n\n1:02\n\nI: Three.\n")
    #expect(transcript.times == [3, 40, 62])
    #expect(transcript.said == ["I: One.", "R: Two.", "I: Three."])
  }

  @Test func `stammering, dashes in sentences and notes in brackets make no labels`() throws {
    let said = try read(
      "I- I do not know what to say about it all.\n\nLondon - the city - was far away then.\n\n[Laughs] We went.\n\n[Sighs] It was long ago, and nobody remembers.\n\nI- I do.\n"
    )
    #expect(said.speakers.isEmpty)
    #expect(
      try read("Chris - Base: One.\nDana: Two.\nChris - Base: Three.\nDana: Four.\n").said.first
        == "Chris - Base: One.")
  }

  @Test func `the first label alone on its line ends the header above it`() throws {
    let transcript = try read(
      "Date: 1 May\nInterviewer: Anna Berg\nAnna Berg:\nOne?\nBo Dahl:\nTwo.\nAnna Berg:\nThree?\nBo Dahl:\nFour.\n"
    )
    #expect(transcript.said.first == "Anna Berg: One?")
    #expect(transcript.turns.count == 4)
  }

  @Test func `what a program says of itself at the end is not said by the last speaker`() throws {
    let transcript = try read(
      "Anna  0:01\nOne.\n\nBo  0:02\nTwo.\n\nTranscribed by https://otter.ai\n")
    #expect(transcript.said == ["Anna: One.", "Bo: Two."])
  }

  @Test func `a talk before the first label is read`() throws {
    let lecture = String(repeating: "This is what I came to say. ", count: 10)
    let transcript = try read("\(lecture)\n\nQ: One?\n\nA: Two.\n\nQ: Three?\n\nA: Four.\n")
    #expect(transcript.turns.count == 5)
    #expect(transcript.turns[0].speaker == nil)
    #expect(transcript.warnings.contains { $0.contains("before the first label") })
  }

  @Test func `headings between the parts of a document are not said`() throws {
    let paragraphs = Self.talk.map { "<p>\($0)</p>" }
    let page = paragraphs[..<2] + ["<h2>The Early Years</h2>"] + paragraphs[2...]
    let transcript = try read("<html><body>\(page.joined())</body></html>", as: "P1.html")
    #expect(transcript.said == Self.talk)
    #expect(transcript.findings.contains { $0.sentence.contains("1 heading is no speech") })
  }

  @Test func `who speaks once is named as the others are`() throws {
    let turns = ["Anna", "Bo", "Anna", "Mary-Jane", "Bo", "Anna"]
    let page = turns.map { "<p><b>\($0)</b></p><p>Something was said.</p>" }.joined()
    #expect(try read("<html><body>\(page)</body></html>", as: "P1.html").turns.count == 6)
  }
}
