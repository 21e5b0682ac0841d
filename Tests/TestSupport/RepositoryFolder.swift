import Foundation

/// The checkout the tests were built from.
package enum RepositoryFolder {
  package static let url: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static func file(_ path: String) -> URL { url.appendingPathComponent(path) }
}
