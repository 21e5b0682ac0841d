import ArgumentParser
import Workflow

struct ImportAdjudications: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in a list of disagreements that somebody filled in.",
    discussion: """
      The file is what 'verbatim adjudicate list --output open.csv' wrote, with a coder's name, both or neither in the
      column 'decision', and perhaps a reason, another code or other words. Rows without a decision stay open. If one
      row does not fit, nothing is taken in.

      Example: verbatim adjudicate import open.csv --by consensus
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: "The list (CSV, TSV or Excel).")
  var file: String

  @Option(help: ArgumentHelp("Who decided.", valueName: "name"))
  var by: String

  func run() throws {
    let result = try project.open().importAdjudications(file, by: by)
    Output.print(result.sentence(by: by))
  }
}
