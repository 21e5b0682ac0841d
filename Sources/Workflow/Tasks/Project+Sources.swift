import Foundation
import Ingestion
import ProjectStorage
import QualitativeData

extension Project {
  /// What of the project came from a file, as a researcher knows it: nobody means to write over that.
  ///
  /// A table of attributes is known by its first column and its variables.
  ///
  /// - Returns: `nil` for a file that is not there, or holds anything else.
  /// - Complexity: O(bytes of the file).
  package func whatCameIn(from path: String) throws -> String? {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    let digest = bytes.withUnsafeBytes { ContentDigest.of($0) }
    if let found = try store.whatCameIn(from: digest) { return found }
    let file = TranscriptFile(path: path, bytes: bytes)
    guard let table = try? AttributeTable.read(file) else { return nil }
    let known = Set(try store.variables().keys).union(["language"])
    return !table.variables.isEmpty && known.isSuperset(of: table.variables)
      ? "the project's variables" : nil
  }
}
