import ArgumentParser
import QualitativeData
import Workflow

struct CheckCodebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Name every fault of a codebook, with its line.",
    discussion: """
      An error keeps the codebook from being used. A warning names what is probably not meant: rules that can find nothing, \
      or nothing of their own; examples that no rule finds; codes that cannot be told apart. A note informs.
      Of a table of codes (CSV or Excel) it also says which columns were read as what.

      Example: verbatim codebook check codebook.yaml
               verbatim codebook check codes.xlsx
      """)

  @Argument(help: "The codebook (YAML, CSV or Excel).")
  var file: String

  func run() throws {
    let check = try CodebookFile.check(file)
    for finding in check.findings {
      Output.print("\(finding.severity.rawValue): \(Notice(file, finding).sentence)")
    }
    let warnings = check.findings.count { $0.severity == .warning }
    let errors = check.findings.count { $0.severity == .error }
    if errors > 0 {
      Messages.fail()
      Output.print("\(counted(errors, "fault")).")
    } else if let codebook = check.codebook {
      let entries = codebook.entries
      Output.print(
        "\(codebook.name), version \(codebook.version): \(counted(entries.count, "code")), "
          + "\(counted(entries.reduce(0) { $0 + $1.code.rules.count }, "rule")), no faults"
          + (warnings > 0 ? ", \(counted(warnings, "warning"))." : "."))
    }
  }
}
