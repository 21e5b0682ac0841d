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

/// Something none of our errors foresaw. What it was stays inside: it may hold words of an interview.
struct UnexpectedError: ExplainedError {
  let place = "verbatim"
  let problem = "something unexpected happened, and nothing more was done"
  let remedy = "Try again; if it comes back, report which command and what kind of file it was"
}

/// Why something must not be written where it was to go.
struct OutputTargetError: ExplainedError {
  enum Reason {
    case isRead, isProject
    /// It holds what the project was made from, byte for byte.
    case isSource(of: String)
  }

  let place: String
  let reason: Reason

  var problem: String {
    switch reason {
    case .isRead: "the command reads this file"
    case .isProject: "this is a project"
    case .isSource(let what): "this is the file that \(what) came from"
    }
  }
  var remedy: String { "Give --output another name; nothing was written" }
}
