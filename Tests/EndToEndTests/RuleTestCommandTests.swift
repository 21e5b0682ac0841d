import Foundation
import TestSupport
import Testing

/// `codebook test` as a researcher runs it: on files, on a project, and on the sample study.
@Suite struct RuleTestCommandTests {
  private let folder: TemporaryFolder
  private let program: Program

  /// Five sentences of a respondent; the rules of `x` propose 1, 2 and 3, Ida coded 1 and 4.
  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url)
    try folder.write(
      """
      Interviewer: So how is the club?

      Anna: The club met. My clubs are many. We club together. They were secretive. We left.
      """, to: "T1.txt")
    try folder.write("Interviewer: And you?\n\nBo: No club here.\n", to: "T2.txt")
    try folder.write(
      """
      codebook: C
      version: "1"
      language: en
      codes:
        - code: x
          definition: d
          examples: [The club met.]
          rules: [club, clubs]
        - code: none
          definition: e
      """, to: "c.yaml")
    try folder.write(
      """
      transcript,code,quote
      T1,x,The club met.
      T1.txt,x,They were secretive.
      Elsewhere,x,We met.
      T1,other/code,We left.
      """, to: "ida.csv")
  }

  private struct Answer: Decodable {
    struct Figures: Decodable {
      let proposed: Int
      let right: Int
      let judged: Int
      let found: Int
      let precision: Double?
      let recall: Double?
      let undefined: [String: String]

      var counts: [Int] { [proposed, right, judged, found] }
    }
    struct Code: Decodable {
      let code: String
      let figures: Figures
    }
    struct Rule: Decodable {
      let rule: String
      let line: Int?
      let hits: Int
      let wrongAlone: Int
    }
    struct Comparison: Decodable {
      let coders: String
      let transcripts: Int
      let leftOut: Int
      let codes: [Code]
      let micro: Figures
      let rules: [Rule]
    }
    let unit: String
    let comparisons: [Comparison]
    let codesWithoutRules: [String]
  }

  private func answer(_ arguments: [String]) throws -> Answer {
    let outcome = try program.run(["codebook", "test"] + arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  private func makeProject() throws {
    for arguments in [
      ["new", "s.verbatim"], ["import", "T1.txt", "T2.txt"], ["codebook", "adopt", "c.yaml"],
    ] { #expect(try program.run(arguments).status == 0) }
    try folder.write(
      "transcript,code,quote\nT1,x,The club met.\nT1,x,They were secretive.\n", to: "mine.csv")
    #expect(try program.run("import", "--codings", "mine.csv", "--coder", "Ida").status == 0)
  }

  @Test func `files and a table of codings are compared, and what is left out is said`() throws {
    let arguments = ["c.yaml", "T1.txt", "T2.txt", "--codings", "ida.csv", "--coder", "Ida"]
    let answer = try answer(arguments)
    let ida = try #require(answer.comparisons.first)
    #expect(answer.comparisons.count == 1 && ida.coders == "Ida" && answer.unit == "sentence")
    #expect(ida.transcripts == 1 && ida.leftOut == 1)
    #expect(answer.codesWithoutRules == ["none"])
    let x = try #require(ida.codes.first).figures
    #expect(x.counts == [3, 1, 2, 1])
    #expect(x.precision == 1.0 / 3 && x.recall == 0.5)
    let text = try program.run(["codebook", "test"] + arguments)
    #expect(text.output.contains("Ida: 1 transcript compared. 1 of 2 left out"))
    #expect(text.output.contains("1 of 1 examples are found"))
    #expect(text.errors.contains("warning: ida.csv: 1 row left out, whose transcripts"))
  }

  @Test func `a project gives the same figures, without a change to it`() throws {
    try makeProject()
    let before = try program.run("dump").output
    let answer = try answer(["c.yaml", "--project", "s.verbatim"])
    let x = try #require(answer.comparisons.first?.codes.first).figures
    #expect(x.counts == [3, 1, 2, 1])
    #expect(try program.run("dump").output == before)
    // Asking for something that only a comparison has finds the project, too.
    #expect(try self.answer(["c.yaml", "--unit", "turn"]).unit == "turn")
  }

  @Test func `each rule stands with its line and what it costs`() throws {
    let rules = try answer(["c.yaml", "T1.txt", "--codings", "ida.csv", "--show", "rules"])
      .comparisons[0].rules
    #expect(rules.map(\.rule) == ["clubs", "club"])
    #expect(rules.compactMap(\.line) == [8, 8])
    #expect(rules.map(\.hits) == [1, 2])
    #expect(rules.map(\.wrongAlone) == [1, 1])
  }

  @Test func `the words proposed in vain and those missed are shown with their places`() throws {
    let arguments = ["codebook", "test", "c.yaml", "T1.txt", "--codings", "ida.csv", "--show"]
    let vain = try program.run(arguments + ["false-positives"]).output
    #expect(
      vain.contains("T1:2.2") && vain.contains("My clubs are many.") && !vain.contains("T1:2.1"))
    let missed = try program.run(arguments + ["missed"]).output
    #expect(missed.contains("T1:2.4") && missed.contains("They were secretive."))
    // Without --coder the coder goes by the file's name.
    #expect(missed.contains(" ida "))
  }

  @Test
  func `examples that fail end it with 1, with and without codings, and are not quoted in errors`()
    throws
  {
    let text = try String(contentsOf: folder.file("c.yaml"), encoding: .utf8)
    try folder.write(
      text.replacing("The club met.", with: "A secret sentence."), to: "failing.yaml")
    let plain = try program.run("codebook", "test", "failing.yaml")
    #expect(plain.status == 1 && plain.output.contains("0 of 1 examples are found"))
    let compared = try program.run(
      "codebook", "test", "failing.yaml", "T1.txt", "--codings", "ida.csv")
    #expect(compared.status == 1 && compared.output.contains("micro average"))
    #expect(compared.errors.contains("error: failing.yaml: line 7"))
    #expect(!compared.errors.contains("secret sentence"))
    let check = try program.run("codebook", "check", "failing.yaml")
    #expect(check.status == 0 && check.output.contains("no rule finds example 1"))
    #expect(!check.output.contains("secret sentence"))
  }

  @Test func `an in-vivo code, and suggestions that were accepted, are told`() throws {
    try makeProject()
    try folder.write("transcript,code,quote\nT1,x/new,We left.\n", to: "more.csv")
    try folder.write(
      "codebook: C\nversion: \"2\"\ncodes:\n  - {code: x, codes: [{code: new, definition: n}]}\n",
      to: "wider.yaml")
    #expect(try program.run("codebook", "adopt", "wider.yaml").status == 0)
    #expect(try program.run("import", "--codings", "more.csv", "--coder", "Ida").status == 0)
    let first = try program.run("codebook", "test", "c.yaml", "--project", "s.verbatim")
    #expect(
      first.errors.contains("1 segment were judged as x/new") || first.errors.contains("x/new"))
    #expect(try program.run("codebook", "adopt", "c.yaml").status == 0)
    #expect(try program.run("autocode", "--accept", "--coder", "Eager").status == 0)
    let second = try program.run("codebook", "test", "c.yaml", "--project", "s.verbatim")
    #expect(second.errors.contains("flatters the rules"), "\(second.errors)")
  }

  @Test(arguments: [
    ["--codings", "ida.csv"], ["T1.txt"], ["T1.txt", "--codings", "ida.csv", "--project", "p"],
    ["--level", "0"], ["--coder", "Ida", "--stand-in", "Ida"], ["--unit", "word"],
    ["--stand-in", "Ida", "--show", "rules"], ["--format", "csv"],
  ])
  func `what does not go together is wrong usage`(arguments: [String]) throws {
    let outcome = try program.run(["codebook", "test", "c.yaml"] + arguments)
    #expect(outcome.status == 64, "\(outcome.output)")
  }

  @Test func `a faulty row, a coder or a file that is not there is named, and nothing is printed`()
    throws
  {
    try folder.write("transcript,code,quote\nT1,x,Never said.\n", to: "wrong.csv")
    for (arguments, named) in [
      (["T1.txt", "--codings", "wrong.csv"], "wrong.csv: line 2"),
      (["T1.txt", "--codings", "gone.csv"], "gone.csv"),
      (["gone.txt", "--codings", "ida.csv"], "gone.txt"),
      (["T2.txt", "--codings", "ida.csv"], "nobody has judged"),
      (["T1.txt", "--codings", "ida.csv", "--stand-in", "Mikkel"], "Mikkel"),
      (["T1.txt", "--codings", "ida.csv", "--output", "ida.csv"], "ida.csv"),
    ] {
      let outcome = try program.run(["codebook", "test", "c.yaml"] + arguments)
      #expect(outcome.status == 1 && outcome.output.isEmpty, "\(arguments)")
      #expect(
        outcome.errors.contains(named) && !outcome.errors.contains("Never said"),
        "\(outcome.errors)")
    }
  }

  @Test func `the command gives the figures of the sample study's README`() throws {
    let home = RepositoryFolder.url.path
    let readme = try String(
      contentsOf: RepositoryFolder.file("SampleData/README.md"), encoding: .utf8)
    let books = ["co-production-on-the-inside", "enabling-and-inhibiting-factors"].map {
      "\(home)/Codebooks/\($0).yaml"
    }
    for arguments in [
      ["new", "s.verbatim"],
      [
        "import", home + "/SampleData/interviews", "--attributes",
        home + "/SampleData/attributes.csv",
      ],
      ["codebook", "adopt", books[0]], ["codebook", "adopt", books[1]],
      ["import", "--codings", home + "/SampleData/codings/ida.csv", "--coder", "Ida"],
      ["import", "--codings", home + "/SampleData/codings/mikkel.csv", "--coder", "Mikkel"],
    ] { #expect(try program.run(arguments).status == 0) }
    let practices = ["co-management", "empowerment", "coordination"].flatMap {
      ["--codes", "practice/\($0)"]
    }
    let levels: [(name: String, arguments: [String])] = [
      ("three practices, same code", [books[0]] + practices),
      ("factors, same code", [books[1]]),
      ("factors, same polarity and level", [books[1], "--level", "3"]),
      ("factors, same polarity", [books[1], "--level", "2"]),
    ]
    for (name, question) in levels {
      for (other, coders) in [
        ("", ["--combine", "any"]),
        (", Mikkel against Ida", ["--coder", "Ida", "--stand-in", "Mikkel"]),
      ] {
        let micro = try answer(
          question + coders + ["--unit", "segment", "--where", "rules=checked"]
        ).comparisons[0].micro
        let row =
          "| checked on 6 | \(name)\(other) | \(Self.share(micro.precision)) | \(Self.share(micro.recall)) | "
          + "\(micro.right) of \(micro.proposed) | \(micro.found) of \(micro.judged) |"
        #expect(readme.contains(row), "not in SampleData/README.md: \(row)")
      }
    }
  }

  private static func share(_ value: Double?) -> String {
    "." + String(String(100 + Int(((value ?? 0) * 100).rounded())).suffix(2))
  }
}
