import Foundation
import GRDB
import QualitativeData

/// A decision to be stored, with the judgements that follow from it.
package struct NewAdjudication: Hashable, Sendable {
  package let subject: Adjudication.Subject
  package let decision: Adjudication.Decision
  package let reason: String
  /// The adjudicator's, accepted or rejected.
  package let judgements: [CodedSegment]

  package init(
    subject: Adjudication.Subject, decision: Adjudication.Decision, reason: String,
    judgements: [CodedSegment]
  ) {
    self.subject = subject
    self.decision = decision
    self.reason = reason
    self.judgements = judgements
  }
}

/// What became of decisions that were to be stored.
package struct AdjudicationOutcome: Hashable, Sendable {
  /// The entry's number; `nil` where everything was decided so already.
  package let entry: Int?
  /// Decisions that are new, and that are other than before.
  package let added: Int
  package let changed: Int
  package let unchanged: Int
}

extension ProjectStore {
  /// Stores decisions of one adjudicator with the segments that follow, in one entry. What was decided is not touched.
  ///
  /// Where the adjudicator decides a place anew, the segments that the earlier decision alone had made go away.
  ///
  /// - Parameter codebook: name and version of the codebook that was decided by.
  /// - Throws: for an unknown transcript, or a span outside its text; then nothing is stored.
  package func adjudicate(
    _ decisions: [NewAdjudication], as adjudicator: String, codebook: String? = nil,
    by actor: String, summary: (Int) -> String
  ) throws -> AdjudicationOutcome {
    try record(.adjudicate, by: actor) { db in
      var desk = try AdjudicationDesk(
        store: self, db: db, adjudicator: adjudicator, codebook: codebook)
      for decision in decisions { try desk.take(decision) }
      return try desk.decision(summary)
    }
  }

  /// Those who settled what others had coded: who decided on a disagreement, or took over what the coders agreed on.
  ///
  /// - Complexity: O(decisions + segments taken over).
  package func adjudicators() throws -> Set<String> {
    try reading { db in
      let deciders = try String.fetchSet(db, sql: "SELECT DISTINCT coder FROM adjudication")
      let entries = try String.fetchAll(
        db, sql: "SELECT changes FROM log WHERE task = ?",
        arguments: [NewEntry.Task.takeOverAgreed.description])
      return try entries.reduce(into: deciders) { names, changes in
        guard let rows = try? JSONDecoder().decode([RowChange].self, from: Data(changes.utf8))
        else {
          throw StorageError(path, .damaged(.rows))
        }
        let coder = ProjectTable.segment.columns.firstIndex(of: "coder")!
        names.formUnion(
          rows.filter { $0.table == .segment }.compactMap { $0.after?[coder].text })
      }
    }
  }

  /// Every decision, by transcript in order of import, then by the segments decided on.
  package func adjudications() throws -> [Adjudication] {
    try reading { db in
      let names = try transcriptNames(db)
      let records = try AdjudicationRecord.all(db).compactMap { record in
        names[record.transcript].map { (record, $0) }
      }
      return try records.sorted { ($0.1.position, $0.0.guid) < ($1.1.position, $1.0.guid) }
        .map { record, place in
          guard let value = record.value(transcript: place.name) else {
            throw StorageError(path, .damaged(.rows))
          }
          return value
        }
    }
  }
}
