import Analysis
import ArgumentParser
import Workflow

struct SaturationCommand: ParsableCommand {
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

  func run() throws {
    var question = saturation.question
    if let from = saturation.from {
      try output.protect([from])
      let answer = try Project.saturation(ofTable: from, rows: saturation.rows, question)
      try output.write(answer.report)
      return Messages.warn(answer.notices)
    }
    try output.protect([try project.path()])
    question.selection = selection.selection
    judgements.narrow(&question.selection)
    let answer = try project.open().saturation(question, detail: output.detail)
    try output.write(answer.report)
    Messages.warn(answer.notices)
  }
}
