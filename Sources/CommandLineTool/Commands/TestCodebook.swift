import ArgumentParser
import QualitativeData
import Workflow

struct TestCodebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run a codebook's rules on its own examples and counterexamples.",
    discussion: """
      An example must be found by a rule of its code or of one below it, a counterexample by none of its code's.

      Example: verbatim codebook test codebook.yaml
      """)

  @Argument(help: "The codebook (YAML).")
  var file: String

  func run() throws {
    let (lines, isRight) = try CodebookExamples.report(on: file)
    for line in lines { Output.print(line) }
    if !isRight { Messages.fail() }
  }
}
