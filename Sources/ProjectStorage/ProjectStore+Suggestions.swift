import Foundation
import GRDB
import QualitativeData

/// What stands as suggested for one transcript.
package struct SuggestionRun: Hashable, Sendable {
  /// The transcript's name.
  package let transcript: String
  /// The digests of the codebooks it was made with, sorted.
  package let codebooks: [String]
  package let count: Int

  package init(transcript: String, codebooks: [String], count: Int) {
    self.transcript = transcript
    self.codebooks = codebooks
    self.count = count
  }
}

/// What storing suggestions did.
package struct SuggestionOutcome: Hashable, Sendable {
  /// The entry's number; `nil` where the same was suggested before.
  package let entry: Int?
  /// How many transcripts have other suggestions now.
  package let changedTranscripts: Int
  /// How many suggestions were given.
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
  /// Replaces what rules suggest for the transcripts named; the others keep theirs. No judgement is touched.
  ///
  /// - Parameters:
  ///   - segments: by transcript's name; an empty list says that nothing was found.
  ///   - codebooks: the digests of the codebooks the suggestions were made with.
  ///   - acceptance: what a person accepts along with it; one entry of the log holds both.
  package func setSuggestions(
    _ segments: [String: [CodedSegment]], codebooks: [String],
    accepting acceptance: Acceptance? = nil, by actor: String, summary: String? = nil
  ) throws -> SuggestionOutcome {
    let packed = try segments.mapValues { Content(try JSON.data(PackedSuggestions($0))) }
    let made = codebooks.sorted().joined(separator: " ")
    let total = segments.values.reduce(0) { $0 + $1.count }
    return try record(.suggest, by: actor) { db in
      var content: [Content] = []
      var changes: [RowChange] = []
      for (name, body) in packed.sorted(by: { $0.key < $1.key }) {
        guard let record = try TranscriptRecord.named(name, db) else {
          throw StorageError(path, .unknownTranscript(name))
        }
        let texts = TextBytes(try Content.body(record.text, db))
        guard (segments[name] ?? []).allSatisfy({ texts.holds($0.range) }) else {
          throw StorageError(path, .placeOutsideText(transcript: name))
        }
        let row: [Cell] = [
          .text(record.guid), .text(body.digest), .text(made), .integer(segments[name]?.count ?? 0),
        ]
        if let change = try change(to: row, db) {
          content.append(body)
          changes.append(change)
        }
      }
      let count = changes.count
      let desk = try acceptance.map { try accepted($0, db) }
      var said = "\(counted(total, "suggestion")) in \(counted(packed.count, "transcript"))"
      if let acceptance, let desk {
        said += "; accepted \(counted(desk.count, "segment")) as \(acceptance.coder)"
      }
      return Decision(
        content: content, changes: changes + (desk?.changes ?? []), summary: summary ?? said
      ) {
        SuggestionOutcome(
          entry: $0, changedTranscripts: count, suggestions: total, accepted: desk?.count ?? 0)
      }
    }
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

  /// What rules suggest, by transcript in order of import, then by place; judged ones included.
  package func suggestions(in transcript: String? = nil) throws -> [CodedSegment] {
    try reading { db in
      try TranscriptRecord.all(db).filter { transcript == nil || $0.name == transcript }
        .flatMap { try suggestions(for: $0, db) }
    }
  }

  /// Which transcripts have been looked at, and with which codebooks.
  package func suggestionRuns() throws -> [SuggestionRun] {
    try reading { db in
      try TranscriptRecord.all(db).compactMap { record in
        try suggestionRow(record.guid, db).map { row in
          SuggestionRun(
            transcript: record.name,
            codebooks: (row[2].text ?? "").split(separator: " ").map(String.init),
            count: row[3].integer ?? 0)
        }
      }
    }
  }

  func suggestions(for record: TranscriptRecord, _ db: Database) throws -> [CodedSegment] {
    guard let digest = try suggestionRow(record.guid, db)?[1].text else { return [] }
    let packed = try? JSONDecoder().decode(
      PackedSuggestions.self, from: Content.body(digest, db))
    guard let segments = packed?.segments(in: record.name) else {
      throw StorageError(path, .damaged(.content))
    }
    return segments
  }

  func suggestionRow(_ guid: String, _ db: Database) throws -> [Cell]? {
    try Row.fetchOne(
      db.cachedStatement(sql: ProjectTable.suggestion.selectOne), arguments: [guid])?.cells
  }

  private func change(to row: [Cell], _ db: Database) throws -> RowChange? {
    guard let before = try suggestionRow(row[0].text ?? "", db) else {
      return .insert(row, into: .suggestion)
    }
    return before == row ? nil : .update(before, to: row, in: .suggestion)
  }
}
