import Exports
import Foundation
import QualitativeData

/// What a run was made from and what it made, each by its digest: `manifest.json` beside the outputs.
///
/// It holds no clock and no folder of one machine, so that the same files give the same manifest anywhere.
package struct StudyManifest: Codable, Sendable, Equatable {
  package struct Output: Codable, Sendable, Equatable {
    package let file: String
    /// The command with its options, as it would be typed.
    package let command: [String]
    /// What it was made from: inputs, settings and the program's version.
    let from: String
    package let sha256: String
    /// Of the record that some formats keep beside the file, by which it is verified.
    let record: String?
  }

  static let file = "manifest.json"

  let study: String
  let program: String
  let inputs: [StudyInputs.File]
  package private(set) var outputs: [Output] = []

  init(study: String, version: String, inputs: StudyInputs) {
    self.study = study
    program = "verbatim \(version)"
    self.inputs = inputs.files.sorted {
      ($0.kind.rawValue, $0.file, $0.coder ?? "") < ($1.kind.rawValue, $1.file, $1.coder ?? "")
    }
  }

  /// The manifest of the run before; `nil` where there is none, or none that can be read.
  init?(in folder: String) {
    guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(Self.file)"),
      let manifest = try? JSONDecoder().decode(StudyManifest.self, from: bytes)
    else { return nil }
    self = manifest
  }

  func output(_ file: String) -> Output? { outputs.first { $0.file == file } }

  mutating func note(_ output: Output) {
    outputs.removeAll { $0.file == output.file }
    outputs.append(output)
    outputs.sort { $0.file < $1.file }
  }

  var bytes: [UInt8] { JSONShape.document(self) }
}
