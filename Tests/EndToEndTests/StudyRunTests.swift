import Foundation
import TestSupport
import Testing

/// `verbatim run`: the same files give the same bytes, and only what changed is made again.
@Suite struct StudyRunTests {
  private static let attributes = """
    transcript,town
    P1,North
    P2,South

    """

  private static let codebook = """
    codebook: Trust
    version: "1.0"
    codes:
      - code: trust
        definition: Talk of trust.
        rules: [trust*]
      - code: power
        definition: Talk of power.
        rules: [power*]

    """

  private static let study = """
    study: Trust in two towns
    interviews: interviews
    attributes: attributes.csv
    codebooks: codebook.yaml
    codings:
      Ida: ida.csv
    outputs:
      - file: table.csv
        matrix: {columns: town, count: transcripts}
      - file: pictures/figure.svg
        matrix: {columns: town, picture: bars}
      - file: rules.html
        matrix:
          columns: town
          suggestions-only: true
          where: {town: [North, South]}
      - file: quotes.json
        quotes: {codes: [trust, power], coder: Ida}
      - file: codebook.docx
        codebook export:

    """

  private static let files = [
    "table.csv", "pictures/figure.svg", "rules.html", "quotes.json", "codebook.docx",
    "manifest.json",
  ]

  /// A study of two interviews in a folder of its own.
  private func study(in folder: TemporaryFolder, _ text: String = study) throws {
    let interviews = folder.file("interviews")
    try FileManager.default.createDirectory(at: interviews, withIntermediateDirectories: true)
    try write(
      "Q: Whom do you trust?\nA: I trust the nurse. Trust is all.", "interviews/P1.txt", folder)
    try write(
      "Q: And power?\nA: Power is with the council. We trust nobody.", "interviews/P2.txt", folder)
    try write(Self.attributes, "attributes.csv", folder)
    try write(Self.codebook, "codebook.yaml", folder)
    try write(
      "transcript,code,quote\nP1,trust,I trust the nurse\nP2,power,Power is with the council\n",
      "ida.csv", folder)
    try write(text, "study.yaml", folder)
  }

  private func write(_ text: String, _ file: String, _ folder: TemporaryFolder) throws {
    try Data(text.utf8).write(to: folder.file(file))
  }

  private func read(_ folder: TemporaryFolder, _ file: String) throws -> String {
    try String(contentsOf: folder.file(file), encoding: .utf8)
  }

  private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Outcome {
    try Program(in: folder.url).run(["run", "study.yaml", "--into", "out"] + arguments)
  }

  private func bytes(_ folder: TemporaryFolder) throws -> [Data] {
    try Self.files.map { try Data(contentsOf: folder.file("out/\($0)")) }
  }

  private func made(_ outcome: Program.Outcome) -> [String] {
    outcome.output.split(separator: "\n").compactMap {
      $0.hasSuffix(": made") ? String($0.dropLast(6)) : nil
    }
  }

  @Test func `the same files give the same bytes, in any folder`() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    for folder in [first, second] {
      try study(in: folder)
      let outcome = try run(folder)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(made(outcome) == Self.files.dropLast())
    }
    #expect(try bytes(first) == bytes(second))
    let manifest = try String(contentsOf: first.file("out/manifest.json"), encoding: .utf8)
    #expect(!manifest.contains(first.url.path) && !manifest.contains("/tmp"))
    let before = try bytes(first)
    #expect(made(try run(first, "--again")).count == 5)
    #expect(try bytes(first) == before)
  }

  @Test func `a second run makes nothing, and one after a change what depends on it`() throws {
    let folder = try TemporaryFolder()
    try study(in: folder)
    _ = try run(folder)
    let before = try bytes(folder)
    let again = try run(folder)
    #expect(again.status == 0 && made(again).isEmpty)
    #expect(again.output.hasPrefix("5 of 5 unchanged."))
    #expect(try bytes(folder) == before)
    // The codebook's export does not depend on who stands in which town.
    try write(Self.attributes.replacing("South", with: "East"), "attributes.csv", folder)
    try write(Self.study.replacing("[North, South]", with: "[North, East]"), "study.yaml", folder)
    let changed = try run(folder)
    #expect(made(changed) == ["table.csv", "pictures/figure.svg", "rules.html", "quotes.json"])
    #expect(changed.output.contains("1 of 5 unchanged, 4 of 5 made"))
    let table = try String(contentsOf: folder.file("out/table.csv"), encoding: .utf8)
    #expect(table.hasPrefix("themes,East,North"))
    // An option concerns one output alone.
    try write(
      Self.study.replacing("[North, South]", with: "[North, East]").replacing(
        "bars", with: "heat-map"),
      "study.yaml", folder)
    #expect(made(try run(folder)) == ["pictures/figure.svg"])
  }

  @Test func `an output that was changed or lost is made again`() throws {
    let folder = try TemporaryFolder()
    try study(in: folder)
    _ = try run(folder)
    let before = try bytes(folder)
    try write("themes,North\n", "out/table.csv", folder)
    try FileManager.default.removeItem(at: folder.file("out/codebook.docx"))
    #expect(made(try run(folder)) == ["table.csv", "codebook.docx"])
    #expect(try bytes(folder) == before)
  }

  @Test func `every fault of a study file is named at once, with its line`() throws {
    let folder = try TemporaryFolder()
    try study(
      in: folder,
      """
      study: Trust
      interveiws: interviews
      interviews: interviews
      outputs:
        - file: a.csv
          matrix: {collumns: town}
        - file: a.csv
          matrix: {count: sentences}
        - matrix: {columns: town}
        - file: ../b.csv
          quotes:
        - file: c.csv
          matrixx: {columns: town}
        - file: d.csv
          import: {files: x}
        - file: e.csv
          matrix: {suggestions-only: perhaps, output: f.csv}
      """)
    let outcome = try run(folder)
    #expect(outcome.status == 1)
    for line in [
      "line 2, column 1: unknown key 'interveiws' in a study. Did you mean interviews?",
      "line 6, column 14: matrix has no option 'collumns'. Did you mean columns?",
      "line 7, column 11: a.csv is made on line 5 already",
      "line 8, column 5: matrix: The value 'sentences' is invalid for '--count <what>'. Please provide one of the "
        + "following: segments, transcripts,",
      "line 9, column 5: an output without a file",
      "line 10, column 11: '../b.csv' is no name inside the outputs' folder",
    ] {
      #expect(outcome.errors.contains("error: study.yaml: \(line)"), "\(line)\n\(outcome.errors)")
    }
    #expect(outcome.errors.contains("more faults"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("out").path))
  }

  @Test
  func `inputs that are not there are named with the lines that name them, and nothing is made`()
    throws
  {
    let folder = try TemporaryFolder()
    try study(
      in: folder,
      Self.study.replacing("ida.csv", with: "mikkel.csv").replacing(
        "interviews: interviews", with: "interviews: [interviews, more]"))
    let outcome = try run(folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("study.yaml: line 2: more: there is no such file or folder"))
    #expect(
      outcome.errors.contains("study.yaml: line 6: mikkel.csv: there is no such file or folder"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("out/table.csv").path))
  }

  @Test func `a missing input, an ending of no format and an unknown option are named together`()
    throws
  {
    let folder = try TemporaryFolder()
    try study(
      in: folder,
      Self.study.replacing("ida.csv", with: "mikkel.csv")
        .replacing("table.csv", with: "table.pdf")
        .replacing("codebook.docx", with: "codebook.tex")
        .replacing("suggestions-only: true", with: "sugestions-only: true"))
    let outcome = try run(folder)
    #expect(outcome.status == 1)
    for part in [
      "mikkel.csv: there is no such file or folder", "No format ends in '.pdf'",
      "'codebook.tex' has no ending that a codebook can be written with",
      "matrix has no option 'sugestions-only'. Did you mean suggestions-only?",
    ] {
      #expect(outcome.errors.contains(part), "\(part)\n\(outcome.errors)")
    }
    #expect(!outcome.errors.contains(".."))
    #expect(!FileManager.default.fileExists(atPath: folder.file("out").path))
  }

  @Test func `an output that cannot be made is named, and the others are made`() throws {
    let folder = try TemporaryFolder()
    try study(
      in: folder,
      Self.study.replacing("{codes: [trust, power], coder: Ida}", with: "{reference: 'P9:1.1'}"))
    let outcome = try run(folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error: quotes.json: "), "\(outcome.errors)")
    #expect(outcome.output.contains("4 of 5 made, 1 of 5 not made"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("out/quotes.json").path))
  }

  @Test func `what outputs name and the study does not have is named at once, and nothing is made`()
    throws
  {
    let folder = try TemporaryFolder()
    try study(
      in: folder,
      """
      study: Trust
      interviews: interviews
      attributes: attributes.csv
      codebooks: codebook.yaml
      codings: {Ida: ida.csv}
      outputs:
        - file: sound.csv
          matrix: {columns: town}
        - file: a.csv
          matrix: {rows: themes, columns: twon × rôle}
        - file: b.csv
          crosstab: {by: city, codes: [trust, powre]}
        - file: c.html
          compare:
            by: town
            where: {town: [North, Sowth, (none)]}
        - file: d.csv
          quotes: {coder: Idda, role: none}
        - file: e.svg
          sequence: {timeline: true, transcript: P3}
      """)
    let outcome = try run(folder)
    #expect(outcome.status == 1)
    for line in [
      "line 10, column 28: a.csv: the study has no variable 'twon'. Did you mean town? It has: town.",
      "line 10, column 28: a.csv: the study has no variable 'rôle'. It has: town.",
      "line 12, column 16: b.csv: the study has no variable 'city'. It has: town.",
      "line 12, column 26: b.csv: the study has no code 'powre'. Did you mean power? It has: trust, power.",
      "line 16, column 7: c.html: the study has no value of town 'Sowth'. Did you mean South? It has: North, South.",
      "line 18, column 14: d.csv: the study has no coder 'Idda'. Did you mean Ida? It has: Ida.",
      "line 20, column 32: e.svg: the study has no transcript 'P3'. Did you mean P1? It has: P1, P2.",
    ] {
      #expect(outcome.errors.contains("error: study.yaml: \(line)"), "\(line)\n\(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("out/sound.csv").path))
  }

  @Test func `a case and an order that the study does not have are named at once, too`() throws {
    let folder = try TemporaryFolder()
    try study(
      in: folder,
      """
      study: Trust
      interviews: interviews
      attributes: attributes.csv
      codebooks: codebook.yaml
      codings: {Ida: ida.csv}
      outputs:
        - file: a.html
          compare: {by: town, case: [North, Sauth]}
        - file: b.csv
          matrix: {columns: town, sort-rows: Nort, sort-columns: count}
        - file: c.csv
          matrix: {columns: town, sort-rows: South, sort-columns: trust}
      """)
    let outcome = try run(folder)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        error: study.yaml: line 8, column 25: a.html: the study has no case 'Sauth'. Did you mean South? It has: North, South.
        error: study.yaml: line 10, column 29: b.csv: there is nothing 'Nort' to sort by. Did you mean North? Give name, count, town, or what stands on the other axis.

        """)
  }

  @Test func `a project somebody has worked in is not built over`() throws {
    let folder = try TemporaryFolder()
    try study(in: folder)
    _ = try run(folder)
    let program = Program(in: folder.url)
    let accepted = try program.run(
      "judge", "accept", "--codes", "trust", "--coder", "Mikkel", "--project",
      "out/study.verbatim")
    #expect(accepted.status == 0, "\(accepted.errors)")
    let outcome = try run(folder, "--again")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("has worked in this project since it was built"))
    #expect(try program.run("verify", "--project", "out/study.verbatim").status == 0)
  }

  @Test func `what was decided where coders disagree, and what is stated, comes from files`() throws
  {
    let folder = try TemporaryFolder()
    let text = """
      study: Trust
      interviews: interviews
      codebooks: codebook.yaml
      codings: {Ida: ida.csv, Bo: bo.csv}
      #more
      outputs:
        - file: consensus.csv
          matrix: {coder: consensus}
        - file: coreq.html
          report: coreq
        - file: methods.html
          report: methods

      """
    try study(in: folder, text.replacing("coder: consensus", with: "coder: Ida"))
    try write("transcript,code,quote\nP1,trust,Trust is all.\n", "bo.csv", folder)
    #expect(try run(folder).status == 0)
    let program = Program(in: folder.url)
    let list = try program.run(
      "adjudicate", "list", "--project", "out/study.verbatim", "--format", "csv"
    ).output
    // In the interview that both coded, a passage of each alone.
    let rows = list.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",")[0]
    }
    #expect(rows.count == 2, "\(list)")
    try write(
      "disagreement,decision,reason\n"
        + rows.map { "\($0),\(list.contains("\($0),only Ida") ? "Ida" : "neither"),Read again." }
        .joined(separator: "\n"), "open.csv", folder)
    try write("item,stated\n24,Two people coded.\n", "stated.csv", folder)
    try write(
      text.replacing(
        "#more", with: "adjudications: {consensus: open.csv}\nstatements: {coreq: stated.csv}"),
      "study.yaml", folder)
    let outcome = try run(folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let table = try read(folder, "out/consensus.csv")
    #expect(table.contains("\ntrust,1,") && table.contains("\npower,"), "\(table)")
    let coreq = try read(folder, "out/coreq.html")
    #expect(coreq.contains("Two people coded."))
    let methods = try read(folder, "out/methods.html")
    #expect(methods.contains("2 disagreements were decided by consensus"), "\(methods)")
    let manifest = try read(folder, "out/manifest.json")
    #expect(manifest.contains(#""kind" : "adjudications""#), "\(manifest)")
    #expect(manifest.contains(#""kind" : "statements""#))
    #expect(try made(run(folder)).isEmpty)
    try write("item,stated\n24,Three people coded.\n", "stated.csv", folder)
    _ = try run(folder)
    #expect(try read(folder, "out/coreq.html").contains("Three people coded."))
  }

  @Test func `lists without a name and statements for no standard are faults of the study file`()
    throws
  {
    let folder = try TemporaryFolder()
    try study(
      in: folder,
      """
      study: Trust
      interviews: interviews
      codebooks: codebook.yaml
      adjudications: ida.csv
      statements: {core: ida.csv}
      outputs:
        - file: a.html
          report: {kind: coreq, set: {24: x}}
      """)
    let errors = try run(folder).errors
    for line in [
      "line 4, column 16: adjudications do not say whose they are. Write the name before the file, as in {Ida: list.csv}.",
      "line 5, column 14: there is no standard 'core' to state anything for. Use one of: coreq,",
      "line 8, column 27: set of report changes the project. Write statements: above the outputs,",
    ] {
      #expect(errors.contains("error: study.yaml: \(line)"), "\(line)\n\(errors)")
    }
  }

  @Test func `outputs do not go where the interviews are`() throws {
    let folder = try TemporaryFolder()
    try study(in: folder)
    let outcome = try Program(in: folder.url).run("run", "study.yaml", "--into", "interviews/out")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("the outputs would be read as inputs the next time"))
  }

  @Test func `an output does not replace a file the study is made from`() throws {
    let folder = try TemporaryFolder()
    try study(in: folder, Self.study.replacing("table.csv", with: "ida.csv"))
    let before = try Data(contentsOf: folder.file("ida.csv"))
    let outcome = try Program(in: folder.url).run("run", "study.yaml", "--into", ".")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("ida.csv: this output would replace a file the study is made from"))
    #expect(try Data(contentsOf: folder.file("ida.csv")) == before)
  }

  @Test func `the sample study's file makes everything it names, the same each time`() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    let study = RepositoryFolder.file("SampleData/study.yaml").path
    for folder in [first, second] {
      let outcome = try Program(in: folder.url).run("run", study)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
    let made = try FileManager.default.contentsOfDirectory(
      atPath: first.file("study-outputs").path
    ).sorted()
    #expect(made.count > 10 && made.contains("manifest.json"))
    for file in made where file != "study.verbatim" {
      #expect(
        try Data(contentsOf: first.file("study-outputs/\(file)"))
          == Data(contentsOf: second.file("study-outputs/\(file)")), "\(file)")
    }
  }
}
