import Foundation
import TestSupport
import Testing

@Suite struct CodebookDiffTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url)
    try folder.write(
      """
      codebook: C
      version: "1"
      language: en
      terms:
        place: [harbour, quay]
      codes:
        - {code: p, definition: Where., rules: ['{place}']}
        - {code: q, definition: People., rules: [people]}
        - {code: r, definition: Money., rules: [money]}
      """, to: "old.yaml")
    try folder.write(
      """
      codebook: C
      version: "2"
      language: en
      terms:
        place: [harbour, pier]
      codes:
        - {code: p, definition: Where and when., rules: ['{place}']}
        - {code: visitors, definition: People., rules: [people, guests]}
      """, to: "new.yaml")
    try folder.write(
      "I: And?\n\nAnna: The quay. The pier. The harbour. People come. Guests too. No money.\n",
      to: "P1.txt")
  }

  private func run(_ arguments: String...) throws -> String {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome.output
  }

  @Test func `two files, and interviews coded by both: the summary, then code by code`() throws {
    let output = try run("codebook", "diff", "old.yaml", "new.yaml", "P1.txt", "--show")
    #expect(
      output == """
        C, version 1 to version 2

        Codes: 1 changed, 1 gone, 1 moved or renamed, as far as one can guess
        Rules: 1 added, 1 removed; word lists changed: 1
        4 suggestions before, 4 after in 1 transcript: 2 appear, 2 vanish

        p
          definition
            was  Where.
            now  Where and when.
          uses {place}, which changed
          suggestions: 2 before, 2 after; 1 appear, 1 vanish
            +1  {place}
              + P1:2.2: The pier.
            -1  {place}
              - P1:2.1: The quay.

        visitors: was q, it seems (same definition)
          rule  +  guests
          suggestions: 1 before, 2 after; 1 appear, 0 vanish
            +1  guests
              + P1:2.5: Guests too.

        r: gone
          rule  -  money
          suggestions: 1 before, 0 after; 0 appear, 1 vanish
            -1  money
              - P1:2.6: No money.

        Word lists
          {place}, used by p
            -  quay
            +  pier

        """)
  }

  @Test func `without interviews no suggestion is spoken of, and the same file is no different`()
    throws
  {
    #expect(!(try run("codebook", "diff", "old.yaml", "new.yaml").contains("suggestion")))
    #expect(try run("codebook", "diff", "old.yaml", "old.yaml").contains("Nothing is different."))
  }

  @Test func `against the project it says which judgements are touched, and changes nothing`()
    throws
  {
    for arguments in [
      ["new", "s.verbatim"], ["import", "P1.txt"], ["codebook", "adopt", "old.yaml"], ["autocode"],
      ["judge", "accept", "P1:2.1", "--coder", "Ida"],
      ["judge", "reject", "P1:2.4", "--coder", "Bo"],
    ] { #expect(try program.run(arguments).status == 0, "\(arguments)") }
    let before = try run("dump")
    let output = try run("codebook", "diff", "new.yaml")
    #expect(output.contains("1 of 2 segments people judged were judged under other words"))
    #expect(output.contains("judged under the old words: 1 segment (P1:2.1 Ida)"))
    #expect(output.contains("judged under q, which stays as it is: 1 segment (P1:2.4 Bo)"))
    #expect(output.contains("1 of those that vanish were accepted by somebody, and stay so"))
    let table = try run("codebook", "diff", "new.yaml", "--format", "csv").split(separator: "\r\n")
    #expect(table.count == 4 && table[1].hasPrefix("p,changed,definition,0,0,0,1,2,2,1,1,P1:2.1,"))
    let shown = try run("codebook", "diff", "new.yaml", "--show", "--format", "tsv")
    #expect(shown.contains("P1:2.1\tvanishes\tp\t{place}\tAnna\taccepted by Ida\tThe quay."))
    let json = try JSONSerialization.jsonObject(
      with: Data(try run("codebook", "diff", "new.yaml", "--format", "json").utf8))
    #expect((json as? [String: Any])?["codes"] is [[String: Any]])
    #expect(try run("dump") == before)
  }

  @Test func `what cannot be compared is said`() throws {
    _ = try run("new", "s.verbatim")
    let none = try program.run("codebook", "diff", "new.yaml")
    #expect(none.status == 1 && none.errors.contains("no codebook of this name"))
    let missing = try program.run("codebook", "diff", "old.yaml", "missing.yaml")
    #expect(missing.status == 1 && missing.errors.contains("missing.yaml"))
    let part = try program.run("codebook", "diff", "old.yaml", "new.yaml", "P1.txt", "P9.txt")
    #expect(part.status == 1 && part.output.isEmpty && part.errors.contains("P9.txt"))
  }
}
