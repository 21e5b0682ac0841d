import GRDB
import QualitativeData

/// The rows a project must have, from its log alone.
struct Replay {
  private(set) var rows: [ProjectTable: [[Cell]: [Cell]]] = [:]
  /// The digests that any row ever named.
  private(set) var digests: Set<String> = []

  /// Applies the next entry.
  ///
  /// - Returns: whether it fits the entries before it.
  mutating func apply(_ changes: [RowChange]) -> Bool {
    for change in changes {
      guard rows[change.table]?[change.key] == change.before else { return false }
      rows[change.table, default: [:]][change.key] = change.after
      for column in change.table.digestColumns {
        if let digest = change.after?[column].text { digests.insert(digest) }
      }
    }
    return true
  }

  /// The rows of a table that are not as replayed, or missing, or too many.
  func differences(from found: [[Cell]], in table: ProjectTable) -> [[Cell]] {
    var expected = rows[table] ?? [:]
    let wrong = found.filter { row in
      expected.removeValue(forKey: Array(row.prefix(table.keyLength))) != row
    }
    return wrong + expected.values.sorted { $0[0].text ?? "" < $1[0].text ?? "" }
  }
}
