import GRDB

extension ProjectStore {
  /// The number of the last entry of the log, and when it was made, UTC.
  ///
  /// - Complexity: O(1).
  package func lastEntry() throws -> (number: Int, at: String) {
    try reading { db in
      let sql = "SELECT number, at FROM log ORDER BY number DESC LIMIT 1"
      guard let row = try Row.fetchOne(db, sql: sql) else {
        throw StorageError(path, .damaged(.rows))
      }
      return (row[0], row[1])
    }
  }
}
