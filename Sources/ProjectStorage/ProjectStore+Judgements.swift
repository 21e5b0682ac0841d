import GRDB
import QualitativeData

/// What became of segments that were to be stored.
package struct SegmentOutcome: Hashable, Sendable {
  /// The entry's number; `nil` where everything stood so already.
  package let entry: Int?
  /// The new rows, in the order given.
  package let added: [Identifier<CodedSegment>]
  /// Rows whose judgement is another now.
  package let changed: Int
  /// What stood there already, judged the same.
  package let alreadyPresent: Int
  /// What the same coder had judged otherwise before, and stays so.
  package let keptAsJudged: Int
}

extension ProjectStore {
  /// Stores judgements. What the same coder judged before, of the same span and code, stays as it is.
  ///
  /// - Parameter codebook: name and version of the codebook they were judged under.
  /// - Throws: for a suggestion, an unknown transcript or a span outside its text; then nothing is stored.
  package func addSegments(
    _ segments: [CodedSegment], codebook: String? = nil, by actor: String, summary: String? = nil
  ) throws -> SegmentOutcome {
    try record(.addSegments, by: actor) { db in
      var desk = try CodingDesk(store: self, db: db, codebook: codebook)
      for segment in segments { try desk.take(segment, overrule: false) }
      return desk.decision(summary ?? "coded \(counted(desk.count, "segment"))")
    }
  }

  /// Accepts or rejects spans as one coder: suggestions become rows, rows of that coder change.
  package func judge(
    _ segments: [CodedSegment], as judgement: CodedSegment.Judgement, by coder: String,
    codebook: String? = nil, actor: String? = nil, summary: String? = nil
  ) throws -> SegmentOutcome {
    try record(.judge, by: actor ?? coder) { db in
      var desk = try CodingDesk(store: self, db: db, codebook: codebook)
      for segment in segments {
        let judged = CodedSegment(
          transcript: segment.transcript, code: segment.code, range: segment.range,
          coder: .person(coder), judgement: judgement, reason: segment.reason)
        try desk.take(judged, overrule: true)
      }
      return desk.decision(summary ?? "\(judgement.rawValue) \(counted(desk.count, "segment"))")
    }
  }

  /// Takes segments away; `undo` brings them back.
  ///
  /// - Returns: the entry's number; `nil` for an empty list.
  package func removeSegments(
    _ identifiers: [Identifier<CodedSegment>], by actor: String, summary: String? = nil
  ) throws -> Int? {
    try record(.removeSegments, by: actor) { db in
      let changes = try Set(identifiers.map(\.description)).sorted().map { guid in
        let statement = try db.cachedStatement(sql: ProjectTable.segment.selectOne)
        guard let row = try Row.fetchOne(statement, arguments: [guid]) else {
          throw StorageError(path, .unknownSegment)
        }
        return RowChange.delete(row.cells, from: .segment)
      }
      return Decision(
        changes: changes, summary: summary ?? "removed \(counted(changes.count, "segment"))"
      ) {
        $0
      }
    }
  }
}
