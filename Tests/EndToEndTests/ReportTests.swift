import Foundation
import TestSupport
import Testing
import Workflow

/// Reports for a paper, from a study small enough to count by eye.
@Suite struct ReportTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url, project: "s.verbatim")
    try folder.write(
      """
      codebook: C
      version: "2"
      language: en
      source: A paper
      codes:
        - code: joint
          label: Joint work
          definition: With others.
          include: [clubs]
          exclude: [staff alone]
          examples: [We dig with the club.]
          origin: deductive
          rules: [dig*]
          codes: [{code: gain, definition: What it brings., origin: inductive}]
        - {code: lone, definition: Alone.}
      """, to: "c.yaml")
    for (name, answer) in [
      ("P1", "We dig with the club. It saves money every single year for us."),
      ("P2", "We dig with the school."), ("P3", "I file alone."),
    ] {
      try folder.write(
        "[00:00:00] Interviewer: So?\n\n[00:00:30] Anna: \(answer)\n", to: "\(name).txt")
    }
    try folder.write(
      "transcript,role,town\nP1,chief,North\nP2,clerk,North\nP3,clerk,South\n", to: "a.csv")
    try folder.write(
      """
      transcript,code,quote
      P1,joint,We dig with the club.
      P1,joint/gain,It saves money every single year for us.
      P1,joint,It saves money every single year for us.
      P2,joint,We dig with the school.
      """, to: "ida.csv")
    try folder.write("transcript,code,quote\nP1,joint,We dig with the club.\n", to: "bo.csv")
    for arguments in [
      ["new", "s.verbatim"], ["import", "P1.txt", "P2.txt", "P3.txt", "--attributes", "a.csv"],
      ["codebook", "adopt", "c.yaml"], ["import", "--codings", "ida.csv", "--coder", "Ida"],
      ["import", "--codings", "bo.csv", "--coder", "Bo"], ["autocode"],
      ["judge", "reject", "P2:2.1", "--coder", "Bo", "--independently"],
    ] {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  private func run(_ arguments: String...) throws -> String {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome.output
  }

  @Test func `every report has its file, its line in the list, and its place in the guide`() throws
  {
    let files = try SourceFiles.swift(below: "Sources/Workflow/Reports").map {
      $0.deletingPathExtension().lastPathComponent
    }.filter { $0.hasSuffix("Report") && $0 != "StudyReport" }
    #expect(StudyReports.all.map { String(describing: type(of: $0)) } == files.sorted())
    let guide = try String(
      contentsOf: RepositoryFolder.file("Documentation/Reports.md"), encoding: .utf8)
    for report in StudyReports.all {
      #expect(guide.contains("`\(report.name)`"), "the guide does not name \(report.name)")
    }
  }

  @Test(arguments: StudyReports.all.map(\.name))
  func `every report can be written in every format, the same bytes twice`(name: String) throws {
    for format in ["text", "csv", "markdown", "html", "json"] {
      for reflexive in [[], ["--reflexive"]] {
        let arguments = ["report", name, "--format", format] + reflexive
        let first = try program.run(arguments)
        #expect(first.status == 0 && !first.output.isEmpty, "\(arguments): \(first.errors)")
        #expect(try program.run(arguments).output == first.output)
      }
    }
  }

  @Test(arguments: StudyReports.all.map(\.name))
  func `an empty project gives a report or a clear error`(name: String) throws {
    _ = try run("new", "empty.verbatim")
    let outcome = try program.run("report", name, "--project", "empty.verbatim")
    #expect(outcome.status == 1 && outcome.errors.contains("there are no transcripts yet"))
  }

  @Test func `the codebook tells how often each code was used, a parent with its children`() throws
  {
    let rows = try run("report", "codebook", "--format", "tsv").split(separator: "\n")
    #expect(rows[0].hasSuffix("origin\tsource\ttranscripts\tsegments"))
    #expect(
      rows[1]
        == "joint\tJoint work\t\tWith others.\tclubs\tstaff alone\tWe dig with the club.\tdeductive\t\t2\t5"
    )
    #expect(rows[2].hasSuffix("inductive\t\t1\t1"))
    #expect(rows[3].hasSuffix("\t0\t0"))
    #expect(try !run("report", "codebook", "--reflexive", "--format", "tsv").contains("segments"))
  }

  @Test func `participants stand with length, words, and how many are alike`() throws {
    let text = try run("report", "participants", "--format", "tsv")
    #expect(text.contains("P1\tchief\t0:00:30\t13\t1"))
    #expect(text.contains("P2\tclerk\t0:00:30\t5\t2"))
    #expect(text.contains("clerk\t2") && text.contains("all\t3"))
    let screen = try run("report", "participants", "--variable", "role", "--variable", "town")
    #expect(screen.contains("Small cells: 3 of 3 participants"))
    #expect(screen.contains("Sample: participants, role by town"))
  }

  @Test func `themes have quotes from different people, and one voice that is loud is flagged`()
    throws
  {
    let text = try run("report", "themes", "--quotes", "2")
    #expect(text.contains("n = 2 that somebody has coded (1 more nobody has)"))
    #expect(text.contains("No percentages"))
    #expect(text.contains("“We dig with the school.” (P2, clerk, turn 2)"))
    #expect(text.contains("(P1, chief, turn 2)"))
    let rows = try run("report", "themes", "--format", "tsv").split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    let joint = try #require(rows.first { $0[0] == "joint" })
    // 4 of 5 segments are P1's.
    #expect(joint[2...].joined(separator: "|") == "2|2|80.0|P1 *")
    let reflexive = try run("report", "themes", "--reflexive")
    #expect(!reflexive.contains("%") && !reflexive.contains("n = 2"))
    #expect(
      reflexive.contains("More than a third of what is coded so was said by one participant (P1)."))
  }

  @Test func `the methods paragraph has the study's numbers and invents nothing`() throws {
    let text = try run("report", "methods")
    #expect(text.contains("The material is 3 transcripts with 21 words said by 3 participants."))
    #expect(
      text.contains(
        "“C”, version 2, has 3 codes (by origin: 1 deductive, 1 inductive, 1 without). Its source: A paper."
      ))
    #expect(
      text.contains(
        "2 people coded: Bo 1 segment in 2 transcripts, Ida 4 segments in 2 transcripts."))
    #expect(text.contains("2 of the 2 coded transcripts were coded by more than one person."))
    #expect(text.contains("1 transcript nobody has coded."))
    #expect(
      text.contains(
        "The codebook's rules proposed 2 passages: people accepted 0 and rejected 1 of their suggestions, had coded 1 themselves, and 0 were judged by nobody."
      ))
    #expect(text.contains("- 10. How participants were chosen"))
    #expect(text.contains("it depends on the unit"))
    #expect(try run("report", "methods", "--reflexive").contains("No coefficient of agreement"))
  }

  @Test func `the audit trail counts judgements by day and coder, without what was undone`() throws
  {
    _ = try run("undo")
    let text = try run("report", "audit")
    #expect(text.contains("1 that was undone"))
    let days = text.split(separator: "\n").map { $0.split(separator: " ").dropFirst() }
    #expect(days.contains(["Ida", "code", "4", "0", "0"]))
    #expect(!text.contains("Bo     judge"))
    _ = try run("redo")
    #expect(try run("report", "audit").contains("judge"))
  }

  @Test func `a list is filled from the project, else not stated, and keeps what is stated`() throws
  {
    let before = try run("report", "coreq")
    #expect(before.contains("24. How many coded the data: 2: Bo, Ida. (the project)"))
    #expect(before.contains("10. How participants were chosen: not stated"))
    #expect(try run("report", "coreq", "--set", "10=By initiative.") == "Stated: 1 new.\n")
    #expect(
      try run("report", "coreq").contains(
        "10. How participants were chosen: By initiative. (stated)"))
    #expect(try run("report", "srqr").contains("when that ended: By initiative. (stated)"))
    #expect(try run("report", "methods").contains("- How participants were chosen: By initiative."))
    #expect(try run("report", "coreq", "--set", "10=") == "Stated: 1 removed.\n")
    _ = try run("undo")
    #expect(try run("report", "coreq").contains("By initiative."))
    #expect(try run("verify").contains("is sound"))
    #expect(try run("dump").contains(#"{"kind":"statement","#))
  }

  @Test func `a list comes back without a change, and with exactly what was filled in`() throws {
    _ = try run("report", "coreq", "--set", "1=The first author.", "--set", "2=A doctorate.")
    _ = try run("report", "coreq", "--output", "coreq.csv")
    let before = try run("dump")
    #expect(try run("report", "coreq", "--import", "coreq.csv") == "Stated: 32 as before.\n")
    #expect(try run("dump") == before)
    let file = folder.file("coreq.csv")
    var text = try String(contentsOf: file, encoding: .utf8)
    text = text.replacing("The first author.", with: "The second author.")
      .replacing(
        "The researchers' gender,,,empty", with: "The researchers' gender,,One woman.,empty")
    try folder.write(text, to: "coreq.csv")
    #expect(
      try run("report", "coreq", "--import", "coreq.csv")
        == "Stated: 1 new, 1 changed, 30 as before.\n")
    _ = try run("report", "coreq", "--set", "1=Somebody else.")
    let late = try program.run("report", "coreq", "--import", "coreq.csv")
    #expect(
      late.status == 1 && late.errors.contains("item 'interviewer' was changed in the project"))
    #expect(try run("report", "coreq").contains("Somebody else."))
  }

  @Test func `what cannot be stated changes nothing`() throws {
    func fails(_ arguments: String..., saying words: String) throws {
      let before = try run("dump")
      let outcome = try program.run(arguments)
      #expect(outcome.status == 1 && outcome.errors.contains(words), "\(outcome.errors)")
      #expect(try run("dump") == before)
    }
    try fails(
      "report", "coreq", "--set", "1=Me.", "--set", "33=x", saying: "the list has no item '33'")
    try fails("report", "coreq", "--set", "1=Me.", "--set", "1=You.", saying: "stated twice")
    try folder.write("item,stated\n1,Me.\n99,x\n", to: "s.csv")
    try fails("report", "coreq", "--import", "s.csv", saying: "line 3: the list has no item '99'")
    try folder.write("a,b\n", to: "s.csv")
    try fails("report", "coreq", "--import", "s.csv", saying: "there is no column 'item'")
    #expect(try program.run("report", "themes", "--set", "1=x").status == 64)
    #expect(try program.run("report", "nothing").status == 64)
    #expect(try program.run("report", "coreq", "--set", "1").status == 64)
  }
}
