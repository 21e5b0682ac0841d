import CodebookFiles
import Foundation
import Ingestion
import QualitativeData

/// A study file, read.
package struct StudySource: Sendable {
  package let name: String
  package let bytes: Data
  /// `nil` where the file is no study at all.
  package let plan: StudyPlan?
  /// In the order of the file. With one of severity `error` the plan must not be used.
  package let findings: [Finding]

  /// - Throws: `ExplainedError` where the file cannot be opened.
  package init(_ path: String) throws {
    let file = try TranscriptFile.load(path)
    let reading = StudyReader.read(file.bytes)
    name = file.name
    bytes = file.bytes
    plan = reading.plan
    findings = reading.findings
  }
}
