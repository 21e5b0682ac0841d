import GRDB

/// One entry of the log, for people.
package struct HistoryEntry: Hashable, Sendable {
  package let number: Int
  /// UTC, as in `2026-03-14T09:26:53.589Z`. The order of entries is their numbers', whatever the clock said.
  package let at: String
  package let actor: String
  package let task: String
  package let summary: String
  /// The entry this one takes back.
  package let undoes: Int?
  /// Whether its changes stand now; an undo or redo is never counted itself.
  package let stands: Bool
  package let hash: String
}

/// What an undo or redo did.
package struct Reversal: Hashable, Sendable {
  /// The number of the new entry.
  package let entry: Int
  /// The entry a person made that was undone, or done again.
  package let of: Int
  package let summary: String
  /// How many rows changed.
  package let changes: Int
}

extension ProjectStore {
  /// The log from its first entry to its last.
  package func history() throws -> [HistoryEntry] {
    try reading { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT number, at, actor, task, summary, undoes, hash FROM log ORDER BY number")
      let standing = try Self.undoStack(db).standing
      return rows.map { row in
        HistoryEntry(
          number: row[0], at: row[1], actor: row[2], task: row[3], summary: row[4], undoes: row[5],
          stands: row[0] == 1 || standing.contains(row[0]), hash: row[6])
      }
    }
  }

  /// Takes back the last change that stands.
  package func undo(by actor: String) throws -> Reversal {
    try reverse(.undo, by: actor, nothing: .nothingToUndo) { $0.undoable.last }
  }

  /// Does again what was undone last. A change made after an undo ends what can be redone.
  package func redo(by actor: String) throws -> Reversal {
    try reverse(.redo, by: actor, nothing: .nothingToRedo) { $0.redoable.last }
  }

  private func reverse(
    _ task: NewEntry.Task, by actor: String, nothing: StorageError.Reason,
    choosing: (UndoStack) -> Int?
  ) throws -> Reversal {
    try writing { db in
      let stack = try Self.undoStack(db)
      guard let number = choosing(stack) else { throw StorageError(path, nothing) }
      let origin = try entry(stack.origins[number] ?? number, in: db)
      let changes = try entry(number, in: db).rowChanges().reversed().map(\.inverse)
      let new = NewEntry(
        actor: actor, task: task, summary: "\(task): \(origin.summary)", undoes: number)
      let made = try Recording(db: db, store: self).write(new, content: [], changes: changes)
      return Reversal(
        entry: made, of: origin.number, summary: origin.summary, changes: changes.count)
    }
  }

  func entry(_ number: Int, in db: Database) throws -> AuditEntry {
    let sql = "SELECT \(AuditEntry.columns) FROM log WHERE number = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [number]) else {
      throw StorageError(path, .damaged(.entry(number)))
    }
    return AuditEntry(row)
  }

  static func undoStack(_ db: Database) throws -> UndoStack {
    var stack = UndoStack()
    let rows = try Row.fetchCursor(db, sql: "SELECT number, task, undoes FROM log ORDER BY number")
    while let row = try rows.next() { stack.add(row[0], task: row[1], undoes: row[2]) }
    return stack
  }
}
