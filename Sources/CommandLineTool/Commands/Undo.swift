import ArgumentParser
import Workflow

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take back the last change. Can be repeated.", discussion: "Example: verbatim undo")

  @OptionGroup var project: ProjectOptions

  func run() throws { Output.print(try project.open().undo()) }
}
