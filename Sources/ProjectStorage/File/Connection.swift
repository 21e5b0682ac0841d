import GRDB

/// How Verbatim talks to SQLite.
enum Connection {
  /// The rollback journal keeps the project one file; EXTRA also syncs the folder, so that a recorded change
  /// survives a power cut the moment it is reported. Large pages, which a new file gets, are read with fewer calls to
  /// the system. The rest distrusts the file.
  private static let settings = [
    "page_size = 16384",
    "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "journal_mode = DELETE",
    "synchronous = EXTRA", "temp_store = MEMORY", "secure_delete = ON",
  ]

  enum Role {
    case main
    /// Beside a connection that reads already: it changes nothing, and waits for nobody.
    case secondReader
  }

  static func open(_ absolutePath: String, as role: Role = .main) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = role == .secondReader
    configuration.busyMode = role == .secondReader ? .immediateError : .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      for setting in settings { try db.execute(sql: "PRAGMA " + setting) }
    }
    return try DatabaseQueue(path: absolutePath, configuration: configuration)
  }
}
