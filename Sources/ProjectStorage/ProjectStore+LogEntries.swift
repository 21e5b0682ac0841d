import GRDB

extension ProjectStore {
  /// The last entry of the log: its number, when it was made (UTC), by whom, and what it says was done.
  ///
  /// - Complexity: O(1).
  package func lastEntry() throws
    -> (number: Int, at: String, actor: String, summary: String)
  {
    try reading { db in
      let sql = "SELECT number, at, actor, summary FROM log ORDER BY number DESC LIMIT 1"
      guard let row = try Row.fetchOne(db, sql: sql) else {
        throw StorageError(path, .damaged(.rows))
      }
      return (row[0], row[1], row[2], row[3])
    }
  }

  /// Who made the log's entries, each once, in the order of their first.
  ///
  /// - Complexity: O(entries), without what they changed.
  package func actors() throws -> [String] {
    try reading { db in
      try String.fetchAll(db, sql: "SELECT actor FROM log GROUP BY actor ORDER BY min(number)")
    }
  }
}
