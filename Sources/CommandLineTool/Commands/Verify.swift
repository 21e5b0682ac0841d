import ArgumentParser
import Workflow

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check all of the project: texts, history, every quote at its place.",
    discussion:
      "Ends with 1 and names what is wrong.\n\nExample: verbatim verify --project study.verbatim")

  @OptionGroup var project: ProjectOptions

  func run() throws {
    let path = try project.path()
    let findings = try Project.verify(at: path)
    if findings.isEmpty {
      Output.print(
        "\(path) is sound: every text, every quote and the whole history are as they were recorded."
      )
    } else {
      Messages.show(findings.map(DamagedProject.init))
    }
  }
}
