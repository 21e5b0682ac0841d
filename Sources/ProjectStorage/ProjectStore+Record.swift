import GRDB

/// What a task decides to do once it has looked at the file.
struct Decision<Outcome> {
  var content: [Content] = []
  var changes: [RowChange] = []
  let summary: String
  /// Makes the task's answer, given the entry's number; `nil` where nothing was to be done.
  let outcome: (Int?) -> Outcome
}

extension ProjectStore {
  /// Changes the project: content, rows and one entry of the log, whole or not at all.
  ///
  /// - Returns: the entry's number.
  /// - Throws: `changedMeanwhile` where a row is not what `before` says.
  @discardableResult
  package func record(_ entry: NewEntry, content: [Content] = [], changes: [RowChange]) throws
    -> Int
  {
    try writing {
      try Recording(db: $0, store: self).write(entry, content: content, changes: changes)
    }
  }

  /// Looks, decides and changes in one transaction; where nothing is to be done, nothing is recorded.
  func record<Outcome>(
    _ task: NewEntry.Task, by actor: String, undoes: Int? = nil,
    deciding: (Database) throws -> Decision<Outcome>
  ) throws -> Outcome {
    try writing { db in
      let decision = try deciding(db)
      guard !decision.changes.isEmpty else { return decision.outcome(nil) }
      let entry = NewEntry(actor: actor, task: task, summary: decision.summary, undoes: undoes)
      let number = try Recording(db: db, store: self)
        .write(entry, content: decision.content, changes: decision.changes)
      return decision.outcome(number)
    }
  }
}
