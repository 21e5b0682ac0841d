import Foundation
import QualitativeData

/// Which project is meant where none is named: the environment's, else the only one in the folder.
package enum ProjectLocation {
  package static let ending = "verbatim"
  package static let variable = "VERBATIM_PROJECT"

  /// - Throws: `ProjectLocationError` when there is none or more than one.
  package static func find(named path: String?) throws -> String {
    if let path { return path }
    if let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty { return path }
    let here = ((try? FileManager.default.contentsOfDirectory(atPath: ".")) ?? [])
      .filter { $0.hasSuffix(".\(ending)") && !$0.hasPrefix(".") && !$0.contains(".before-v") }
      .sorted()
    guard here.count == 1 else { throw ProjectLocationError(found: here) }
    return here[0]
  }
}

/// No project, or more than one, in the current folder.
package struct ProjectLocationError: ExplainedError, Equatable {
  package let found: [String]

  package var place: String { "project" }

  package var problem: String {
    found.isEmpty
      ? "no project is named and there is none in this folder"
      : "there are several in this folder: \(found.prefix(5).joined(separator: ", "))"
  }

  package var remedy: String {
    found.isEmpty
      ? "Make one with 'verbatim new study.verbatim', or name one with --project"
      : "Name one with --project FILE or in VERBATIM_PROJECT"
  }
}
