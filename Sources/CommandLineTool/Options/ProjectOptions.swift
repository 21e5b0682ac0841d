import ArgumentParser
import Workflow

/// Which project to work on.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The project file. Without it: VERBATIM_PROJECT, else the only one in this folder.",
      valueName: "file"))
  var project: String?

  func path() throws -> String { try ProjectLocation.find(named: project) }

  func open() throws -> Project { try Project.open(at: try path()) }
}
