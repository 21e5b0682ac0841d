import Foundation
import TestSupport
import Testing

/// What `status` says of suggestions that rest on rules as they no longer are.
@Suite struct StatusTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url, project: "s.verbatim")
    try folder.write("I: So?\n\nA: We dig with the club.\n", to: "P1.txt")
    try folder.write("I: So?\n\nA: The club digs.\n", to: "P2.txt")
    try adopt(dig: "dig*", definition: "d")
    for arguments in [["new", "s.verbatim"], ["import", "P1.txt"]] {
      #expect(try program.run(arguments).status == 0)
    }
    #expect(try program.run("codebook", "adopt", "c.yaml").status == 0)
  }

  private func adopt(dig: String, definition: String) throws {
    try folder.write(
      """
      codebook: C
      version: "1"
      language: en
      codes:
        - {code: dig, definition: \(definition), rules: ["\(dig)"]}
        - {code: club, definition: c, rules: [club]}
      """, to: "c.yaml")
  }

  private func status() throws -> String { try program.run("status").output }

  @Test func `suggestions of changed rules and of new transcripts are stale until autocode runs`()
    throws
  {
    #expect(try !status().contains("stale"))
    _ = try program.run("autocode")
    #expect(try !status().contains("stale"))

    try adopt(dig: "dig* NEAR/3 club", definition: "d")
    _ = try program.run("codebook", "adopt", "c.yaml")
    #expect(
      try status().contains("of 1 code (dig): the codebook has another text since"))
    #expect(try status().contains("Next: verbatim autocode, since suggestions are stale"))
    let json = try program.run("status", "--format", "json").output
    #expect(json.contains("staleCodes") && json.contains("\"dig\""), "\(json)")
    _ = try program.run("autocode")
    #expect(try !status().contains("stale"))

    _ = try program.run("import", "P2.txt")
    #expect(
      try status().contains("of 2 codes (club, dig): 1 transcript came since"))
    _ = try program.run("autocode")
    #expect(try !status().contains("stale"))
  }

  @Test func `another definition leaves suggestions as they are`() throws {
    _ = try program.run("autocode")
    try adopt(dig: "dig*", definition: "Something else.")
    _ = try program.run("codebook", "adopt", "c.yaml")
    #expect(try !status().contains("stale"))
  }

  @Test func `suggestions of a code that is gone are stale`() throws {
    _ = try program.run("autocode")
    try folder.write(
      "codebook: C\nversion: \"2\"\nlanguage: en\ncodes: [{code: club, definition: c, rules: [club]}]\n",
      to: "c.yaml")
    _ = try program.run("codebook", "adopt", "c.yaml")
    #expect(try status().contains("of 1 code (dig)"))
  }
}
