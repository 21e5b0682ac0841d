import Foundation

/// The project's own files, for tests that compare lists with folders.
package enum SourceFiles {
  /// Every Swift file below a folder of the checkout, by path.
  package static func swift(below path: String) throws -> [URL] {
    let folder = RepositoryFolder.file(path)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.sorted().map { folder.appendingPathComponent($0) }
  }

  /// The names of the types in a folder of one type a file.
  package static func types(in path: String) throws -> [String] {
    try swift(below: path).map { String($0.lastPathComponent.dropLast(".swift".count)) }
  }
}
