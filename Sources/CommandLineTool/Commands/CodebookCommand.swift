import ArgumentParser
import QualitativeData
import Workflow

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Check a codebook, try its examples, put it into the project.",
    subcommands: [CheckCodebook.self, TestCodebook.self, AdoptCodebook.self])
}

struct CheckCodebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Name every fault of a codebook, with its line.",
    discussion: "Example: verbatim codebook check codebook.yaml")

  @Argument(help: "The codebook (YAML).")
  var file: String

  func run() throws {
    let check = try CodebookFile.check(file)
    for finding in check.findings {
      Output.print("\(finding.severity.rawValue): \(Notice(file, finding).sentence)")
    }
    let errors = check.findings.count { $0.severity == .error }
    if errors > 0 {
      Messages.fail()
      Output.print("\(counted(errors, "fault")).")
    } else if let codebook = check.codebook {
      let entries = codebook.entries
      Output.print(
        "\(codebook.name), version \(codebook.version): \(counted(entries.count, "code")), "
          + "\(counted(entries.reduce(0) { $0 + $1.code.rules.count }, "rule")), no faults.")
    }
  }
}

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

struct AdoptCodebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Put a codebook into the project, or a new version of one that is there.",
    discussion: """
      A codebook of another name comes beside those that are there. Nobody's segments are touched.

      Example: verbatim codebook adopt codebook.yaml
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: "The codebook (YAML).")
  var file: String

  func run() throws {
    let result = try project.open().adoptCodebook(file)
    Messages.warn(result.notices)
    let book = "\(result.codebook.name), version \(result.codebook.version)"
    if result.isUnchanged {
      Output.print("The project has exactly this already: \(book).")
    } else {
      let isSameNumber = result.replaced == result.codebook.version
      let before =
        result.replaced.map {
          isSameNumber
            ? " in place of another text of the same version" : " in place of version \($0)"
        } ?? ""
      Output.print("Adopted \(book)\(before). Next: verbatim autocode")
    }
  }
}
