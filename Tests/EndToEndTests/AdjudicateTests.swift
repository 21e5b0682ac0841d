import Foundation
import TestSupport
import Testing

/// Disagreements listed and decided from the command line.
@Suite struct AdjudicateTests {
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
        - {code: place, definition: Where.}
        - {code: group, definition: Who.}
      """, to: "c.yaml")
    try folder.write(
      "Interviewer: What of it?\n\nAnna: The harbour is fine. The club meets there. It rains.\n",
      to: "P1.txt")
    try folder.write(
      """
      transcript,coder,code,quote
      P1,Ida,place,The harbour is fine.
      P1,Mikkel,place,harbour is fine.
      P1,Ida,group,The club meets there.
      P1,Mikkel,place,The club meets there.
      P1,Ida,place,It rains.

      """, to: "codings.csv")
    for arguments in [
      ["new", "s.verbatim"], ["import", "P1.txt"], ["codebook", "adopt", "c.yaml"],
      ["import", "--codings", "codings.csv"],
    ] { #expect(try program.run(arguments).status == 0) }
  }

  private func run(_ arguments: String...) throws -> String {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome.output
  }

  private func fails(_ arguments: String..., saying words: String) throws {
    let before = try run("dump")
    let outcome = try program.run(arguments)
    #expect(outcome.status == 1 && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(!outcome.errors.contains("harbour is fine"))
    #expect(try run("dump") == before)
  }

  /// The disagreements' names, by kind.
  private func names(_ more: String...) throws -> [String: String] {
    let outcome = try program.run(["adjudicate", "list", "--format", "tsv"] + more)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = outcome.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[1], $0[0]) })
  }

  private func segments(of coder: String) throws -> [String] {
    try run("quotes", "--coder", coder, "--format", "tsv").split(separator: "\n").dropFirst().map {
      let cells = $0.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(cells[1]) \(cells[4])"
    }
  }

  @Test func `each disagreement is listed with the words of both`() throws {
    let text = try run("adjudicate", "list")
    #expect(text.hasPrefix("3 disagreements\n"))
    #expect(
      text.contains(
        "Ida and Mikkel: 1 transcript that both coded. Same code on the same words: 0. Other code: 1. Other extent: 1. Only Ida: 1. Only Mikkel: 0."
      ))
    #expect(text.contains("“The harbour is fine.” (Ida: place, P1:2.1)"))
    #expect(text.contains("“harbour is fine.” (Mikkel: place, P1:2.1)"))
    #expect(try Set(names().keys) == ["other extent", "other code", "only Ida"])
    #expect(try names("--codes", "group").keys.sorted() == ["only Ida"])
  }

  @Test func `who settled what the coders said is no third coder`() throws {
    try folder.write("transcript,coder,code,quote\nP1,Mikkel,place,It rains.\n", to: "m.csv")
    _ = try run("import", "--codings", "m.csv")
    let matrix = try run("matrix", "--format", "csv")
    let listed = try run("adjudicate", "list")
    _ = try run("adjudicate", "agreed", "--by", "Both")
    #expect(try run("matrix", "--format", "csv") == matrix)
    #expect(try run("adjudicate", "list") == listed)
    #expect(try run("matrix").contains("Left out: Both"))
    #expect(try run("matrix", "--coder", "Both", "--format", "csv") != matrix)
    #expect(try run("report", "methods").contains("2 people coded"))
  }

  @Test func `a decision makes a segment of who decides, and leaves both originals`() throws {
    let names = try names()
    let before = try (segments(of: "Ida"), segments(of: "Mikkel"))
    let said = try run(
      "adjudicate", "decide", try #require(names["other extent"]), "--take", "both", "--by",
      "consensus", "--reason", "the article belongs to it")
    #expect(said.hasPrefix("consensus decided 1 disagreement."))
    #expect(try segments(of: "consensus") == ["place The harbour is fine."])
    _ = try run(
      "adjudicate", "decide", try #require(names["other code"]), "--take", "ida", "--by",
      "consensus")
    _ = try run(
      "adjudicate", "decide", try #require(names["only Ida"]), "--take", "Mikkel", "--by",
      "consensus")
    #expect(try segments(of: "consensus").count == 2)
    #expect(try (segments(of: "Ida"), segments(of: "Mikkel")) == before)
    #expect(try run("adjudicate", "list").hasPrefix("0 disagreements"))
    let all = try run("adjudicate", "list", "--all")
    #expect(all.contains("→ both, decided by consensus: the article belongs to it"))
    #expect(try run("status").contains("disagreements decided"))
    #expect(try run("history").contains("consensus decided 1 disagreement"))
    #expect(try run("verify").isEmpty == false)
    _ = try run("undo")
    #expect(try self.names().keys.sorted() == ["only Ida"])
  }

  @Test func `a filled-in list is taken back whole, or not at all`() throws {
    _ = try run("adjudicate", "list", "--output", "open.csv")
    let sheet = try String(contentsOf: folder.file("open.csv"), encoding: .utf8)
    let lines = sheet.split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines[0].hasSuffix("decision,code,quote,reason"))
    func filled(_ ends: [String]) -> String {
      ([lines[0]] + zip(lines.dropFirst(), ends).map { $0.dropLast(3) + $1 }).joined(
        separator: "\n")
    }
    try folder.write(
      filled(["Ida,,,clear", ",,,", "neither,,,\"rain, no place\""]), to: "filled.csv")
    #expect(
      try run("adjudicate", "import", "filled.csv", "--by", "Cleo").hasPrefix(
        "Cleo decided 2 disagreements, 1 left open."))
    #expect(try segments(of: "Cleo") == ["place The harbour is fine."])
    try folder.write(filled(["Ida,,,clear", "Mikkel,,,", ",,,"]), to: "again.csv")
    #expect(
      try run("adjudicate", "import", "again.csv", "--by", "Cleo").contains(
        "1 were decided so already"))
    try folder.write(
      filled(["Bo,,,", "both,nothing,,", "both,,,"]), to: "wrong.csv")
    try fails("adjudicate", "import", "wrong.csv", "--by", "Dora", saying: "line 2: its decision")
    try fails("adjudicate", "import", "wrong.csv", "--by", "Dora", saying: "line 3: no codebook")
    try fails("adjudicate", "import", "wrong.csv", "--by", "Dora", saying: "line 4: only one coder")
    try fails("adjudicate", "import", "open.csv", "--by", "Dora", saying: "no row has a decision")
    try fails(
      "adjudicate", "import", "codings.csv", "--by", "Dora", saying: "no column 'disagreement'")
  }

  @Test func `who is one of the two coders does not decide, and what is not there is named`() throws
  {
    let names = try names()
    let name = try #require(names["other code"])
    try fails(
      "adjudicate", "decide", name, "--take", "Ida", "--by", "Ida", saying: "one of the two")
    try fails("adjudicate", "decide", "d00", "--take", "Ida", "--by", "C", saying: "no such")
    try fails("adjudicate", "decide", name, "--take", "x", "--by", "C", saying: "Ida, Mikkel, both")
    try fails(
      "adjudicate", "decide", name, "--take", "Ida", "--quote", "It rains", "--by", "C",
      saying: "does not stand once where")
    _ = try run(
      "adjudicate", "decide", name, "--take", "Ida", "--code", "place", "--quote", "club meets",
      "--by", "C")
    #expect(try segments(of: "C") == ["place club meets"])
  }

  @Test func `agreement is shown as coded, after decisions, and under each version`() throws {
    let names = try names()
    for name in names.values {
      _ = try run("adjudicate", "decide", name, "--take", "Ida", "--by", "consensus")
    }
    let table = try run("adjudicate", "compare", "--format", "tsv").split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(table[1][0] == "as coded" && table[1][3] == "5")
    #expect(table[2][0] == "after 3 decisions" && table[2][3] == "6")
    #expect(table[2].suffix(2) == ["1.0", "1.0"])
    let book = try String(contentsOf: folder.file("c.yaml"), encoding: .utf8)
    try folder.write(
      book.replacing("version: \"1\"", with: "version: \"2\"").replacing(
        "Where.", with: "Where it is."),
      to: "c2.yaml")
    _ = try run("codebook", "adopt", "c2.yaml")
    try folder.write(
      "transcript,coder,code,quote\nP1,Ida,group,It rains.\nP1,Mikkel,group,It rains.\n",
      to: "new.csv")
    _ = try run("import", "--codings", "new.csv")
    let versions = try run("adjudicate", "compare")
    #expect(versions.contains("judged under C 1") && versions.contains("judged under C 2"))
  }
}
