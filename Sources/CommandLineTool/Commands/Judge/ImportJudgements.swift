import ArgumentParser
import QualitativeData
import Workflow

struct ImportJudgements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in a list of suggestions that somebody filled in.",
    discussion: """
      The file is what 'verbatim judge list --output open.csv' wrote, with accept or reject in the column 'judgement';
      rows left empty stay open. Each row is checked against the text. If one does not fit, nothing is taken in.

      Example: verbatim judge import open.csv --coder Ida
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: "The list (CSV, TSV or Excel).")
  var file: String

  @Option(help: ArgumentHelp("Who judged.", valueName: "name"))
  var coder: String

  func run() throws {
    let result = try project.open().importJudgements(file, coder: coder)
    Messages.warn(result.notices)
    Output.print(JudgeOptions.sentence(result, coder: coder))
  }
}
