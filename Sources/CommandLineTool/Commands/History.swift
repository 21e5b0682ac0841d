import ArgumentParser
import Workflow

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Every change of the project: when, who, what.",
    discussion: "Example: verbatim history --format csv --output audit-trail.csv")

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.protect([try project.path()])
    try output.write(try project.open().history())
  }
}
