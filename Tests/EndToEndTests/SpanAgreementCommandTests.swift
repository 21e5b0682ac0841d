import Foundation
import TestSupport
import Testing

/// `agreement --unit spans` on a study small enough to count by hand. What respondents say, and what was coded:
///
///     P1  Volunteers help. The club pays.   help [0, 16)    help [17, 31)
///         We plan it together.              plan [31, 51)   plan [31, 51)
///     P2  Neighbours cook.                  help [0, 16)
///         The council waits.                                plan [16, 34)
struct SpanAgreementCommandTests {
  private let folder: TemporaryFolder
  private var program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url)
    try folder.write(
      "Interviewer: Who helps?\n\nP1: Volunteers help. The club pays.\n\nP1: We plan it together.\n",
      to: "P1.txt")
    try folder.write(
      "Interviewer: And here?\n\nP2: Neighbours cook.\n\nInterviewer: And then?\n\nP2: The council waits.\n",
      to: "P2.txt")
    try folder.write(
      "transcript,code,quote\nP1,help,Volunteers help.\nP1,plan,We plan it together.\nP2,help,Neighbours cook.\n",
      to: "ida.csv")
    try folder.write(
      "transcript,code,quote\nP1,help,The club pays.\nP1,plan,We plan it together.\nP2,plan,The council waits.\n",
      to: "mikkel.csv")
    try make("s.verbatim", transcripts: ["P1.txt", "P2.txt"], codings: ["ida.csv", "mikkel.csv"])
  }

  private func make(_ name: String, transcripts: [String], codings: [String]) throws {
    for arguments in [
      ["new", name], ["import", "--project", name] + transcripts,
      ["import", "--project", name, "--codings", codings[0], "--coder", "Ida"],
      ["import", "--project", name, "--codings", codings[1], "--coder", "Mikkel"],
    ] {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
    }
  }

  private struct Answer: Decodable {
    struct Statistic: Decodable {
      struct Interval: Decodable {
        let lower: Double
        let upper: Double
      }
      let name: String
      let value: Double?
      let undefined: String?
      let interval: Interval?
      let figures: [String: Double]
    }
    struct Intervals: Decodable {
      let drawn: String?
      let resamples: Int
      let seed: Int
    }
    let intervals: Intervals
    let summary: [Statistic]

    func statistic(_ name: String) -> Statistic? { summary.first { $0.name == name } }
  }

  private func agreement(_ project: String, _ arguments: String...) throws -> Answer {
    let outcome = try program.run(
      ["agreement", "--project", project, "--unit", "spans", "--format", "json"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  @Test func `gamma aligns units within a transcript, and says what it was held against`() throws {
    let answer = try agreement("s.verbatim")
    let gamma = try #require(answer.statistic("gamma"))
    // P1: the plans are alike; the helps stand (17 + 15) / (16 + 14) apart, squared 1.1378, which is less than leaving
    // both alone. P2: touching, with other codes: 2, as much as both alone. In all 3.1378 for three units a coder.
    #expect(abs(try #require(gamma.figures["observed disorder"]) - 3.137_777_8 / 3) < 1e-6)
    #expect(try #require(gamma.figures["random continua per transcript"]) >= 30)
    let expected = try #require(gamma.figures["expected disorder"])
    #expect(abs(try #require(gamma.value) - (1 - 3.137_777_8 / 3 / expected)) < 1e-6)
  }

  @Test func `intervals come from whole transcripts, the same for the same seed`() throws {
    let answer = try agreement("s.verbatim")
    #expect(answer.intervals.drawn == "transcripts" && answer.intervals.seed == 1)
    #expect(answer.intervals.resamples == 2_000)
    // With P1 alone, half of the spans of both coders meet in full; with P2 alone none does.
    let f1 = try #require(answer.statistic("span-f1-exact")?.interval)
    #expect(f1.lower == 0 && f1.upper == 0.5)
    let text = try program.run("agreement", "--project", "s.verbatim", "--unit", "spans").output
    #expect(text.contains("when whole transcripts (2) are drawn anew with their segments"))
    #expect(text.contains("2000 resamples, seed 1"))
    #expect(
      text == (try program.run("agreement", "--project", "s.verbatim", "--unit", "spans").output))
    #expect(try agreement("s.verbatim", "--interval", "none").intervals.drawn == nil)
    #expect(
      try program.run(
        "agreement", "--project", "s.verbatim", "--unit", "spans", "--interval", "kalpha"
      ).status == 64)
  }

  @Test func `the guide shows what the program prints`() throws {
    let guide = try String(
      contentsOf: RepositoryFolder.file("Documentation/Disagreements.md"), encoding: .utf8)
    let block = try #require(
      guide.components(separatedBy: "```text\n").dropFirst().first { $0.contains("γcat") })
    let lines = try #require(block.components(separatedBy: "\n```").first).split(separator: "\n")
    let demo = folder.file("demo").path
    #expect(try Program(in: RepositoryFolder.url).run("demo", "--into", demo).status == 0)
    let study = try program.run(
      "agreement", "--project", demo + "/sample.verbatim", "--unit", "spans", "--codes", "practice"
    ).output
    #expect(lines.count > 6)
    for line in lines { #expect(study.contains(line), "\(line)") }
  }

  @Test func `from one transcript there is no interval, and why is said`() throws {
    try folder.write(
      "transcript,code,quote\nP1,help,Volunteers help.\nP1,plan,We plan it together.\n",
      to: "one-ida.csv")
    try folder.write(
      "transcript,code,quote\nP1,help,The club pays.\nP1,plan,We plan it together.\n",
      to: "one-mikkel.csv")
    try make(
      "one.verbatim", transcripts: ["P1.txt"], codings: ["one-ida.csv", "one-mikkel.csv"])
    let answer = try agreement("one.verbatim")
    #expect(answer.intervals.drawn == nil)
    #expect(answer.summary.allSatisfy { $0.interval == nil })
    #expect(answer.statistic("span-f1-exact")?.value == 0.5)
    let text = try program.run("agreement", "--project", "one.verbatim", "--unit", "spans").output
    #expect(text.contains("No intervals: only one transcript was compared"))
  }
}
