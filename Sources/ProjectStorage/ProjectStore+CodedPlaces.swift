import Foundation
import GRDB
import QualitativeData

/// Where something is coded, as plain numbers: what counting needs of a segment.
package struct CodedPlace: BitwiseCopyable, Sendable {
  /// Positions among the transcripts, the codes and the coders of `JudgedPlaces`.
  package let transcript: UInt32
  package let code: UInt32
  package let coder: UInt32
  package let isAccepted: Bool
  package let range: TextRange
}

/// What people judged, accepted and rejected: by transcript in order of import, then by place.
package struct JudgedPlaces: Sendable {
  package fileprivate(set) var codes: [CodePath] = []
  package fileprivate(set) var coders: [Coder] = []
  package fileprivate(set) var places: [CodedPlace] = []
}

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
  /// - Complexity: O(n log n) for n segments, without a value made of any but their numbers.
  package func judgedPlaces() throws -> JudgedPlaces {
    try reading { db in
      let records = try TranscriptRecord.all(db)
      let positions = PlainTexts(records.map(\.guid))
      var codes = PlainTexts([])
      var coders = PlainTexts([])
      var judged = JudgedPlaces()
      // In the table's own order: its index knows places, but not what was judged there.
      let sql = """
        SELECT transcript, code, "start", "end", coder, judgement FROM segment NOT INDEXED
        """
      try PlainRow.forEach(db, sql) { row in
        let (start, end) = (row.integer(2), row.integer(3))
        guard let transcript = row.withBytes(0, { positions.number(of: $0) }), 0 <= start,
          start < end, end <= Int(UInt32.max)
        else { throw StorageError(path, .damaged(.rows)) }
        judged.places.append(
          CodedPlace(
            transcript: UInt32(transcript), code: row.withBytes(1) { codes.numbered($0) },
            coder: row.withBytes(4) { coders.numbered($0) },
            isAccepted: row.withBytes(5) { $0.first == UInt8(ascii: "a") },
            range: TextRange(start, end)))
      }
      judged.codes = codes.texts.compactMap { CodePath($0) }
      guard judged.codes.count == codes.texts.count else {
        throw StorageError(path, .damaged(.rows))
      }
      judged.coders = coders.texts.map(Coder.person)
      judged.places = judged.inOrder(codes: codes.texts, coders: coders.texts)
      return judged
    }
  }
}

extension JudgedPlaces {
  /// By transcript, place, code and coder, the latter two by their bytes.
  fileprivate func inOrder(codes: [String], coders: [String]) -> [CodedPlace] {
    func ranks(_ texts: [String]) -> [UInt32] {
      var ranks = [UInt32](repeating: 0, count: texts.count)
      let order = texts.indices.sorted { texts[$0].utf8.lexicographicallyPrecedes(texts[$1].utf8) }
      for (rank, index) in order.enumerated() { ranks[index] = UInt32(rank) }
      return ranks
    }
    let (codeRanks, coderRanks) = (ranks(codes), ranks(coders))
    return places.sorted { left, right in
      if left.transcript != right.transcript { return left.transcript < right.transcript }
      if left.range != right.range { return left.range < right.range }
      if left.code != right.code { return codeRanks[Int(left.code)] < codeRanks[Int(right.code)] }
      return coderRanks[Int(left.coder)] < coderRanks[Int(right.coder)]
    }
  }
}

/// Texts numbered in the order they are first met, looked up by their bytes.
private struct PlainTexts {
  private var bytes: [[UInt8]] = []
  private var numbers: [UInt64: [Int]] = [:]

  var texts: [String] { bytes.map { String(decoding: $0, as: UTF8.self) } }

  init(_ texts: [String]) {
    for text in texts {
      _ = Array(text.utf8).withUnsafeBytes { numbered($0) }
    }
  }

  func number(of text: UnsafeRawBufferPointer) -> Int? {
    number(of: text, Self.sum(text))
  }

  mutating func numbered(_ text: UnsafeRawBufferPointer) -> UInt32 {
    let sum = Self.sum(text)
    if let known = number(of: text, sum) { return UInt32(known) }
    numbers[sum, default: []].append(bytes.count)
    bytes.append(Array(text))
    return UInt32(bytes.count - 1)
  }

  private func number(of text: UnsafeRawBufferPointer, _ sum: UInt64) -> Int? {
    numbers[sum]?.first { number in
      bytes[number].withUnsafeBytes { known in
        known.count == text.count
          && (text.isEmpty || memcmp(known.baseAddress!, text.baseAddress!, text.count) == 0)
      }
    }
  }

  private static func sum(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var mixing = Mixing()
    mixing.add(text)
    return mixing.number
  }
}
