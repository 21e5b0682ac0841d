import Foundation

/// Work that a signal must not cut in two: a transaction, a file put in its place.
package enum UnbrokenWork {
  private static let lock = NSRecursiveLock()

  package static func perform<Result>(_ work: () throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try work()
  }

  /// Waits until no such work is under way, and keeps any from beginning.
  ///
  /// - Returns: Whether that came about within the time, in seconds.
  package static func prevent(within seconds: Double) -> Bool {
    lock.lock(before: Date(timeIntervalSinceNow: seconds))
  }
}
