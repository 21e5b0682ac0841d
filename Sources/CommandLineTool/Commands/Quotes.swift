import ArgumentParser
import Workflow

struct Quotes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The words behind the numbers, or at one place.",
    discussion: """
      Example: verbatim quotes --codes practice --where municipality=Vordal
               verbatim quotes --reference VOR-07:14.2
      """)

  @OptionGroup var project: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "What was said at a place, and how it was coded.", valueName: "transcript:turn.sentence"))
  var reference: String?

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let isNarrowed =
      !selection.conditions.isEmpty || !selection.codes.isEmpty || !judgements.coder.isEmpty
    if reference != nil && isNarrowed {
      throw ValidationError(
        "--reference names one place; --codes, --where and --coder do not go with it.")
    }
  }

  func run() throws {
    try output.protect([try project.path()])
    let project = try project.open()
    if let reference { return try output.write(try project.passage(reference)) }
    var selection = selection.selection
    judgements.narrow(&selection)
    let answer = try project.quotations(selection)
    try output.write(answer.table)
    Messages.warn([answer.advice].compactMap(\.self))
  }
}
