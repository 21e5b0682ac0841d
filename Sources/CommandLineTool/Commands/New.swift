import ArgumentParser
import QualitativeData
import Workflow

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make an empty project: one file that holds the whole study.",
    discussion: "Example: verbatim new study.verbatim")

  @Argument(help: "The file to make, as in study.verbatim. Nothing that exists is touched.")
  var file: String

  func run() throws {
    _ = try Project.create(at: file)
    Output.print("Made \(file). Next: verbatim import INTERVIEWS… --attributes attributes.csv")
    if !file.hasSuffix(".\(ProjectLocation.ending)") {
      Output.print(
        "Its name does not end in .verbatim, so every command needs --project \(ShellWord.typed(file))."
      )
    }
  }
}
