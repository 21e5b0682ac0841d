import GRDB
import QualitativeData

/// What the researcher states on a topic that reports ask for, such as how people were chosen.
package struct Statement: Hashable, Sendable {
  package let topic: String
  package let text: String
  package let author: String
}

/// One statement that is to become another, with what it is taken to be now.
package struct StatementChange: Hashable, Sendable {
  package let topic: String
  /// `nil` where nothing is stated.
  package let before: String?
  /// `nil` takes it away.
  package let after: String?

  package init(topic: String, before: String?, after: String?) {
    self.topic = topic
    self.before = before
    self.after = after
  }
}

extension ProjectStore {
  /// Everything stated, by topic.
  package func statements() throws -> [Statement] {
    try reading { db in
      try Row.fetchAll(db, sql: ProjectTable.statement.selectAll).map { row in
        let cells = row.cells.compactMap(\.text)
        guard cells.count == 3 else { throw StorageError(path, .damaged(.rows)) }
        return Statement(topic: cells[0], text: cells[1], author: cells[2])
      }
    }
  }

  /// Writes, changes and takes away statements, all or none.
  ///
  /// - Returns: the entry's number; `nil` where nothing is to be changed.
  /// - Throws: `changedMeanwhile` where a statement is not what it is taken for.
  package func changeStatements(
    _ changes: [StatementChange], by actor: String, summary: String
  ) throws -> Int? {
    try record(.state, by: actor) { db in
      let rows = try changes.compactMap { change in
        try rowChange(
          of: .statement, key: [change.topic], from: change.before, to: change.after, by: actor,
          db)
      }
      return Decision(changes: rows, summary: summary) { $0 }
    }
  }
}
