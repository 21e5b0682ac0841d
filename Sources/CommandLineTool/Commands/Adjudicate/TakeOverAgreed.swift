import Analysis
import ArgumentParser
import QualitativeData
import Workflow

struct TakeOverAgreed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreed",
    abstract: "Take over what all coders coded alike: the same code on the same words.",
    discussion: """
      With what was decided it makes the coding that the coders settled on, as one coder's: for tables, say
      --coder consensus.

      Example: verbatim adjudicate agreed --by consensus
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "What this coder and others coded. Repeat it; without it all who coded, but not those who decided.",
      valueName: "name"))
  var coder: [String] = []

  @Option(help: ArgumentHelp("Who takes it over.", valueName: "name"))
  var by: String

  func run() throws {
    var question = DisagreementQuestion()
    question.selection = selection.selection
    question.selection.coders = coder
    let result = try project.open().takeOverAgreed(question, by: by)
    Output.print(
      "\(by) took over \(counted(result.added, "segment"))"
        + (result.alreadyPresent > 0 ? ", \(result.alreadyPresent) were there already." : "."))
  }
}
