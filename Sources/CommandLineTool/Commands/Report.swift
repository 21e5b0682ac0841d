import ArgumentParser
import Exports
import Workflow

struct ReportCommand: RepeatableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Parts of a paper and its appendix, written from what the project knows.",
    discussion: """
      \(StudyReports.all.map { "\($0.name.padded(to: 13))\($0.abstract)" }.joined(separator: "\n"))

      What the project does not know stays 'not stated' until you say it: with --set, or in the column 'stated' of
      'report coreq --output coreq.csv', which --import brings back. Every change can be undone.

      Example: verbatim report methods
               verbatim report themes --codes practice --quotes 3 --output themes.html
               verbatim report coreq --set 10='Purposively, by initiative.' --set 1='The first author.'
      """)

  @Argument(
    help: ArgumentHelp(
      StudyReports.all.map(\.name).joined(separator: ", ") + ".", valueName: "kind"))
  var kind: String

  @OptionGroup var project: ProjectOptions
  @OptionGroup var manner: ReportOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard StudyReports.named(kind) != nil else {
      let known = StudyReports.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no report '\(kind)'. Use one of: \(known).")
    }
    if manner.states, standard == nil {
      let known = StudyReports.standards.map(\.name).joined(separator: ", ")
      throw ValidationError("--set and --import go with \(known).")
    }
  }

  private var standard: ReportingStandard? { StudyReports.standards.first { $0.name == kind } }

  static let words = "report"

  func run() throws {
    try output.protect([try project.path(), manner.importFile])
    let project = try project.open()
    if manner.states, let standard {
      try manner.state(in: project, by: standard)
      if output.output == nil, output.format == nil { return }
    }
    try output.write(self, of: project)
  }

  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer {
    guard let report = StudyReports.named(kind) else { preconditionFailure("checked by validate") }
    var selection = selection.selection
    try judgements.narrow(&selection, in: project)
    return CommandAnswer(
      report: try project.report(report, selection, as: manner.manner(for: format)))
  }

}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
