import ArgumentParser
import Workflow

struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do again what was undone last. Can be repeated.",
    discussion: "Example: verbatim redo")

  @OptionGroup var project: ProjectOptions

  func run() throws { Output.print(try project.open().redo()) }
}
