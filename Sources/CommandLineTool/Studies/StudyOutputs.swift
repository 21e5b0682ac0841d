import Foundation
import QualitativeData
import Workflow

/// The outputs of a study file, each as a command that can be run, or everything that is wrong with them.
struct StudyOutputs {
  private(set) var outputs: [StudyRun.Output] = []
  private(set) var findings: [Finding] = []

  /// Files a run writes for itself.
  private static let reserved: Set = ["manifest.json", "study.verbatim"]

  init(_ plan: StudyPlan) {
    let catalogue = CommandCatalogue()
    var taken: [String: Int] = [:]
    for output in plan.outputs {
      if let fault = Self.fault(inName: output.file.text) {
        note(output.file.place, fault)
      } else if let line = taken[output.file.text.lowercased()] {
        note(
          output.file.place,
          "\(output.file.text) is made on line \(line) already. Give one of the two another name")
      }
      taken[output.file.text.lowercased()] = output.file.place?.line ?? 0
      let command = OutputCommand(output, in: catalogue)
      findings += command.findings
      outputs.append(
        StudyRun.Output(
          file: output.file.text, command: command.words, scope: Self.scope(of: command.words),
          files: command.files, names: command.names))
    }
  }

  private mutating func note(_ place: StudyPlan.Place?, _ message: String) {
    findings.append(Finding(.error, line: place?.line, column: place?.column, message))
  }

  private static func fault(inName name: String) -> String? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") || parts.contains("") || parts.contains(".") {
      return
        "'\(name)' is no name inside the outputs' folder. Write a plain name, as in table-1.docx"
    }
    if reserved.contains(name.lowercased()) || name.hasPrefix(".") {
      return "'\(name)' is the run's own. Give the output another name"
    }
    return nil
  }

  /// Commands that look at the codebooks and at nothing else of a project.
  private static func scope(of words: [String]) -> StudyRun.Output.Scope {
    if words.starts(with: ["codebook", "export"]) { return .codebooks }
    if words.first == "export", words.dropFirst().contains(where: { $0.hasPrefix("codebook.") }) {
      return .codebooks
    }
    return .everything
  }
}
