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
  /// Rows judged again as they were before, now under the codebook named.
  package let confirmed: Int
  /// What stood there already, judged the same.
  package let alreadyPresent: Int
  /// What the same coder had judged otherwise before, and stays so.
  package let keptAsJudged: Int
}

extension ProjectStore {
  /// Stores judgements. What the same coder judged before, of the same span and code, stays as it is.
  ///
  /// - Parameters:
  ///   - codebook: name and version of the codebook they were judged under.
  ///   - task: what the log calls it.
  /// - Throws: for a suggestion, an unknown transcript or a span outside its text; then nothing is stored.
  package func addSegments(
    _ segments: [CodedSegment], codebook: String? = nil, by actor: String,
    task: NewEntry.Task = .addSegments, summary: String? = nil
  ) throws -> SegmentOutcome {
    try record(task, by: actor) { db in
      var desk = try CodingDesk(store: self, db: db, codebook: codebook)
      for segment in segments { try desk.take(segment, overrule: false) }
      return desk.decision(summary ?? "coded \(counted(desk.count, "segment"))")
    }
  }

  /// Accepts or rejects spans as one coder: suggestions become rows, rows of that coder change.
  package func judge(
    _ segments: [CodedSegment], as judgement: CodedSegment.Judgement, by coder: String,
    codebook: String? = nil, actor: String? = nil, summary: ((Int) -> String)? = nil
  ) throws -> SegmentOutcome {
    let judged = segments.map { segment in
      CodedSegment(
        transcript: segment.transcript, code: segment.code, range: segment.range,
        coder: .person(coder), judgement: judgement, reason: segment.reason)
    }
    return try judge(
      judged, codebook: codebook, by: actor ?? coder,
      summary: summary ?? { "\(judgement.rawValue) \(counted($0, "segment"))" })
  }

  /// Stores judgements as they are given, each accepted or rejected by its coder, in one entry: a row that the coder
  /// has at that place is judged anew, under the codebook named.
  ///
  /// - Parameters:
  ///   - confirming: rows that are recorded as judged again even where the judgement is the same.
  ///   - summary: what the log says, given how many judgements are new, different or confirmed.
  package func judge(
    _ judgements: [CodedSegment], confirming: Set<Identifier<CodedSegment>> = [],
    codebook: String?, by actor: String, summary: (Int) -> String
  ) throws -> SegmentOutcome {
    try record(.judge, by: actor) { db in
      var desk = try CodingDesk(store: self, db: db, codebook: codebook)
      for judgement in judgements {
        let confirms = judgement.identifier.map(confirming.contains) ?? false
        try desk.take(judgement, overrule: true, confirms: confirms)
      }
      return desk.decision(summary(desk.count))
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
