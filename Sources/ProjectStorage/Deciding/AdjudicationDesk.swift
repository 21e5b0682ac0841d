import GRDB
import QualitativeData

/// Takes one adjudicator's decisions, one after the other, and says what they change.
struct AdjudicationDesk {
  private let store: ProjectStore
  private let db: Database
  private let adjudicator: String
  private let codebook: String?
  private var coding: CodingDesk
  private var decisions: [String: (new: NewAdjudication, transcript: String)] = [:]
  private var order: [String] = []

  init(store: ProjectStore, db: Database, adjudicator: String, codebook: String?) throws {
    self.store = store
    self.db = db
    self.adjudicator = adjudicator
    self.codebook = codebook
    coding = try CodingDesk(store: store, db: db, codebook: codebook)
  }

  mutating func take(_ decision: NewAdjudication) throws {
    guard let transcript = try TranscriptRecord.named(decision.subject.transcript, db) else {
      throw StorageError(store.path, .unknownTranscript(decision.subject.transcript))
    }
    for judgement in decision.judgements { try coding.take(judgement, overrule: true) }
    let guid = AdjudicationRecord.guid(
      of: decision.subject, in: transcript.guid, by: adjudicator)
    if decisions.updateValue((decision, transcript.guid), forKey: guid) == nil {
      order.append(guid)
    }
  }

  func decision(_ summary: (Int) -> String) throws -> Decision<AdjudicationOutcome> {
    let standing = Dictionary(
      try AdjudicationRecord.all(db).map { ($0.guid, $0) }
    ) { first, _ in first }
    // What any decision made is no coding of the adjudicator's own, whichever decision needs it last.
    let madeBefore = Set(standing.values.flatMap(\.made).filter(\.isNew).map(\.guid))
    var records: [AdjudicationRecord] = []
    for guid in order {
      let (new, transcript) = decisions[guid]!
      let made = try new.judgements.map { judgement in
        let (segment, isNew) = try self.segment(judgement, in: transcript)
        return AdjudicationRecord.Made(guid: segment, isNew: isNew || madeBefore.contains(segment))
      }
      records.append(
        AdjudicationRecord(
          new, transcript: transcript, adjudicator: adjudicator, made: made, codebook: codebook))
    }
    return try decision(records, standing, summary)
  }

  private func decision(
    _ records: [AdjudicationRecord], _ standing: [String: AdjudicationRecord],
    _ summary: (Int) -> String
  ) throws -> Decision<AdjudicationOutcome> {
    var changes = coding.changes
    var (added, changed) = (0, 0)
    for record in records {
      if let before = standing[record.guid] {
        guard before.cells != record.cells else { continue }
        changes.append(.update(before.cells, to: record.cells, in: .adjudication))
        changed += 1
      } else {
        changes.append(.insert(record.cells, into: .adjudication))
        added += 1
      }
    }
    changes += try leftovers(of: records, standing)
    // A decision for neither, on a place rejected before, names a coder whom the project may not know.
    let names = try String.fetchAll(db, sql: ProjectTable.coder.selectAll)
    let isNamed = changes.contains { $0.table == .coder }
    if added > 0, !isNamed, !names.contains(adjudicator) {
      changes.insert(.insert([.text(adjudicator)], into: .coder), at: 0)
    }
    let unchanged = records.count - added - changed
    let (new, other) = (added, changed)
    return Decision(changes: changes, summary: summary(added + changed)) {
      AdjudicationOutcome(entry: $0, added: new, changed: other, unchanged: unchanged)
    }
  }

  /// Segments that earlier decisions made and no decision wants any more.
  private func leftovers(
    of records: [AdjudicationRecord], _ standing: [String: AdjudicationRecord]
  ) throws -> [RowChange] {
    var now = standing
    for record in records { now[record.guid] = record }
    let wanted = Set(now.values.flatMap(\.made).map(\.guid))
    let gone = Set(
      records.flatMap { standing[$0.guid]?.made ?? [] }.filter(\.isNew).map(\.guid)
    ).subtracting(wanted)
    return try gone.sorted().compactMap { guid in
      let statement = try db.cachedStatement(sql: ProjectTable.segment.selectOne)
      return try Row.fetchOne(statement, arguments: [guid]).map {
        RowChange.delete($0.cells, from: .segment)
      }
    }
  }

  /// The row of a judgement, and whether it is new.
  private func segment(
    _ judgement: CodedSegment, in transcript: String
  ) throws -> (guid: String, isNew: Bool) {
    let place: [Cell] = [
      .text(transcript), .text(judgement.code.description), .integer(judgement.range.start),
      .integer(judgement.range.end), .text(judgement.coder.description),
    ]
    for change in coding.changes where change.table == .segment {
      if let after = change.after, Array(after[1...5]) == place, let guid = after[0].text {
        return (guid, change.before == nil)
      }
    }
    let found = try String.fetchOne(
      db,
      sql: """
        SELECT guid FROM segment
        WHERE transcript = ? AND code = ? AND "start" = ? AND "end" = ? AND coder = ?
        """, arguments: StatementArguments(place))
    guard let found else { throw StorageError(store.path, .unknownSegment) }
    return (found, false)
  }
}
