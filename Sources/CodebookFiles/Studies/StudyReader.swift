import Foundation
import QualitativeData

/// Reads study files in YAML, with line and column for every fault and all faults together.
package enum StudyReader {
  /// A study as far as it could be read, with what is wrong in its file.
  package struct Reading: Sendable {
    /// `nil` where the file is no study at all.
    package let plan: StudyPlan?
    /// In the order of the file. With one of severity `error` the plan must not be used.
    package let findings: [Finding]
  }

  /// - Complexity: O(bytes).
  package static func read(_ bytes: Data) -> Reading {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return Reading(
        plan: nil, findings: [Finding(.error, "not UTF-8. Save the study file as UTF-8 text")])
    }
    return read(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
  }

  package static func read(_ text: String) -> Reading {
    let source = YAMLSource(
      text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"), holdsRules: false)
    let reader = NodeReader(of: "study files")
    let plan = source.root.flatMap { StudyNodes(reader).plan($0) }
    var findings = source.findings + reader.findings
    if source.root == nil, findings.isEmpty {
      findings = [
        Finding(.error, line: 1, "the study file is empty. Start it with study: and a name")
      ]
    }
    return Reading(plan: plan, findings: findings.inFileOrder)
  }
}
