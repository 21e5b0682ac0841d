import Foundation

/// The folder of reference data beside the project, or `nil` where there is none.
///
/// Tests that need it say so and are skipped in a checkout that stands alone.
package enum SharedData {
  package static let folder: URL? = {
    let root = RepositoryFolder.url
    let candidate = root.deletingLastPathComponent().appendingPathComponent("shared/data")
    let named = ProcessInfo.processInfo.environment["VERBATIM_SHARED_DATA"].map {
      URL(fileURLWithPath: $0)
    }
    return [named, candidate].compactMap(\.self).first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }()

  package static var isPresent: Bool { folder != nil }

  /// - Precondition: `isPresent`
  package static func file(_ path: String) -> URL { folder!.appendingPathComponent(path) }
}
