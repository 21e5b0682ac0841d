import Foundation
import QualitativeData

/// Why something could not be written.
struct OutputError: ExplainedError {
  let place: String
  /// What the system said.
  let code: Int32

  var problem: String { "could not be written (\(String(cString: strerror(code)).lowercased()))" }

  var remedy: String {
    switch code {
    case ENOSPC, EDQUOT: "Free some space on its disk and try again"
    case EACCES, EPERM, EROFS: "Choose a place where you may write"
    case ENOENT, ENOTDIR: "Make the folder first, or choose another place"
    case EISDIR: "Give the name of a file, not of a folder"
    default: "Choose another place and try again"
    }
  }
}
