import Foundation
import GRDB
import QualitativeData

/// What rules suggest, as it lies in the file, to be read transcript by transcript.
struct SuggestionLists {
  /// One code's list.
  struct Code: Sendable {
    let path: CodePath
    let packed: PackedProposals
  }

  private let path: String
  /// In the order in which suggestions of one place stand.
  let codes: [Code]
  let run: RunRecord?
  private let looked: Set<String>
  /// The rows of transcripts that have a list of their own, as before version 4, by the transcript's identifier.
  let older: [String: [Cell]]

  /// - Throws: `StorageError` where a list cannot be read.
  init(_ db: Database, path: String) throws {
    self.path = path
    let tables = try ProjectTable.tables(in: db)
    func rows(_ table: ProjectTable) throws -> [[Cell]] {
      guard tables.contains(table) else { return [] }
      return try Row.fetchAll(db, sql: table.selectAll).map(\.cells)
    }
    let damaged = StorageError(path, .damaged(.content))
    codes = try rows(.proposal).map { row in
      guard let code = row[0].text.flatMap({ CodePath($0) }),
        let packed = PackedProposals(try Content.body(row[1].text ?? "", db))
      else { throw damaged }
      return Code(path: code, packed: packed)
    }.sorted { $0.path.description < $1.path.description }
    run = tables.contains(.run) ? try RunRecord.standing(in: db, path: path) : nil
    looked = Set(run?.transcripts ?? [])
    older = Dictionary(try rows(.suggestion).map { ($0[0].text ?? "", $0) }) { first, _ in first }
  }

  /// The digests of the codebooks whose rules looked at a transcript, with a blank between; `nil` where none did.
  func codebooks(of record: TranscriptRecord) -> String? {
    looked.contains(record.guid) ? run?.codebooks : older[record.guid]?[2].text
  }

  /// By place, then code.
  ///
  /// - Parameter wanted: The only codes wanted; `nil` for all.
  func segments(
    in record: TranscriptRecord, of wanted: Set<CodePath>? = nil, _ db: Database
  ) throws -> [CodedSegment] {
    let lists = codes.filter { wanted?.contains($0.path) ?? true }.map { code in
      code.packed.segments(at: record.position, in: record.name, of: code.path)
    }
    var segments = lists.flatMap { $0 ?? [] }
    guard lists.allSatisfy({ $0 != nil }) else { throw StorageError(path, .damaged(.content)) }
    if let digest = older[record.guid]?[1].text {
      let packed = try? JSONDecoder().decode(
        PackedSuggestions.self, from: Content.body(digest, db))
      guard let more = packed?.segments(in: record.name) else {
        throw StorageError(path, .damaged(.content))
      }
      segments += more.filter { wanted?.contains($0.code) ?? true }
    }
    // Those of one code are in order, and the codes are: what has the same place stays so.
    return segments.enumerated().sorted {
      ($0.element.range, $0.offset) < ($1.element.range, $1.offset)
    }.map(\.element)
  }

  func stored(for record: TranscriptRecord, _ db: Database) throws -> StoredSuggestions {
    StoredSuggestions(
      codes: codes, position: record.position,
      older: try older[record.guid]?[1].text.map { try Content.body($0, db) })
  }
}

/// The suggestions in one transcript, not yet taken apart.
struct StoredSuggestions: Sendable {
  let codes: [SuggestionLists.Code]
  let position: Int
  let older: Data?

  /// By place, then code; `nil` where the bytes make no sense.
  var places: SuggestedPlaces? {
    if let older { return PackedSuggestions.places(in: older) }
    var places: [(code: Int, range: TextRange)] = []
    for (index, code) in codes.enumerated() {
      guard let ranges = code.packed.ranges(at: position) else { return nil }
      for range in ranges { places.append((index, range)) }
    }
    places.sort { $0.range != $1.range ? $0.range < $1.range : $0.code < $1.code }
    return SuggestedPlaces(codes: codes.map(\.path.description), places: places)
  }
}

/// The run of `autocode` that made what is suggested.
struct RunRecord: Equatable {
  /// The digests of the codebooks, sorted, with a blank between.
  let codebooks: String
  /// The identifiers of the transcripts it looked at, in their order.
  let transcripts: [String]
  /// The version of the engine's rules for words, sentences and what fits.
  let engine: Int
  /// The digest of all values of variables at that time.
  let attributes: String

  var content: Content { Content(transcripts.joined(separator: "\n")) }

  var cells: [Cell] {
    [.text(codebooks), .text(content.digest), .integer(engine), .text(attributes)]
  }

  init(codebooks: [String], transcripts: [String], engine: Int, attributes: String) {
    self.codebooks = codebooks.sorted().joined(separator: " ")
    self.transcripts = transcripts
    self.engine = engine
    self.attributes = attributes
  }

  /// The last one; `nil` before the first.
  ///
  /// - Throws: `StorageError` where it cannot be read.
  static func standing(in db: Database, path: String) throws -> RunRecord? {
    guard let row = try Row.fetchOne(db, sql: ProjectTable.run.selectAll)?.cells else { return nil }
    guard let run = RunRecord(row, transcripts: try Content.body(row[1].text ?? "", db)) else {
      throw StorageError(path, .damaged(.content))
    }
    return run
  }

  private init?(_ row: [Cell], transcripts: Data) {
    guard row.count == 4, let codebooks = row[0].text, let engine = row[2].integer,
      let attributes = row[3].text
    else { return nil }
    self.codebooks = codebooks
    self.engine = engine
    self.attributes = attributes
    self.transcripts = String(decoding: transcripts, as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }
}
