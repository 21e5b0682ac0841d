import Foundation
import TestSupport
import Testing

/// `learn` on an interview small enough to count by hand.
@Suite struct LearnTests {
  private let folder: TemporaryFolder
  private let program: Program

  /// Six hand-coded sentences say *sailing club* and no rule finds them; twelve say *harbour*, which the rule
  /// finds; six others say *harbour* with *song* and are coded by nobody; the rest is other talk.
  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url, project: "s.verbatim")
    try folder.write(
      "codebook: C\nversion: \"1\"\nlanguage: en\ncodes:\n"
        + "  - {code: place, definition: d, rules: [harbour]}\n"
        + "  - {code: other, definition: d, rules: [weather]}\n", to: "c.yaml")
    var codings = "transcript,code,quote\n"
    for name in ["P1", "P2"] {
      var sentences: [String] = []
      for number in ["one", "two", "three"] {
        sentences.append("Sailing club day \(number) for \(name).")
        sentences.append("Harbour song number \(number).")
        sentences += (1...8).map { "Ordinary talk \($0) of \(number) rain." }
        codings += "\(name),place,Sailing club day \(number) for \(name).\n"
      }
      for gate in ["one", "two", "three", "four", "five", "six"] {
        sentences.append("Harbour walls hold at gate \(gate) of \(name).")
        codings += "\(name),place,Harbour walls hold at gate \(gate) of \(name).\n"
      }
      try folder.write(
        "Interviewer: Sailing club?\n\n\(name): \(sentences.joined(separator: " "))\n",
        to: "\(name).txt")
    }
    try folder.write(codings, to: "ida.csv")
    for arguments in [
      ["new", "s.verbatim"], ["import", "P1.txt", "P2.txt"], ["codebook", "adopt", "c.yaml"],
      ["autocode"], ["import", "--codings", "ida.csv", "--coder", "Ida"],
    ] { #expect(try program.run(arguments).status == 0, "\(arguments)") }
  }

  private struct Answer: Decodable {
    struct Figures: Decodable, Equatable {
      let right: Int
      let wrong: Int
      let found: Int
      let segments: Int
    }
    struct Term: Decodable {
      let term: String
      let use: String
      let z: Double
      let inside: Int
      let outside: Int
      let passages: [String]
      let transcripts: Int
      let speakers: Int
      let figures: Figures
    }
    let figures: Figures
    let missedPassages: Int
    let wrongSuggestions: Int
    let terms: [Term]
  }

  private func learn(_ arguments: String...) throws -> Answer {
    let outcome = try program.run(["learn", "place", "--format", "json"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  @Test func `the figures and counts are those counted by hand`() throws {
    let answer = try learn()
    // 18 suggestions of 'harbour': 12 on coded sentences, 6 not; 18 segments, of which 12 are found.
    #expect(answer.figures == .init(right: 12, wrong: 6, found: 12, segments: 18))
    #expect(answer.missedPassages == 6 && answer.wrongSuggestions == 6)
    let first = try #require(answer.terms.first { $0.use == "rules" })
    #expect(first.term == "club")
    #expect(
      first.inside == 6 && first.outside == 0 && first.transcripts == 2 && first.speakers == 2)
    #expect(first.passages.count == 6 && first.passages[0] == "P1:2.1")
    #expect(first.figures == .init(right: 18, wrong: 6, found: 18, segments: 18))
    let song = try #require(answer.terms.first { $0.use == "unless" })
    #expect(song.inside == 6 && song.outside == 0)
    #expect(song.figures == .init(right: 12, wrong: 0, found: 12, segments: 18))
  }

  /// By hand: the 6 missed sentences have 6 × 6 = 36 words; outside stand 48 sentences of 6 words and 6 of 4, which
  /// is 312. The prior is as large as the smaller side. *club*: 6 of 36 and 0 of 312, α = 36 · 6/348 = 0.6207;
  /// δ = ln(6.6207/65.3793) − ln(0.6207/347.3793) = −2.2900 + 6.3274 = 4.0374; variance 0.1510 + 1.6111 = 1.7622.
  @Test func `the z-score is the one worked out by hand`() throws {
    let answer = try learn()
    let club = try #require(answer.terms.first { $0.term == "club" })
    #expect(abs(club.z - 3.0414) < 0.001, "\(club.term) \(club.z)")
  }

  @Test func `the text has lines to paste, and nothing is changed`() throws {
    let before = try program.run("dump").output
    let text = try program.run("learn", "place").output
    #expect(text.contains("they find 12 of 18 segments (recall 0.67)"))
    #expect(text.contains("    rules:\n      - '"))
    #expect(text.contains("        unless: '"))
    #expect(text.contains("P1:2.1 P1: Sailing club day one for P1."))
    #expect(try program.run("dump").output == before)
  }

  @Test func `too little to learn from is said with how much is needed`() throws {
    let little = try program.run("learn", "other")
    #expect(little.status == 1 && little.errors.contains("At least 5 of one kind are needed"))
    #expect(try program.run("learn", "nowhere").errors.contains("no such code"))
    #expect(try program.run("learn", "place", "--coder", "Bo").errors.contains("Ida"))
    #expect(try program.run("learn", "a//b").status == 64)
  }
}
