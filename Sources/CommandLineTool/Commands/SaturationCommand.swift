import Analysis
import ArgumentParser
import Exports
import Workflow

struct SaturationCommand: RepeatableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saturation",
    abstract: "When interviews stopped bringing new codes, by every published rule.",
    discussion: """
      New codes by interview and in sum; base, run and threshold (Guest, Namey & Chen 2020); 10 + 3 (Francis et al. 2010);
      the first interview without a new code; and how far all of it hangs on the order of the interviews. Interviews
      that none of the coders has coded are left out. With --from no project is needed.

      Example: verbatim saturation --order date --coder Ida
               verbatim saturation --base 5 --run 3 --threshold 0
               verbatim saturation --from codes-by-interview.csv
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var saturation: SaturationOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard saturation.from != nil else {
      if saturation.rows != nil { throw ValidationError("--rows goes with --from.") }
      return
    }
    if project.project != nil || !selection.codes.isEmpty || !selection.conditions.isEmpty
      || !judgements.coder.isEmpty || judgements.withSuggestions || judgements.suggestionsOnly
      || saturation.level != nil || saturation.origin != nil || saturation.keepUncoded
    {
      throw ValidationError(
        "--from reads a table alone: --project, --where, --codes, --coder, --level, --origin, --keep-uncoded and suggestions do not go with it."
      )
    }
  }

  static let words = "saturation"

  func run() throws {
    guard let from = saturation.from else {
      try output.protect([try project.path()])
      return try output.write(self, of: project.open())
    }
    try output.protect([from])
    let answer = try Project.saturation(
      ofTable: from, rows: saturation.rows, saturation.question)
    try output.write(answer.report)
    Messages.warn(answer.notices)
  }

  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer {
    var question = saturation.question
    question.selection = selection.selection
    try judgements.narrow(&question.selection, in: project)
    let answer = try project.saturation(question, detail: format.detail)
    return CommandAnswer(report: answer.report, notices: answer.notices)
  }

}
