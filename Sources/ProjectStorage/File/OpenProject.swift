import Foundation
import GRDB
import Synchronization

/// A project's connection, with what must outlive every copy of the store.
final class OpenProject: Sendable {
  private let queue: DatabaseQueue
  private let identity: FileIdentity
  private let file: ProjectFile
  private let stopped = Mutex(false)
  private let changed = Mutex(false)
  private let distrusted = Mutex(false)
  private let closed = Mutex(false)
  /// Held by whoever uses or closes the connection: GRDB does not survive a call after closing.
  private let turn = NSLock()

  /// - Parameter identity: admitted to `FilesInUse` already; this object gives it back.
  init(queue: DatabaseQueue, file: ProjectFile, identity: FileIdentity) {
    self.queue = queue
    self.file = file
    self.identity = identity
  }

  deinit { try? close() }

  /// Lets one caller at a time use the connection.
  func use<Answer>(_ path: String, _ body: (DatabaseQueue) throws -> Answer) throws -> Answer {
    turn.lock()
    defer { turn.unlock() }
    if closed.withLock({ $0 }) { throw StorageError(path, .closed) }
    try throwIfInterrupted(path)
    return try body(queue)
  }

  /// May be called more than once.
  func close() throws {
    turn.lock()
    defer { turn.unlock() }
    if closed.withLock({ $0 }) { return }
    let isToBeSealed =
      changed.withLock { $0 } && !stopped.withLock { $0 } && !distrusted.withLock { $0 }
    if isToBeSealed { leave() }
    try queue.close()
    closed.withLock { $0 = true }
    FilesInUse.giveBack(identity)
  }

  /// Says that this connection has changed the file.
  func noteChange() { changed.withLock { $0 = true } }

  /// Says that something in the file was found damaged: it is not sealed then.
  func distrust() { distrusted.withLock { $0 = true } }

  /// Readies a large file for its next opening. Where that cannot be done nothing is lost: it is gone through in every part.
  private func leave() {
    try? queue.inDatabase { db in
      guard try ConnectionPair(db, file).isForLargeFile else { return }
      try db.inTransaction(.immediate) {
        try KeptPlaces.renew(ConnectionPair(db, file), path: file.path)
        return .commit
      }
      try db.inTransaction(.immediate) {
        try FileSeal.write(ConnectionPair(db, file))
        return .commit
      }
    }
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
