import DocumentPackaging
import QualitativeData

/// Where a file's bytes are: on disk, or inside an archive.
package indirect enum FilePlace: Sendable {
  case file(String)
  case archived(ZipEntry, archive: String)
  /// In several files, under a name of their own.
  case recording(String, parts: [FilePlace])
  /// Nowhere, for a reason that is told when it is to be read.
  case unreadable(IngestionError)

  /// As it was typed, or below the folder or archive that was typed.
  var path: String {
    switch self {
    case .file(let path): path
    case .archived(let entry, let archive): archive + "/" + entry.name
    case .recording(let path, _): path
    case .unreadable(let error): error.place
    }
  }
}
