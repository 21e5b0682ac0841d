import ArgumentParser
import Workflow

struct Status: ParsableCommand {
  enum Countable: String, CaseIterable, ExpressibleByArgument {
    case segments
  }

  static let configuration = CommandConfiguration(
    abstract: "What the project holds, and what comes next.",
    discussion: """
      Example: verbatim status
               verbatim status --count segments
      """)

  @OptionGroup var project: ProjectOptions

  @Option(help: "Print one number: segments.")
  var count: Countable?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if count != nil && output.format != nil {
      throw ValidationError("--count prints a plain number; --format does not go with it.")
    }
  }

  func run() throws {
    try output.protect([try project.path()])
    let project = try project.open()
    if count == .segments {
      try output.write("\(try project.segmentCount())\n")
    } else {
      try output.write(try project.status())
    }
  }
}
