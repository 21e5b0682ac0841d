import Foundation
import GRDB
import QualitativeData

/// A transcript as it lies in the project, its parts not yet taken apart.
///
/// Reading the file is for one caller at a time; what is made of the bytes can be made on any thread.
package struct StoredTranscript: Sendable {
  package let name: String
  fileprivate let transcriptOf: @Sendable () throws -> Transcript
  fileprivate let suggestions: StoredSuggestions?
  fileprivate let path: String

  /// - Throws: `StorageError` where turns do not fit the text.
  package func transcript() throws -> Transcript { try transcriptOf() }

  /// What rules suggest, by place.
  ///
  /// - Throws: `StorageError` where the list cannot be read.
  package func suggestedPlaces() throws -> SuggestedPlaces {
    guard let suggestions else { return SuggestedPlaces(codes: [], places: []) }
    guard let places = suggestions.places else { throw damaged }
    return places
  }

  /// What is said of a list that holds what no list can.
  package var damaged: StorageError { StorageError(path, .damaged(.content)) }
}

/// What rules suggest in one transcript, as plain numbers.
package struct SuggestedPlaces: Sendable {
  /// As they are written: the same few in every transcript, for the caller to read once.
  package let codes: [String]
  /// Each span with its code's position among the codes.
  package let places: [(code: Int, range: TextRange)]
}

extension ProjectStore {
  /// Calls with the transcripts in the order of import, some at a time.
  ///
  /// - Complexity: O(bytes of all texts); memory for one batch.
  package func forEachBatch(
    of size: Int, withSuggestions: Bool, _ take: ([StoredTranscript]) throws -> Void
  ) throws {
    try reading { db in
      let attributes = try Self.attributes(db)
      let suggestions = try withSuggestions ? suggestionLists(db) : nil
      var batch: [StoredTranscript] = []
      for record in try TranscriptRecord.all(db) {
        batch.append(try stored(record, attributes[record.guid] ?? [], suggestions, db))
        guard batch.count == size else { continue }
        try take(batch)
        batch.removeAll(keepingCapacity: true)
      }
      if !batch.isEmpty { try take(batch) }
    }
  }

  private func stored(
    _ record: TranscriptRecord, _ attributes: [[Cell]], _ suggestions: SuggestionLists?,
    _ db: Database
  ) throws -> StoredTranscript {
    let text = try Content.body(record.text, db)
    let structure = try Content.body(record.structure, db)
    return StoredTranscript(
      name: record.name,
      transcriptOf: {
        try transcript(record, attributes: attributes, text: text, structure: structure)
      },
      suggestions: try suggestions?.stored(for: record, db), path: path)
  }

  /// Everything people judged.
  ///
  /// - Complexity: O(n log n) for n segments, without a value made of any but their numbers; both cores read a large file.
  ///   O(n), many times quicker, where the file keeps the list.
  package func judgedPlaces() throws -> JudgedPlaces {
    try reading { db in
      try KeptPlaces.read(db, path: path)
        ?? StoredPlaces.all(ConnectionPair(db, ProjectFile(path)), path).judged(path)
    }
  }
}
