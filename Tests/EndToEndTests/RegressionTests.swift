import Foundation
import TestSupport
import Testing

/// What went wrong once, and must not again.
@Suite struct RegressionTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url)
    try folder.write(
      """
      codebook: C
      version: "1"
      codes:
        - code: p
          definition: d
          codes:
            - {code: a, definition: d, rules: [harbour]}
            - {code: b, definition: d, rules: [sailing]}
        - {code: voice, definition: d, union: [p/a]}
      """, to: "c.yaml")
    try folder.write(
      "Interviewer: What of the harbour?\n\nAnna: It's fine. We plan the harbour together. The sailing club helps.\n",
      to: "P1.txt")
    try folder.write("Interviewer: And you?\n\nCarl: The harbour is nice.\n", to: "P2.txt")
  }

  private func project() throws {
    for arguments in [
      ["new", "s.verbatim"], ["import", "P1.txt", "P2.txt"], ["codebook", "adopt", "c.yaml"],
      ["autocode"],
    ] { #expect(try program.run(arguments).status == 0) }
  }

  private func matrix(_ arguments: String...) throws -> [[Substring]] {
    let outcome = try program.run(["matrix", "--format", "csv"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test func `narrowing to a derived code keeps what it takes over`() throws {
    try project()
    let voice = try matrix("--suggestions-only", "--codes", "voice").first { $0[0] == "voice" }
    #expect(voice?[3] == "2")
    let quotes = try program.run(
      "quotes", "--suggestions-only", "--codes", "voice", "--format", "csv")
    #expect(quotes.output.split(separator: "\r\n").count == 3)
  }

  @Test func `an output never takes the place of what the command reads, or of a project`() throws {
    try project()
    for arguments in [
      ["matrix", "--suggestions-only", "--format", "csv", "--output", "s.verbatim"],
      ["history", "--format", "csv", "--output", "s.verbatim"],
      ["tabulate", "--codebook", "c.yaml", "P1.txt", "--format", "csv", "--output", "P1.txt"],
      ["tabulate", "--codebook", "c.yaml", "P1.txt", "--format", "csv", "--output", "c.yaml"],
      ["tabulate", "--codebook", "c.yaml", "P1.txt", "--format", "csv", "--output", "s.verbatim"],
    ] {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 1 && outcome.errors.hasPrefix("error: "), "\(arguments)")
    }
    #expect(try program.run("verify").status == 0)
    #expect(try program.run("codebook", "check", "c.yaml").status == 0)
  }

  @Test func `a page shows the words that were coded, one item a segment, with coder and code`()
    throws
  {
    try project()
    try folder.write(
      "transcript,code,quote\nP1,p/a,plan the harbour\nP1,p/b,plan the harbour\nP1,p/a,We plan the harbour together.\n",
      to: "ida.csv")
    #expect(try program.run("import", "--codings", "ida.csv", "--coder", "Ida").status == 0)
    let page = try program.run("matrix", "--columns", "transcripts", "--format", "html").output
    #expect(
      page.contains("<q dir=\"auto\">plan the harbour</q> <cite>P1:2.2, Anna, p/a, Ida</cite>"))
    let section = try #require(page.range(of: "<h3>p × P1: 3</h3>"))
    let items = page[section.upperBound...].prefix { $0 != "§" }
    #expect(
      items[..<items.range(of: "</section>")!.lowerBound].components(separatedBy: "<li>").count == 4
    )
  }

  @Test
  func `a span in which nobody speaks is refused, and one on the interviewer's words is named`()
    throws
  {
    try project()
    try folder.write("transcript,code,start,end\nP1,p/a,0,11\n", to: "label.csv")
    let label = try program.run("import", "--codings", "label.csv", "--coder", "Ida")
    #expect(label.status == 1 && label.errors.contains("line 2"))
    try folder.write("transcript,code,quote\nP1,p/a,What of the harbour?\n", to: "asked.csv")
    let asked = try program.run("import", "--codings", "asked.csv", "--coder", "Ida")
    #expect(asked.status == 0 && asked.errors.contains("interviewer"))
    try folder.write("transcript,code,quote,start,end\nP1,p/a,sailing club,0,3\n", to: "both.csv")
    // The words stand once: they are taken there, and it is said.
    let both = try program.run("import", "--codings", "both.csv", "--coder", "Ida")
    #expect(both.status == 0 && both.errors.contains("line 2: its quote does not stand at 0–3"))
  }

  @Test func `a quote with the other kind of apostrophe is found`() throws {
    try project()
    try folder.write("transcript,code,quote\nP1,p/a,It’s fine.\n", to: "curly.csv")
    #expect(try program.run("import", "--codings", "curly.csv", "--coder", "Ida").status == 0)
    let quotes = try program.run("quotes", "--format", "json").output
    #expect(quotes.contains("\"quote\" : \"It's fine.\""))
  }

  @Test func `a codings row that names a file two transcripts come from is refused`() throws {
    for name in ["a", "b"] {
      try FileManager.default.createDirectory(
        at: folder.file(name), withIntermediateDirectories: false)
      try folder.write(
        "Interviewer: Hello \(name)?\n\nAnna: Hello there \(name).\n", to: "\(name)/P.txt")
    }
    #expect(try program.run("new", "s.verbatim").status == 0)
    #expect(try program.run("import", "a", "b").status == 0)
    try folder.write("transcript,code,quote\nP.txt,x,Hello there\n", to: "codings.csv")
    let outcome = try program.run("import", "--codings", "codings.csv", "--coder", "Ida")
    #expect(outcome.status == 1 && outcome.errors.contains("a_P or b_P"), "\(outcome.errors)")
  }

  @Test func `a transcript's language follows the attributes, however the column is capitalised`()
    throws
  {
    try folder.write(
      "codebook: D\nversion: \"1\"\nlanguage: en\ncodes:\n  - code: a\n    definition: d\n    rules:\n"
        + "      en: [harbour]\n      da: [club]\n", to: "d.yaml")
    for arguments in [
      ["new", "s.verbatim"], ["import", "P1.txt"], ["codebook", "adopt", "d.yaml"],
    ] {
      #expect(try program.run(arguments).status == 0)
    }
    func found() throws -> String {
      let outcome = try program.run("autocode")
      #expect(outcome.status == 0)
      return try program.run("quotes", "--suggestions-only", "--format", "csv").output
    }
    #expect(try found().contains("harbour"))
    try folder.write("transcript,Language\nP1,da\n", to: "language.csv")
    #expect(try program.run("import", "--attributes", "language.csv").status == 0)
    #expect(try found().contains("sailing club"))
  }

  @Test func `a table is not made from a part of the files`() throws {
    let outcome = try program.run(
      "tabulate", "--codebook", "c.yaml", "P1.txt", "missing.txt", "--output", "part.csv")
    #expect(outcome.status == 1 && outcome.errors.contains("missing.txt"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("part.csv").path))
  }

  @Test func `times no recording can have are left out`() throws {
    try folder.write(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>
      <timeline unit="s" origin="#T0"><when xml:id="T0"/><when xml:id="T1" interval="1e308" since="#T0"/>
      <when xml:id="T2" interval="1.7e308" since="#T1"/></timeline>
      <u who="#A" start="#T1" end="#T2">Hello there.</u></body></text></TEI>
      """, to: "late.xml")
    for presentation in ["json", "text"] {
      #expect(try program.run("read", "late.xml", "--as", presentation).status == 0)
    }
  }

  @Test func `a second codebook version without autocode is a warning, not an end`() throws {
    try project()
    try folder.write(
      "codebook: C\nversion: \"2\"\ncodes:\n  - {code: p, definition: d, rules: [harbour]}\n",
      to: "c2.yaml")
    #expect(try program.run("codebook", "adopt", "c2.yaml").status == 0)
    let outcome = try program.run("matrix", "--with-suggestions", "--format", "csv")
    #expect(outcome.status == 0 && outcome.errors.contains("autocode"))
  }

  @Test func `accepting what rules propose is one change, taken back by one undo`() throws {
    try project()
    let before = try program.run("quotes", "--with-suggestions", "--format", "csv").output
    #expect(try program.run("autocode", "--accept", "--coder", "Ida").status == 0)
    #expect(try program.run("status", "--count", "segments").output == "3\n")
    #expect(try program.run("undo").status == 0)
    #expect(try program.run("status", "--count", "segments").output == "0\n")
    #expect(try program.run("quotes", "--with-suggestions", "--format", "csv").output == before)
    #expect(try program.run("verify").status == 0)
  }

  @Test func `the program's own name for suggestions is no coder's name`() throws {
    try project()
    try folder.write("transcript,code,quote\nP1,p/a,plan the harbour\n", to: "ida.csv")
    #expect(try program.run("import", "--codings", "ida.csv", "--coder", "codebook").status == 1)
    #expect(try program.run("autocode", "--accept", "--coder", "Codebook").status == 1)
  }
}
