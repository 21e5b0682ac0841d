import DocumentPackaging
import Foundation
import QualitativeData

/// The files inside archives, unpacked one at a time and only into memory.
///
/// A class, since the archive read last stays open for the next file of it. Safe to use from several threads.
final class ArchiveFiles: @unchecked Sendable {
  private let lock = NSLock()
  private var open: (path: String, archive: ZipArchive)?

  /// The names of the files an archive lists, in the order of their bytes.
  ///
  /// - Throws: `IngestionError` for an archive that cannot be read.
  /// - Complexity: O(entries).
  func entries(of path: String) throws -> [ZipEntry] {
    try lock.withLock { try archive(at: path).entries }
      .filter { !$0.isFolder }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// One file of an archive.
  func load(_ entry: ZipEntry, of path: String) throws -> TranscriptFile {
    let place = path + "/" + entry.name
    do {
      let bytes = try lock.withLock { try archive(at: path).bytes(of: entry) }
      return TranscriptFile(path: place, bytes: bytes)
    } catch let error as PackagingError {
      throw IngestionError(place, .package(error))
    }
  }

  private func archive(at path: String) throws -> ZipArchive {
    if let open, open.path == path { return open.archive }
    open = nil
    do {
      let archive = try ZipArchive(TranscriptFile.load(path).bytes)
      open = (path, archive)
      return archive
    } catch let error as PackagingError {
      throw IngestionError(path, .package(error))
    }
  }
}
