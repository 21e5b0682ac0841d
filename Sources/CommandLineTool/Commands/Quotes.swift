import ArgumentParser
import Exports
import Workflow

struct Quotes: RepeatableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The words behind the numbers, or at one place.",
    discussion: """
      In docx, html and latex the quotes stand code by code with pseudonym, role and turn, as papers print them. The
      pseudonym is the variable 'pseudonym', else the transcript's name.

      Example: verbatim quotes --codes practice --where municipality=Vordal
               verbatim quotes --reference VOR-07:14.2
               verbatim quotes --coder Ida --at-most 2 --output quotes.docx
      """)

  @OptionGroup var project: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "What was said at a place, and how it was coded.", valueName: "transcript:turn.sentence"))
  var reference: String?

  @Option(
    help: ArgumentHelp(
      "At most so many quotes of each code, spread over speakers.", valueName: "number"))
  var atMost: Int?

  @Option(
    help: ArgumentHelp(
      "The variable that says what a speaker is, for papers; 'none' leaves it out.",
      valueName: "variable"))
  var role = "role"

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let atMost, atMost < 1 { throw ValidationError("--at-most counts from 1.") }
    let isNarrowed =
      !selection.conditions.isEmpty || !selection.codes.isEmpty || !judgements.coder.isEmpty
      || atMost != nil
    if reference != nil && isNarrowed {
      throw ValidationError(
        "--reference names one place; --codes, --where, --coder and --at-most do not go with it.")
    }
  }

  static let words = "quotes"

  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer {
    if let reference { return CommandAnswer(report: Report(try project.passage(reference))) }
    var request = QuoteRequest()
    request.selection = selection.selection
    try judgements.narrow(&request.selection, in: project)
    request.atMost = atMost
    request.role = role == "none" ? "" : role
    request.layout = format.isForPapers ? .paper : .list
    let answer = try project.quotations(request)
    return CommandAnswer(report: Report(answer.table), notices: answer.notices)
  }
}
