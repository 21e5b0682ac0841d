import DocumentPackaging
import Foundation
import QualitativeData

/// Something a folder holds that is not read, with its place.
package struct LeftOut: Sendable, Equatable {
  package let place: String
  package let finding: Finding

  /// `place: message`
  package var sentence: String { "\(place): \(finding.sentence)" }
}

/// The files that arguments stand for: files, folders with all below them, archives, and patterns.
package struct FoundFiles: Sendable {
  package let files: [FoundFile]
  package let leftOut: [LeftOut]
  private let archives: ArchiveFiles

  /// Reads one of the files whole. May be called from several threads.
  ///
  /// - Throws: `IngestionError` for one that is not there or cannot be read.
  package func load(_ file: FoundFile) throws -> TranscriptFile {
    try load(file.place)
  }

  private func load(_ place: FilePlace) throws -> TranscriptFile {
    switch place {
    case .file(let path): return try TranscriptFile.load(path)
    case .archived(let entry, let archive): return try archives.load(entry, of: archive)
    case .recording(let path, let places):
      var rest = TranscriptFile.maximumBytes
      let parts = try places.map { place in
        let part = try load(place)
        rest -= part.bytes.count
        guard rest >= 0 else {
          throw IngestionError(path, .tooLarge(limit: TranscriptFile.maximumBytes))
        }
        return part
      }
      return TranscriptFile(path: path, parts: parts)
    case .unreadable(let error): throw error
    }
  }

  /// The lists of persons among several files, by their paths, for the speakers of the others.
  ///
  /// - Complexity: O(files), of each of which the first bytes are looked at.
  package func personLists() -> [String: Cast] {
    guard files.count > 1 else { return [:] }
    var lists: [String: Cast] = [:]
    for file in files {
      guard case .file(let path) = file.place, TranscriptFile.ending(of: path) == "xml",
        PersonList.mayBegin(TranscriptFile.beginning(of: path)),
        let cast = try? PersonList.read(TranscriptFile.load(path))
      else { continue }
      lists[file.path] = cast
    }
    return lists
  }

  /// Finds files in the order of the arguments; those of a folder or pattern are sorted by name.
  ///
  /// A file that is named directly is always among them: whether it is there and can be read shows when it is.
  /// - Throws: `ExplainedErrors` for folders and patterns that give nothing, and names that clash.
  package static func find(_ arguments: [String]) throws -> FoundFiles {
    _ = FreedMemory.isKept
    var search = FileSearch()
    for argument in arguments { search.take(argument) }
    let paths = search.found.map(\.path)
    let named = TranscriptNames(paths)
    let errors = search.errors + named.errors
    if !errors.isEmpty { throw ExplainedErrors(errors) }
    return FoundFiles(
      files: search.found.indices.map {
        FoundFile(
          path: paths[$0], name: named.names[$0], place: search.found[$0],
          isNamed: search.isNamed[$0])
      },
      leftOut: search.leftOut, archives: search.archives)
  }
}
