import Foundation
import GRDB
import QualitativeData

extension ProjectStore {
  /// Every transcript as it was read, with the variables it has now, in the order of import.
  ///
  /// - Complexity: O(bytes of all texts).
  package func transcripts() throws -> [Transcript] {
    try reading { db in
      let attributes = try Self.attributes(db)
      return try TranscriptRecord.all(db).map { record in
        try transcript(record, attributes: attributes[record.guid] ?? [], db)
      }
    }
  }

  /// One transcript; `nil` where none has the name.
  package func transcript(named name: String) throws -> Transcript? {
    try reading { db in
      guard let record = try TranscriptRecord.named(name, db) else { return nil }
      return try transcript(record, attributes: Self.attributes(db)[record.guid] ?? [], db)
    }
  }

  /// The transcripts' names, in the order of import.
  package func transcriptNames() throws -> [String] {
    try reading { try TranscriptRecord.all($0).map(\.name) }
  }

  /// The values of variables by transcript, then by speaker, the transcript's own under an empty name; and its language.
  package func transcriptVariables() throws -> [String: (
    language: String?, values: [String: [String: String]]
  )] {
    try reading { db in
      let attributes = try Self.attributes(db)
      let described = try TranscriptRecord.all(db).map { record in
        var values: [String: [String: String]] = [:]
        for row in attributes[record.guid] ?? [] where row[2].text != Attribute.samePerson {
          values[row[1].text ?? "", default: [:]][row[2].text ?? ""] = row[3].text ?? ""
        }
        return (record.name, (language: record.language, values: values))
      }
      return Dictionary(described) { first, _ in first }
    }
  }

  /// The attribute rows of each transcript, by its identifier, as (speaker, variable, value).
  static func attributes(_ db: Database) throws -> [String: [[Cell]]] {
    let rows = try Row.fetchAll(db, sql: ProjectTable.attribute.selectAll).map(\.cells)
    return Dictionary(grouping: rows) { $0[0].text ?? "" }
  }

  private func transcript(
    _ record: TranscriptRecord, attributes: [[Cell]], _ db: Database
  ) throws -> Transcript {
    try transcript(
      record, attributes: attributes, text: Content.body(record.text, db),
      structure: Content.body(record.structure, db))
  }

  /// The transcript its parts make.
  func transcript(
    _ record: TranscriptRecord, attributes: [[Cell]], text: Data, structure: Data
  ) throws -> Transcript {
    let text = TextBytes(text)
    let structure = try self.structure(of: record, structure)
    guard let places = structure.places(in: text) else {
      throw StorageError(path, .damaged(.text(transcript: record.name)))
    }
    let variables = Dictionary(grouping: attributes) { $0[1].text ?? "" }.mapValues { rows in
      Dictionary(rows.map { ($0[2].text ?? "", $0[3].text ?? "") }) { first, _ in first }
    }
    return Transcript(
      name: record.name, file: record.file, format: record.format, digest: record.fileDigest,
      language: record.language, text: text.text,
      speakers: structure.speakers.map { speaker in
        var own = variables[speaker.name] ?? [:]
        let isSamePerson = own.removeValue(forKey: Attribute.samePerson) != nil
        return Speaker(
          name: speaker.name, kind: speaker.kind, variables: own,
          isSamePersonEverywhere: isSamePerson)
      },
      turns: places.turns, events: places.events,
      variables: variables[""] ?? [:], findings: structure.findings)
  }

  func structure(of record: TranscriptRecord, _ db: Database) throws -> TranscriptStructure {
    try structure(of: record, Content.body(record.structure, db))
  }

  private func structure(of record: TranscriptRecord, _ body: Data) throws -> TranscriptStructure {
    do {
      return try JSONDecoder().decode(TranscriptStructure.self, from: body)
    } catch is DecodingError {
      throw StorageError(path, .damaged(.text(transcript: record.name)))
    }
  }
}
