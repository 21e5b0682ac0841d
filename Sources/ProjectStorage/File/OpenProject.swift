import Foundation
import GRDB
import Synchronization

/// A project's connection, with what must outlive every copy of the store.
final class OpenProject: Sendable {
  let queue: DatabaseQueue
  private let identity: FileIdentity
  private let stopped = Mutex(false)

  /// - Parameter identity: admitted to `FilesInUse` already; this object gives it back.
  init(queue: DatabaseQueue, identity: FileIdentity) {
    self.queue = queue
    self.identity = identity
  }

  deinit {
    try? queue.close()
    FilesInUse.giveBack(identity)
  }

  func interrupt() {
    stopped.withLock { $0 = true }
    queue.interrupt()
  }

  /// SQLite notices an interruption only within a statement; long loops ask here as well.
  func throwIfInterrupted(_ path: String) throws {
    if stopped.withLock({ $0 }) { throw StorageError(path, .interrupted) }
  }
}
