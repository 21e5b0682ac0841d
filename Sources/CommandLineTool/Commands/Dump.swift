import ArgumentParser
import Workflow

struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print everything in the project as JSON lines, in a stable order.",
    discussion: "Example: verbatim dump --project study.verbatim > study.jsonl")

  @OptionGroup var project: ProjectOptions

  func run() throws { try project.open().dump(Output.print) }
}
