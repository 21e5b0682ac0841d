import ArgumentParser
import Exports
import Workflow

struct Compare: RepeatableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "A brief of each case: what is said there and nowhere else, what only elsewhere, and how much.",
    discussion: """
      Cases are the values of a variable, such as municipalities. Each brief quotes what one case alone says; then come
      interviews, segments per 1,000 words and, where files give times, per ten minutes of the respondents' talk.

      Example: verbatim compare --by municipality --codes factor --coder Ida
               verbatim compare --by municipality --case Lindmose --quotes 3
      """)

  @OptionGroup var project: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "The variable whose values are the cases, or two as in 'municipality × role'.",
      valueName: "variable"))
  var by: String

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      "Only this case's brief; the numbers are still of all. Can be repeated.", valueName: "value"))
  var cases: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many quotes to print under each code, of different interviews first.",
      valueName: "number"))
  var quotes = 2

  @OptionGroup var uncoded: UncodedOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if !(0...100).contains(quotes) { throw ValidationError("--quotes takes 0 to 100.") }
  }

  static let words = "compare"

  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer {
    var question = Project.ComparisonQuestion(by: by)
    question.cases = cases
    question.quotes = quotes
    question.selection = selection.selection
    try judgements.narrow(&question.selection, in: project)
    question.uncoded = uncoded.choice
    let answer = try project.compare(question, detail: format.detail)
    return CommandAnswer(report: answer.report, notices: answer.notices)
  }

}
