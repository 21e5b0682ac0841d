import Analysis
import ArgumentParser
import Exports
import Workflow

struct ListDisagreements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Disagreements of each two coders one by one, with the words of both.",
    discussion: """
      Other code: both marked the same stretch, or half of it, and gave it other codes. Other extent: the same code on
      stretches that overlap. Only one: what one of them coded alone. As csv or tsv the list has empty columns
      decision, code, quote and reason, for 'verbatim adjudicate import'.

      Example: verbatim adjudicate list --codes practice --where municipality=Vordal
               verbatim adjudicate list --output open.csv
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "Compare this coder. Repeat it; without it all who coded, but not those who decided.",
      valueName: "name"))
  var coder: [String] = []

  @Flag(help: "Also what is decided, with the decisions.")
  var all = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.protect([try project.path()])
    var question = DisagreementQuestion()
    question.selection = selection.selection
    question.selection.coders = coder
    question.includesDecided = all
    let list = try project.open().disagreements(question)
    if output.isSheet {
      try output.write(list.table(asSheet: !all))
    } else {
      try output.write(list.report)
    }
  }
}
