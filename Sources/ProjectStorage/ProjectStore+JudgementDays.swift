import GRDB

/// What one coder judged on one day, as far as it stands.
package struct JudgementDay: Hashable, Sendable {
  /// UTC, as in `2026-03-14`.
  package let day: String
  package let coder: String
  package let task: String
  package fileprivate(set) var accepted = 0
  package fileprivate(set) var rejected = 0
  package fileprivate(set) var removed = 0
}

extension ProjectStore {
  /// Judgements by day and coder from the log, by day, then in the order in which coders come; what was undone is left
  /// out.
  ///
  /// - Complexity: O(bytes of the log).
  package func judgementDays() throws -> [JudgementDay] {
    try reading { db in
      let standing = try Self.undoStack(db).standing
      var days: [JudgementDay] = []
      var positions: [[String]: Int] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(AuditEntry.columns) FROM log ORDER BY number")
      while let row = try rows.next() {
        let entry = AuditEntry(row)
        guard standing.contains(entry.number), entry.undoes == nil else { continue }
        guard let changes = try? entry.rowChanges() else {
          throw StorageError(path, .damaged(.entry(entry.number)))
        }
        for change in changes where change.table == .segment {
          guard let cells = change.after ?? change.before, let coder = cells[5].text else {
            continue
          }
          // Only its code has another path now.
          if let before = change.before, let after = change.after, before[2] != after[2] {
            continue
          }
          let key = [String(entry.at.prefix(10)), coder, entry.task]
          let position = positions[key] ?? days.count
          if positions[key] == nil {
            positions[key] = position
            days.append(JudgementDay(day: key[0], coder: coder, task: entry.task))
          }
          switch change.after?[6].text {
          case "accepted": days[position].accepted += 1
          case "rejected": days[position].rejected += 1
          default: days[position].removed += 1
          }
        }
      }
      return days
    }
  }
}
