import Analysis
import ArgumentParser
import Exports
import Workflow

struct Crosstab: RepeatableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Test whether a code stands in more interviews of one group than of another.",
    discussion: """
      The interview is the unit: each has a code or not, and stands in one group. Codes are tested one by one by
      Fisher's exact test, with Holm's adjustment over all of them; for one code all statistics are printed.
      Two variables describe the sample: docx, html and latex then hold one table, with the test in its note.
      Interviews in which nobody coded are left out, unless --with-uncoded says that they were read.

      Example: verbatim crosstab --by municipality --codes practice
               verbatim crosstab --rows practice/empowerment --by role
               verbatim crosstab --rows role --by municipality
      """)

  @OptionGroup var project: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "themes, codes, one code's path, or a variable.", valueName: "rows"))
  var rows = "themes"

  @Option(
    help: ArgumentHelp(
      "The variable that makes the groups, or two as in 'municipality × role'.",
      valueName: "variable"))
  var by: String

  @Option(
    help: ArgumentHelp(
      "Only transcripts can be tested; anything else is refused with the reason.",
      valueName: "what"))
  var count: Measure = .transcripts

  @OptionGroup var uncoded: UncodedOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var output: OutputOptions

  static let words = "crosstab"

  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer {
    var selection = selection.selection
    try judgements.narrow(&selection, in: project)
    let answer = try project.crosstab(
      .init(
        rows: rows, by: by, count: count, selection: selection, uncoded: uncoded.choice),
      detail: format.detail, isForPaper: format.isForPapers)
    return CommandAnswer(report: answer.report, notices: answer.notices)
  }

}
