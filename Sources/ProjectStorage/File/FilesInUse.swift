import Foundation
import Synchronization

/// A file as the system knows it, whatever it is called.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let node: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    node = UInt64(status.st_ino)
  }
}

/// The project files that SQLite has open in this process.
///
/// Closing any handle of a file drops every lock this process holds on it, SQLite's as well. So a file in use
/// is never opened a second time to look at its bytes.
enum FilesInUse {
  private static let counts = Mutex<[FileIdentity: Int]>([:])

  /// Notes one more user of the file; looks at its bytes first, unless SQLite has it open.
  static func admit(_ identity: FileIdentity, lookingFirst: () throws -> Void) throws {
    try counts.withLock { counts in
      if counts[identity] == nil { try lookingFirst() }
      counts[identity, default: 0] += 1
    }
  }

  static func giveBack(_ identity: FileIdentity) {
    counts.withLock { counts in
      let left = (counts[identity] ?? 1) - 1
      counts[identity] = left > 0 ? left : nil
    }
  }
}
