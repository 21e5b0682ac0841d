import Foundation
import GRDB

/// The empty journal that a program leaves when it is killed before its first change.
///
/// SQLite rolls a journal with changes in it back by itself; one without any it leaves where it is.
enum StaleJournal {
  /// Removes it, unless another program is at work.
  ///
  /// Under the exclusive lock nobody else writes, this connection has not begun to, and SQLite has rolled back what
  /// there was to roll back; so a journal that is still there means nothing.
  static func remove(beside project: ProjectFile, _ db: Database) {
    guard let real = realpath(project.absolutePath, nil) else { return }
    defer { free(real) }
    let journal = String(cString: real) + "-journal"
    guard access(journal, F_OK) == 0 else { return }
    try? db.execute(sql: "PRAGMA busy_timeout = 0")
    defer { try? db.execute(sql: "PRAGMA busy_timeout = 5000") }
    guard (try? db.execute(sql: "BEGIN EXCLUSIVE")) != nil else { return }
    _ = unlink(journal)
    try? db.execute(sql: "COMMIT")
  }
}
