import Foundation
import TestSupport
import Testing

/// Coders who judge the same suggestions are not independent, and `agreement` says how many of their segments began so.
@Suite struct AgreementOnSuggestionsTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url, project: "s.verbatim")
    try folder.write(
      """
      codebook: C
      version: "1"
      language: en
      codes:
        - {code: dig, definition: d, rules: [dig*]}
        - {code: club, definition: c}
      """, to: "c.yaml")
    try folder.write(
      "Interviewer: So?\n\nAnna: We dig here. We dig there. The club pays.\n", to: "P1.txt")
    try folder.write("transcript,code,quote\nP1,club,The club pays.\n", to: "own.csv")
    for arguments in [
      ["new", "s.verbatim"], ["import", "P1.txt"], ["codebook", "adopt", "c.yaml"],
      ["import", "--codings", "own.csv", "--coder", "Ida"],
    ] { try run(arguments) }
  }

  private func run(_ arguments: [String]) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
  }

  @Test(arguments: ["turn", "characters", "spans"])
  func `what began as a suggestion is counted for each coder, and what both judged`(unit: String)
    throws
  {
    try run(["autocode"])
    try run(["judge", "accept", "--codes", "dig", "--coder", "Ida"])
    try run(["judge", "accept", "P1:2.1", "--coder", "Mikkel", "--independently"])
    try run(["judge", "reject", "P1:2.2", "--coder", "Mikkel", "--independently"])
    let text = try program.run("agreement", "--unit", unit, "--interval", "none").output
    #expect(
      text.contains(
        "Segments that began as suggestions of rules: Ida 2 of 3, Mikkel 1 of 1. At least two of them judged the same suggestion 2 times:"
      ), "\(text)")
    let json = try program.run(
      "agreement", "--unit", unit, "--interval", "none", "--format", "json"
    ).output
    #expect(json.contains(#""suggestionsJudgedByTwo" : 2"#), "\(json)")
    #expect(json.contains(#""fromRules" : 2"#) && json.contains(#""fromRules" : 1"#))
  }

  @Test func `nothing is said where nobody judged a suggestion`() throws {
    try run(["import", "--codings", "own.csv", "--coder", "Mikkel"])
    let text = try program.run("agreement", "--interval", "none").output
    #expect(!text.contains("began as suggestions"))
  }
}
