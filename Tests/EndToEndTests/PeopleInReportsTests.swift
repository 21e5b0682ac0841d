import Foundation
import TestSupport
import Testing

/// A focus group in which two speak at once and somebody is unknown: two people took part, not four.
@Suite struct PeopleInReportsTests {
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
      codes: [{code: dig, definition: d, rules: [dig*]}]
      """, to: "c.yaml")
    try folder.write(
      """
      Interviewer: So?

      Anna: We dig with the club.

      Bo: I dig.

      Anna and Bo: We both dig.

      Unknown: I dig too.
      """, to: "FG.txt")
    for arguments in [
      ["new", "s.verbatim"], ["import", "FG.txt"], ["codebook", "adopt", "c.yaml"],
      ["autocode", "--accept", "--coder", "Ida"],
    ] {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  private let note =
    "Who speaks in 1 turn of 1 transcript is unknown: the words count, a person is counted for them only where a transcript names nobody else who answers."

  @Test func `participants are people, and what is said jointly is nobody's own`() throws {
    let report = try program.run("report", "participants", "--format", "json").output
    #expect(report.contains(#""name" : "FG: Anna""#) && report.contains(#""name" : "FG: Bo""#))
    #expect(!report.contains("Anna and Bo\"") && !report.contains("Unknown\""))
    let text = try program.run("report", "participants").output
    #expect(text.contains("2 participants") && text.contains(note), "\(text)")
    #expect(text.contains("its 3 words count for none of them alone"), "\(text)")
  }

  @Test func `the methods paragraph counts people and all words`() throws {
    let text = try program.run("report", "methods").output
    #expect(text.contains("1 transcript with 13 words said by 2 participants"), "\(text)")
    #expect(text.contains(note))
    #expect(try program.run("report", "coreq").output.contains("2 participants in 1 transcript."))
  }

  @Test func `a theme's share counts a joint segment for each who says it`() throws {
    // Four segments: Anna's, Bo's, one of both, one of nobody.
    let text = try program.run("report", "themes", "--format", "json").output
    #expect(text.contains(#""participants" : 2"#), "\(text)")
    #expect(text.contains(#""largestShare" : 0.5"#), "\(text)")
  }

  @Test func `n of speakers is of people`() throws {
    let text = try program.run(
      "matrix", "--rows", "codes", "--columns", "transcripts", "--count", "speakers"
    ).output
    #expect(text.contains(note), "\(text)")
    let table = try program.run(
      "matrix", "--rows", "codes", "--columns", "transcripts", "--count", "speakers", "--format",
      "csv"
    ).output
    #expect(table.contains("n,2") && table.contains("dig,2"), "\(table)")
  }

  @Test func `quotes tell of members and of nobody`() throws {
    let errors = try program.run("quotes", "--format", "html").errors
    #expect(errors.contains("FG Anna gives 2 of 4 quotes, more than a third"), "\(errors)")
    #expect(errors.contains("1 of 4 quotes is by a speaker who is unknown"), "\(errors)")
    #expect(!errors.contains("FG Anna and Bo gives") && !errors.contains("FG Unknown gives"))
  }

  @Test func `somebody unknown is not quoted under the name of the one who was interviewed`() throws
  {
    try folder.write(
      "Interviewer: So?\n\nAnna: We dig.\n\nUnknown: They dig.\n", to: "P7.txt")
    #expect(try program.run("import", "P7.txt").status == 0)
    #expect(try program.run("autocode", "--accept", "--coder", "Ida").status == 0)
    let page = try program.run("quotes", "--format", "html").output
    #expect(page.contains(">P7, turn 2<") && page.contains(">P7 unknown, turn 3<"), "\(page)")
  }
}
