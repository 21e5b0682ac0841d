import GRDB
import QualitativeData

/// Decides for one judgement after the other what it changes.
struct CodingDesk {
  let store: ProjectStore
  let db: Database
  let codebook: String?
  private(set) var changes: [RowChange] = []
  private(set) var added: [Identifier<CodedSegment>] = []
  private var changed = 0
  private var confirmed = 0
  private var alreadyPresent = 0
  private var keptAsJudged = 0
  private var coders: Set<String>
  /// Those of whom the file has nothing yet.
  private var newCoders: Set<String> = []
  private var texts: [String: (guid: String, bytes: TextBytes)] = [:]
  private var new: [SegmentRecord.Place: CodedSegment.Judgement] = [:]
  private var identifiers: Set<String> = []

  init(store: ProjectStore, db: Database, codebook: String?) throws {
    self.store = store
    self.db = db
    self.codebook = codebook
    coders = Set(try String.fetchAll(db, sql: ProjectTable.coder.selectAll))
  }

  /// How many judgements are new or different.
  var count: Int { added.count + changed + confirmed }

  /// - Parameter confirms: Whether a row that is judged so already is recorded as judged again.
  mutating func take(_ segment: CodedSegment, overrule: Bool, confirms: Bool = false) throws {
    let record = try prepared(segment)
    if let standing = new[record.place] {
      note(standing, record)
    } else if let row = try standing(record.place) {
      let isSame = row[6].text == record.judgement.rawValue
      if isSame && !confirms || !overrule {
        note(CodedSegment.Judgement(rawValue: row[6].text ?? ""), record)
      } else {
        replace(row, record)
      }
    } else {
      try add(segment.identifier == nil ? free(record) : given(record, segment.transcript), segment)
    }
  }

  func decision(_ summary: String) -> Decision<SegmentOutcome> {
    let (added, changed, confirmed) = (added, changed, confirmed)
    let (same, kept) = (alreadyPresent, keptAsJudged)
    return Decision(changes: changes, summary: summary) {
      SegmentOutcome(
        entry: $0, added: added, changed: changed, confirmed: confirmed, alreadyPresent: same,
        keptAsJudged: kept)
    }
  }

  private mutating func note(_ standing: CodedSegment.Judgement?, _ record: SegmentRecord) {
    if standing == record.judgement { alreadyPresent += 1 } else { keptAsJudged += 1 }
  }

  private mutating func replace(_ row: [Cell], _ record: SegmentRecord) {
    var after = row
    after[6] = .text(record.judgement.rawValue)
    if let codebook { after[8] = .text(codebook) }
    changes.append(.update(row, to: after, in: .segment))
    new[record.place] = record.judgement
    if row[6] == after[6] { confirmed += 1 } else { changed += 1 }
  }

  /// The record under an identity that nothing has: a renamed code's segments keep theirs.
  private func free(_ record: SegmentRecord) throws -> SegmentRecord {
    var record = record
    while try isTaken(record.guid) {
      record.guid = Identifier<CodedSegment>(of: [record.guid, "renamed"]).description
    }
    return record
  }

  /// The record under the identity it came with, if nothing has it.
  private func given(_ record: SegmentRecord, _ transcript: String) throws -> SegmentRecord {
    if try isTaken(record.guid) {
      throw StorageError(store.path, .identifierTaken(transcript: transcript))
    }
    return record
  }

  private func isTaken(_ guid: String) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM segment WHERE guid = ?")
    return try Int.fetchOne(statement, arguments: [guid]) != nil
  }

  private mutating func add(_ record: SegmentRecord, _ segment: CodedSegment) throws {
    guard identifiers.insert(record.guid).inserted,
      let identifier = Identifier<CodedSegment>(record.guid)
    else { throw StorageError(store.path, .identifierTaken(transcript: segment.transcript)) }
    if coders.insert(record.coder).inserted {
      newCoders.insert(record.coder)
      changes.append(.insert([.text(record.coder)], into: .coder))
    }
    changes.append(.insert(record.cells, into: .segment))
    new[record.place] = record.judgement
    added.append(identifier)
  }

  private static let atPlace = """
    \(ProjectTable.segment.select)
    WHERE transcript = ? AND "start" = ? AND "end" = ? AND code = ? AND coder = ?
    """

  private func standing(_ place: SegmentRecord.Place) throws -> [Cell]? {
    guard coders.contains(place.coder), !newCoders.contains(place.coder) else { return nil }
    let statement = try db.cachedStatement(sql: Self.atPlace)
    return try Row.fetchOne(
      statement,
      arguments: [
        place.transcript, place.range.start, place.range.end, place.code, place.coder,
      ])?.cells
  }

  private mutating func prepared(_ segment: CodedSegment) throws -> SegmentRecord {
    guard segment.judgement != .suggested, case .person(let name) = segment.coder, !name.isEmpty
    else {
      throw StorageError(store.path, .notAJudgement(transcript: segment.transcript))
    }
    let text = try text(of: segment.transcript)
    guard text.bytes.holds(segment.range) else {
      throw StorageError(store.path, .placeOutsideText(transcript: segment.transcript))
    }
    // The same judgement has the same identity, so that the same work gives the same project.
    let derived = Identifier<CodedSegment>(of: [
      text.guid, "\(segment.range.start)", "\(segment.range.end)", segment.code.description, name,
    ])
    return try SegmentRecord(
      segment, guid: (segment.identifier ?? derived).description, transcript: text.guid,
      quoteDigest: text.bytes.quoteDigest(segment.range), codebook: codebook)
  }

  private mutating func text(of name: String) throws -> (guid: String, bytes: TextBytes) {
    if let known = texts[name] { return known }
    guard let record = try TranscriptRecord.named(name, db) else {
      throw StorageError(store.path, .unknownTranscript(name))
    }
    let text = (record.guid, TextBytes(try Content.body(record.text, db)))
    texts[name] = text
    return text
  }
}
