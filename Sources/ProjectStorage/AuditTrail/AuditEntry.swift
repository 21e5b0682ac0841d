import Foundation
import GRDB
import QualitativeData

/// One line of the log as it stands in the file; its hash covers everything else and the entry before it.
struct AuditEntry {
  let number: Int
  /// UTC, as in `2026-03-14T09:26:53.589Z`. For people: the order is the number's.
  let at: String
  let actor: String
  let task: String
  let summary: String
  /// The row changes as JSON, exactly as hashed.
  let changes: String
  let undoes: Int?
  /// The sum of all rows after this entry.
  let state: String
  let previous: String
  let hash: String

  static let columns = "number, at, actor, task, summary, changes, undoes, state, previous, hash"

  init(_ row: Row) {
    number = row[0]
    at = row[1]
    actor = row[2]
    task = row[3]
    summary = row[4]
    changes = row[5]
    undoes = row[6]
    state = row[7]
    previous = row[8]
    hash = row[9]
  }

  /// The next entry after another, hashed.
  init(_ new: NewEntry, changes: String, state: RowSum, after last: LogEnd, at date: Date = Date())
  {
    number = last.number + 1
    at = date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    actor = new.actor
    task = new.task.description
    summary = new.summary
    self.changes = changes
    undoes = new.undoes
    self.state = state.description
    previous = last.hash
    hash = Self.hash(of: [
      previous, "\(number)", at, actor, task, summary, changes, undoes.map(String.init) ?? "",
      self.state,
    ])
  }

  /// An entry as far as the chain of hashes needs it, read without making a value of its changes.
  struct Link {
    let number: Int
    let previous: String
    let hash: String
    /// Whether the hash is that of the entry's fields.
    let isSound: Bool

    /// - Parameter row: With `AuditEntry.columns`.
    init(_ row: PlainRow) {
      number = row.integer(0)
      previous = row.text(8)
      hash = row.text(9)
      var running = ContentDigest.Running()
      // The order of the fields that `AuditEntry.hash` takes.
      for column in [8, 0, 1, 2, 3, 4, 5, 6, 7] {
        row.withBytes(column) { bytes in
          running.add("\(bytes.count):")
          running.add(bytes)
        }
      }
      isSound = hash == running.text
    }
  }

  /// - Throws: where the text is no list of changes.
  func rowChanges() throws -> [RowChange] {
    try JSONDecoder().decode([RowChange].self, from: Data(changes.utf8))
  }

  /// Each field with its length, so that no two lists of fields hash alike.
  private static func hash(of fields: [String]) -> String {
    ContentDigest.of(fields.map { "\($0.utf8.count):\($0)" }.joined())
  }

  func insert(into db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO log(\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      number, at, actor, task, summary, changes, undoes, state, previous, hash,
    ])
  }
}

/// The log's last entry, as far as the next one needs it.
struct LogEnd {
  let number: Int
  let hash: String
  let state: RowSum

  /// Nothing recorded yet.
  static let start = LogEnd(number: 0, hash: "", state: RowSum())

  static func read(_ db: Database) throws -> LogEnd {
    let sql = "SELECT number, hash, state FROM log ORDER BY number DESC LIMIT 1"
    guard let row = try Row.fetchOne(db, sql: sql) else { return .start }
    return LogEnd(number: row[0], hash: row[1], state: RowSum(row[2]) ?? RowSum())
  }
}
