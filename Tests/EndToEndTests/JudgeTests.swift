import Foundation
import TestSupport
import Testing

/// Judging suggestions from the command line, as a researcher does it.
@Suite struct JudgeTests {
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
        - {code: place, definition: Where., rules: [harbour, quay OR harbour]}
        - {code: group, definition: Who., rules: [club*]}
      """, to: "c.yaml")
    try folder.write(
      "Interviewer: What of the harbour?\n\nAnna: The harbour is fine. +Club people, it’s at the quay.\n",
      to: "P1.txt")
    try folder.write("Interviewer: And you?\n\nCarl: The harbour is nice.\n", to: "P2.txt")
    for arguments in [
      ["new", "s.verbatim"], ["import", "P1.txt", "P2.txt"], ["codebook", "adopt", "c.yaml"],
      ["autocode"],
    ] { #expect(try program.run(arguments).status == 0) }
  }

  private func run(_ arguments: String...) throws -> String {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome.output
  }

  private func open(_ arguments: String...) throws -> [String] {
    try run("judge", "list", "--format", "tsv").split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t").prefix(2).joined(separator: " ")
    }
  }

  private func fails(_ arguments: String..., saying words: String) throws {
    let before = try run("dump")
    let outcome = try program.run(arguments)
    #expect(outcome.status == 1 && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(try run("dump") == before)
  }

  @Test func `the list names place, words and reason of each suggestion`() throws {
    let text = try run("judge", "list")
    #expect(
      text.hasPrefix(
        "4 open suggestions\n\ngroup: 1\n  P1:2.2 Anna: +Club people, it’s at the quay.\n"))
    #expect(text.contains("    found “harbour” by harbour | quay OR harbour\n"))
    #expect(try run("judge", "list", "--codes", "group").hasPrefix("1 open suggestion\n"))
    #expect(try run("judge", "list", "--rule", "club*").hasPrefix("1 open suggestion\n"))
  }

  @Test func `what is judged is not proposed again, and can be undone`() throws {
    #expect(
      try run("judge", "reject", "P2:2.1", "--coder", "Ida") == "Ida: 1 suggestion rejected.\n")
    #expect(
      try run("judge", "accept", "P1:2.2", "--codes", "group", "--coder", "Ida")
        == "Ida: 1 suggestion accepted.\n")
    #expect(try open() == ["P1:2.1 place", "P1:2.2 place"])
    _ = try run("autocode")
    #expect(try open() == ["P1:2.1 place", "P1:2.2 place"])
    _ = try run("undo")
    _ = try run("undo")
    #expect(try open().contains("P1:2.2 group"))
    _ = try run("verify")
  }

  @Test func `a judgement can be changed by reference, by the one who made it`() throws {
    _ = try run("judge", "accept", "P2:2.1", "--coder", "Ida")
    try fails("judge", "reject", "P2:2.1", "--coder", "Bo", saying: "judge list")
    #expect(
      try run("judge", "reject", "P2:2.1", "--coder", "Ida")
        == "Ida: 1 earlier judgement changed.\n")
    #expect(
      try run("judge", "accept", "P2:2.1", "--coder", "Bo", "--independently")
        == "Bo: 1 suggestion accepted.\n")
    #expect(try run("status", "--count", "segments") == "2\n")
  }

  @Test func `rejecting by rule leaves what another rule found as well`() throws {
    #expect(
      try run("judge", "reject", "--rule", "quay OR harbour", "--coder", "Ida")
        == "Ida: 1 suggestion rejected; 2 left open, since other rules found them too.\n")
    #expect(
      try run("judge", "accept", "--rule", "quay OR harbour", "--coder", "Ida")
        == "Ida: 2 suggestions accepted.\n")
  }

  @Test func `a list filled in in a spreadsheet comes back, whole or not at all`() throws {
    _ = try run("judge", "list", "--output", "open.csv")
    let lines = try String(contentsOf: folder.file("open.csv"), encoding: .utf8)
      .split(separator: "\r\n").map(String.init)
    #expect(lines.count == 5 && lines[0].hasSuffix("quote,start,end,judgement"))
    // A quote that begins like a formula was made harmless, and is known all the same.
    #expect(lines.contains { $0.contains("'+Club people, it’s at the quay.") })
    func fill(_ verdicts: [String], _ change: (String) -> String = { $0 }) throws {
      let rows = zip(lines.dropFirst(), verdicts).map { change($0) + $1 }
      try folder.write(([lines[0]] + rows).joined(separator: "\r\n"), to: "filled.csv")
    }
    try fill(["accept", "Yes", "", "r"])
    #expect(
      try run("judge", "import", "filled.csv", "--coder", "Ida")
        == "Ida: 4 suggestions judged; 1 row left open.\n".replacing("4", with: "3"))
    #expect(try open().count == 1)
    #expect(
      try run("judge", "import", "filled.csv", "--coder", "Ida")
        == "Ida: 3 judged so before; 1 row left open.\n")
    try fill(["accept", "perhaps", "", "r"])
    try fails("judge", "import", "filled.csv", "--coder", "Bo", saying: "line 3")
    try fill(["accept", "a", "", "r"]) { $0.replacing("harbour is nice", with: "harbour is bad") }
    try fails("judge", "import", "filled.csv", "--coder", "Bo", saying: "its quote does not stand")
    try fill(["accept", "a", "", "r"]) { $0.replacing("P2:", with: "P9:") }
    try fails(
      "judge", "import", "filled.csv", "--coder", "Bo", saying: "no transcript of this name")
    try fill(["", "", "", ""])
    try fails("judge", "import", "filled.csv", "--coder", "Bo", saying: "no row has a judgement")
    try folder.write("reference,code\nP1:2.1,place\n", to: "filled.csv")
    try fails("judge", "import", "filled.csv", "--coder", "Bo", saying: "no column 'judgement'")
  }

  @Test func `rows of a list that no rule proposes any more are judged all the same, and named`()
    throws
  {
    _ = try run("judge", "list", "--output", "open.csv")
    try folder.write(
      "codebook: C\nversion: \"2\"\ncodes:\n  - {code: place, definition: Where., rules: [pier]}\n"
        + "  - {code: group, definition: Who., rules: [visitors]}\n", to: "c2.yaml")
    _ = try run("codebook", "adopt", "c2.yaml")
    _ = try run("autocode")
    let text = try String(contentsOf: folder.file("open.csv"), encoding: .utf8)
      .split(separator: "\r\n").enumerated().map {
        $0.offset == 0 ? $0.element : $0.element + "accept"
      }
    try folder.write(text.joined(separator: "\r\n"), to: "filled.csv")
    let outcome = try program.run("judge", "import", "filled.csv", "--coder", "Ida")
    #expect(outcome.status == 0 && outcome.errors.contains("4 passages no rule proposes any more"))
    #expect(try run("status", "--count", "segments") == "4\n")
  }

  @Test func `what was judged under an older text is listed until it is judged again`() throws {
    _ = try run("judge", "accept", "--codes", "place", "--coder", "Ida")
    _ = try run("judge", "accept", "--codes", "group", "--coder", "Ida")
    let text = try String(contentsOf: folder.file("c.yaml"), encoding: .utf8)
    try folder.write(text.replacing("Where.", with: "Where it is."), to: "c2.yaml")
    let adopted = try run("codebook", "adopt", "c2.yaml")
    #expect(adopted.contains("3 segments were judged under an older text of their code"))
    #expect(try run("judge", "list", "--again").contains("accepted by Ida under C 1"))
    #expect(try run("status").contains(/judged under an older text +3\n/))
    #expect(
      try run("judge", "accept", "P1:2.1", "--again", "--coder", "Ida")
        == "Ida: 1 earlier judgement confirmed.\n")
    #expect(
      try run("judge", "reject", "P2:2.1", "--again", "--coder", "Ida")
        == "Ida: 1 earlier judgement changed.\n")
    #expect(try run("judge", "list", "--again", "--coder", "Ida").hasPrefix("1 segment judged"))
    _ = try run("undo")
    #expect(try run("judge", "list", "--again").hasPrefix("2 segments judged"))
    _ = try run("verify")
  }

  @Test func `a renamed code takes people's segments along on request, in one change`() throws {
    _ = try run("judge", "reject", "--codes", "group", "--coder", "Ida")
    let text = try String(contentsOf: folder.file("c.yaml"), encoding: .utf8)
    try folder.write(text.replacing("code: group", with: "code: people"), to: "c2.yaml")
    let plain = try program.run("codebook", "adopt", "c2.yaml")
    #expect(plain.errors.contains("--renamed group=people"))
    _ = try run("undo")
    #expect(
      try run("codebook", "adopt", "c2.yaml", "--renamed", "group=people")
        .contains("1 segment went to"))
    _ = try run("autocode")
    #expect(try open().allSatisfy { !$0.contains("people") })
    _ = try run("undo")
    _ = try run("undo")
    #expect(try run("dump").contains("\"code\":\"group\""))
    try fails("codebook", "adopt", "c2.yaml", "--renamed", "group=nowhere", saying: "no such code")
    _ = try run("judge", "accept", "P2:2.1", "--coder", "Ida")
    try fails("codebook", "adopt", "c2.yaml", "--renamed", "place=people", saying: "still a code")
    try fails("codebook", "adopt", "c2.yaml", "--renamed", "group", saying: "OLD=NEW")
  }

  @Test func `what fits nothing is refused with what to do`() throws {
    try fails("judge", "accept", "P1:9.9", "--coder", "Ida", saying: "no such turn or sentence")
    try fails("judge", "accept", "P7:1.1", "--coder", "Ida", saying: "P1, P2")
    try fails("judge", "accept", "here", "--coder", "Ida", saying: "this is no reference")
    try fails("judge", "accept", "--codes", "nowhere", "--coder", "Ida", saying: "no such code")
    try fails("judge", "accept", "--rule", "x", "--coder", "Ida", saying: "club*")
    try fails("judge", "accept", "P1:2.1", "--coder", "codebook", saying: "another name")
    try fails("judge", "import", "missing.csv", "--coder", "Ida", saying: "missing.csv")
    #expect(try program.run("judge", "accept", "--coder", "Ida").status == 64)
    #expect(try program.run("judge", "list", "--independently").status == 64)
  }
}
