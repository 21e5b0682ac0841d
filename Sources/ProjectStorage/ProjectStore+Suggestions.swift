import Foundation
import GRDB
import QualitativeData

/// What storing suggestions did.
package struct SuggestionOutcome: Hashable, Sendable {
  /// The entry's number; `nil` where the same was suggested before.
  package let entry: Int?
  /// How many codes have other suggestions now.
  package let changedCodes: Int
  /// How many suggestions stand now.
  package let suggestions: Int
  /// How many of them became judgements.
  package let accepted: Int
}

/// Suggestions that a person accepts in the same step.
package struct Acceptance: Sendable {
  package let segments: [CodedSegment]
  package let coder: String
  /// The name and version of the codebook they are judged under.
  package let codebook: String

  package init(_ segments: [CodedSegment], by coder: String, under codebook: String) {
    self.segments = segments
    self.coder = coder
    self.codebook = codebook
  }
}

extension ProjectStore {
  /// What suggestions rest on, for deciding which of them can stay.
  package func suggestionBasis() throws -> SuggestionBasis {
    try reading { db in
      let attributes = try Self.attributesDigest(db)
      guard let record = try RunRecord.standing(in: db, path: path) else {
        return SuggestionBasis(run: nil, attributes: attributes, record: nil)
      }
      let names = try transcriptNames(db).mapValues(\.name)
      let counts = try Row.fetchAll(db, sql: "SELECT code, count FROM proposal")
      let run = SuggestionBasis.Run(
        transcripts: record.transcripts.compactMap { names[$0] },
        codebooks: try record.codebooks.split(separator: " ").map {
          TextBytes(try Content.body(String($0), db)).text
        },
        engine: record.engine, attributes: record.attributes,
        codes: Dictionary(
          counts.compactMap { row in CodePath(row[0] as String).map { ($0, row[1]) } }
        ) { first, _ in first })
      return SuggestionBasis(run: run, attributes: attributes, record: record)
    }
  }

  /// Replaces all that rules suggest. No judgement is touched.
  ///
  /// - Parameter acceptance: What a person accepts along with it; one entry of the log holds both.
  /// - Throws: `changedMeanwhile` where codes are to keep a list that is not there any more as it was.
  /// - Complexity: O(what was found anew + rows).
  package func setSuggestions(
    _ new: NewSuggestions, accepting acceptance: Acceptance? = nil, by actor: String,
    summary: String? = nil
  ) throws -> SuggestionOutcome {
    try record(.suggest, by: actor) { db in
      let run = try RunRecord.standing(in: db, path: path)
      guard new.kept.isEmpty || run != nil && run == new.basis?.record else {
        throw StorageError(path, .changedMeanwhile)
      }
      let records = try records(named: new.transcripts, db)
      var (content, changes, total) = try proposalChanges(new, records, db)
      let count = changes.count
      let newRun = RunRecord(
        codebooks: new.codebooks, transcripts: records.map(\.guid), engine: new.engine,
        attributes: new.attributes)
      if newRun != run {
        content.append(newRun.content)
        changes += run.map { [.delete($0.cells, from: .run)] } ?? []
        changes.append(.insert(newRun.cells, into: .run))
      }
      let older = try Row.fetchAll(db, sql: ProjectTable.suggestion.selectAll)
      changes += older.map { .delete($0.cells, from: .suggestion) }
      let desk = try acceptance.map { try accepted($0, db) }
      var said = "\(counted(total, "suggestion")) in \(counted(records.count, "transcript"))"
      if let acceptance, let desk {
        said += "; accepted \(counted(desk.count, "segment")) as \(acceptance.coder)"
      }
      return Decision(
        content: content, changes: changes + (desk?.changes ?? []), summary: summary ?? said
      ) {
        SuggestionOutcome(
          entry: $0, changedCodes: count, suggestions: total, accepted: desk?.count ?? 0)
      }
    }
  }

  private func records(named names: [String], _ db: Database) throws -> [TranscriptRecord] {
    let all = try TranscriptRecord.all(db)
    let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    let records = try names.map { name in
      guard let record = byName[name] else { throw StorageError(path, .unknownTranscript(name)) }
      return record
    }
    let positions = records.map(\.position)
    precondition(
      zip(positions, positions.dropFirst()).allSatisfy(<), "transcripts in the order of import")
    return records
  }

  /// The lists that are new, other or gone, and how many suggestions stand then.
  private func proposalChanges(
    _ new: NewSuggestions, _ records: [TranscriptRecord], _ db: Database
  ) throws -> (content: [Content], changes: [RowChange], total: Int) {
    var content: [Content] = []
    var changes: [RowChange] = []
    var total = 0
    let lengths = try textLengths(records, db)
    let positions = records.map(\.position)
    var rows: [String: [Cell]] = [:]
    for (code, places) in new.found where !places.hits.isEmpty {
      for hit in places.hits where hit.range.end > lengths[Int(hit.transcript)] {
        throw StorageError(
          path, .placeOutsideText(transcript: records[Int(hit.transcript)].name))
      }
      let packed = PackedProposals(places, positions: positions)
      let body = Content(packed.body)
      total += packed.count
      let name = code.description
      rows[name] = [.text(name), .text(body.digest), .integer(packed.count)]
      content.append(body)
    }
    let kept = Set(new.kept.map(\.description))
    for before in try Row.fetchAll(db, sql: ProjectTable.proposal.selectAll).map(\.cells) {
      let name = before[0].text ?? ""
      if let after = rows.removeValue(forKey: name) {
        if before != after { changes.append(.update(before, to: after, in: .proposal)) }
      } else if kept.contains(name) {
        total += before[2].integer ?? 0
      } else {
        changes.append(.delete(before, from: .proposal))
      }
    }
    for (_, row) in rows.sorted(by: { $0.key < $1.key }) {
      changes.append(.insert(row, into: .proposal))
    }
    let named = Set(changes.compactMap { $0.after?[1].text })
    return (content.filter { named.contains($0.digest) }, changes, total)
  }

  /// In bytes.
  private func textLengths(_ records: [TranscriptRecord], _ db: Database) throws -> [Int] {
    let statement = try db.cachedStatement(
      sql: "SELECT length(body) FROM content WHERE digest = ?")
    return try records.map { try Int.fetchOne(statement, arguments: [$0.text]) ?? 0 }
  }

  private func accepted(_ acceptance: Acceptance, _ db: Database) throws -> CodingDesk {
    var desk = try CodingDesk(store: self, db: db, codebook: acceptance.codebook)
    for segment in acceptance.segments {
      try desk.take(
        CodedSegment(
          transcript: segment.transcript, code: segment.code, range: segment.range,
          coder: .person(acceptance.coder), judgement: .accepted, reason: segment.reason),
        overrule: false)
    }
    return desk
  }

  // MARK: reading

  /// What rules suggest, by transcript in order of import, then by place; judged ones included.
  ///
  /// - Parameter codes: The only codes wanted; `nil` for all.
  package func suggestions(
    in transcript: String? = nil, for codes: Set<CodePath>? = nil
  ) throws -> [CodedSegment] {
    try reading { db in
      let lists = try suggestionLists(db)
      return try TranscriptRecord.all(db).filter { transcript == nil || $0.name == transcript }
        .flatMap { try lists.segments(in: $0, of: codes, db) }
    }
  }

  /// For each transcript that rules looked at, the digests of the codebooks they stand in, sorted.
  package func codebooksOfSuggestions() throws -> [String: [String]] {
    try reading { db in
      let lists = try suggestionLists(db)
      let runs = try TranscriptRecord.all(db).compactMap { record in
        lists.codebooks(of: record).map {
          (record.name, $0.split(separator: " ").map(String.init))
        }
      }
      return Dictionary(runs) { first, _ in first }
    }
  }

  func suggestionLists(_ db: Database) throws -> SuggestionLists {
    try SuggestionLists(db, path: path)
  }

  /// One digest for the values of all variables.
  private static func attributesDigest(_ db: Database) throws -> String {
    var digest = ContentDigest.Running()
    var bytes = RowBytes(of: ProjectTable.attribute.rawValue)
    try PlainRow.forEach(db, ProjectTable.attribute.selectAll) { row in
      bytes.begin(row)
      bytes.bytes.withUnsafeBytes { digest.add($0) }
    }
    return digest.text
  }
}
