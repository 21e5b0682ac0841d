import Foundation
import GRDB
import QualitativeData

/// What a segment was last judged under.
package struct JudgedUnder: Hashable, Sendable {
  /// The digests of the codebooks the project then held.
  package let codebooks: Set<String>
  /// The code's path then, which a renaming may have changed since.
  package let code: String
}

extension ProjectStore {
  /// What each segment was last judged under, by the segment's identifier.
  ///
  /// It comes from the log, so that two texts of one version are told apart. What was undone does not count, and a
  /// renaming is no judgement.
  ///
  /// - Complexity: O(bytes of the log's entries on segments and codebooks).
  package func judgedUnder() throws -> [Identifier<CodedSegment>: JudgedUnder] {
    try reading { db in
      let standing = try Self.undoStack(db).standing
      var current: [Cell: String] = [:]
      var judged: [Identifier<CodedSegment>: JudgedUnder] = [:]
      let entries = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(AuditEntry.columns) FROM log
          WHERE instr(changes, '"segment"') OR instr(changes, '"codebook"') ORDER BY number
          """)
      while let entry = try entries.next().map(AuditEntry.init) {
        let changes = try entry.rowChanges()
        for change in changes where change.table == .codebook {
          current[change.key[0]] = change.after?[2].text
        }
        guard entry.undoes == nil, standing.contains(entry.number),
          entry.task != NewEntry.Task.adoptCodebook.description
        else { continue }
        let books = Set(current.values)
        for change in changes where change.table == .segment {
          guard let after = change.after, let guid = after[0].text, let code = after[2].text,
            let identifier = Identifier<CodedSegment>(guid)
          else { continue }
          judged[identifier] = JudgedUnder(codebooks: books, code: code)
        }
      }
      return judged
    }
  }

  /// Whether a codebook ever took the place of another version; where none did, everything was judged under what
  /// stands now.
  package func hasReplacedCodebooks() throws -> Bool {
    try reading { db in
      let adopted = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM log WHERE task = ?",
        arguments: [NewEntry.Task.adoptCodebook.description])
      let held = try Int.fetchOne(db, sql: "SELECT count(*) FROM codebook")
      return (adopted ?? 0) > (held ?? 0)
    }
  }

  /// The text of a codebook the project holds or once held.
  package func codebookText(_ digest: String) throws -> String {
    try reading { TextBytes(try Content.body(digest, $0)).text }
  }
}
