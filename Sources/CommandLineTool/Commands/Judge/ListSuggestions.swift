import ArgumentParser
import Exports
import QualitativeData
import Workflow

struct ListSuggestions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Suggestions that nobody has judged, with the rules and words behind them.",
    discussion: """
      As csv, tsv or xlsx the list has an empty column 'judgement'. Write accept or reject there, and hand the file to
      'verbatim judge import'.

      Example: verbatim judge list --codes practice --where municipality=Vordal
               verbatim judge list --output open.csv
               verbatim judge list --again --coder Ida
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var judging: JudgingOptions

  @Option(
    help: ArgumentHelp(
      "With --independently or --again: whose judgements it is about.", valueName: "name"))
  var coder: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if judging.independently && coder == nil {
      throw ValidationError("--independently needs --coder NAME: who judges besides the others.")
    }
    if coder != nil && !judging.independently && !judging.again {
      throw ValidationError("--coder goes with --independently or --again.")
    }
  }

  func run() throws {
    try output.protect([try project.path()])
    let question = judging.question(selection, coder: coder)
    let (list, advice) = try project.open().openSuggestions(question, asSheet: output.isSheet)
    if output.isReport {
      try output.write(list.text)
    } else {
      try output.write(list.table)
    }
    Messages.warn([advice].compactMap(\.self))
  }
}
