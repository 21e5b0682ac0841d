import ArgumentParser
import QualitativeData
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

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take back the last change. Can be repeated.", discussion: "Example: verbatim undo")

  @OptionGroup var project: ProjectOptions

  func run() throws { Output.print(try project.open().undo()) }
}

struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do again what was undone last. Can be repeated.",
    discussion: "Example: verbatim redo")

  @OptionGroup var project: ProjectOptions

  func run() throws { Output.print(try project.open().redo()) }
}

struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print everything in the project as JSON lines, in a stable order.",
    discussion: "Example: verbatim dump --project study.verbatim > study.jsonl")

  @OptionGroup var project: ProjectOptions

  func run() throws { try project.open().dump(Output.print) }
}

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
