import Analysis
import ArgumentParser
import Workflow

struct CompareStages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Agreement as coded, after decisions, and under each version of the codebook.",
    discussion: """
      Example: verbatim adjudicate compare --coder Ida --coder Mikkel
               verbatim adjudicate compare --codes practice --format markdown
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "Compare this coder. Repeat it; without it all who coded, but not those who decided.",
      valueName: "name"))
  var coder: [String] = []

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.protect([try project.path()])
    var question = AgreementQuestion()
    question.selection = selection.selection
    question.selection.coders = coder
    try output.write(try project.open().agreementStages(question))
  }
}
