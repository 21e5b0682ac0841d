import Foundation
import GRDB
import QualitativeData

/// Judged places with codes and coders as they are written.
struct StoredPlaces: Equatable, Sendable {
  /// In the order of their bytes.
  private(set) var codes: [String] = []
  private(set) var coders: [String] = []
  /// In order.
  private(set) var places: [CodedPlace] = []

  /// What stands in all segments.
  static func all(_ pair: ConnectionPair, _ path: String) throws -> StoredPlaces {
    let transcripts = PlainTexts(try TranscriptRecord.all(pair.db).map(\.guid))
    let halves = try pair.answers(to: SegmentRecord.halves) {
      try StoredPlaces($1, where: $0, transcripts, path)
    }
    return halves[0].merged(with: halves[1])
  }

  /// What stands in the segments that fulfil a condition.
  private init(
    _ db: Database, where condition: String, _ transcripts: PlainTexts, _ path: String
  ) throws {
    var codes = PlainTexts([])
    var coders = PlainTexts([])
    // In the table's own order: its index knows places, but not what was judged there.
    let sql = """
      SELECT transcript, code, "start", "end", coder, judgement FROM segment NOT INDEXED
      WHERE \(condition)
      """
    try PlainRow.forEach(db, sql) { row in
      let (start, end) = (row.integer(2), row.integer(3))
      guard let transcript = row.withBytes(0, { transcripts.number(of: $0) }), 0 <= start,
        start < end, end <= Int(UInt32.max)
      else { throw StorageError(path, .damaged(.rows)) }
      places.append(
        CodedPlace(
          transcript: UInt32(transcript), code: row.withBytes(1) { codes.numbered($0) },
          coder: row.withBytes(4) { coders.numbered($0) },
          isAccepted: row.withBytes(5) { $0.first == UInt8(ascii: "a") },
          range: TextRange(start, end)))
    }
    (self.codes, self.coders) = (codes.texts, coders.texts)
    // With the codes in order, the numbers say which is first.
    renumber(codes: Self.ordered(self.codes), coders: Self.ordered(self.coders))
    places.sort(by: <)
  }

  /// The same, with codes and coders as values.
  func judged(_ path: String) throws -> JudgedPlaces {
    let codes = codes.compactMap { CodePath($0) }
    guard codes.count == self.codes.count else { throw StorageError(path, .damaged(.rows)) }
    return JudgedPlaces(codes: codes, coders: coders.map(Coder.person), places: places)
  }

  /// Both, when each is in order.
  private func merged(with other: StoredPlaces) -> StoredPlaces {
    let codes = Self.ordered(Set(codes).union(other.codes))
    let coders = Self.ordered(Set(coders).union(other.coders))
    var (left, right) = (self, other)
    left.renumber(codes: codes, coders: coders)
    right.renumber(codes: codes, coders: coders)
    var merged = left
    merged.places = []
    merged.places.reserveCapacity(left.places.count + right.places.count)
    var rest = right.places[...]
    for place in left.places {
      while let next = rest.first, next < place { merged.places.append(rest.removeFirst()) }
      merged.places.append(place)
    }
    merged.places.append(contentsOf: rest)
    return merged
  }

  private mutating func renumber(codes: [String], coders: [String]) {
    let codeNumbers = Self.positions(of: self.codes, among: codes)
    let coderNumbers = Self.positions(of: self.coders, among: coders)
    for index in places.indices {
      let place = places[index]
      places[index] = CodedPlace(
        transcript: place.transcript, code: codeNumbers[Int(place.code)],
        coder: coderNumbers[Int(place.coder)], isAccepted: place.isAccepted, range: place.range)
    }
    (self.codes, self.coders) = (codes, coders)
  }

  private static func positions(of some: [String], among all: [String]) -> [UInt32] {
    let positions = Dictionary(zip(all, UInt32(0)...)) { first, _ in first }
    return some.map { positions[$0]! }
  }

  private static func ordered(_ texts: some Sequence<String>) -> [String] {
    texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension StoredPlaces {
  private static let form = 1

  /// As `NumberWriter` writes numbers: a 1 for this form; the codes and the coders; how many places; then for each its
  /// transcript (from that of the one before), its start (from the one before in the transcript), its length, its code,
  /// and twice its coder, one more where it was accepted.
  var packed: [UInt8] {
    var writer = NumberWriter()
    writer.add(Self.form)
    for texts in [codes, coders] {
      writer.add(texts.count)
      for text in texts { writer.add(text) }
    }
    writer.add(places.count)
    var (transcript, start) = (0, 0)
    for place in places {
      if Int(place.transcript) != transcript { start = 0 }
      writer.add(Int(place.transcript) - transcript)
      writer.add(place.range.start - start)
      writer.add(place.range.length)
      writer.add(Int(place.code))
      writer.add(Int(place.coder) << 1 | (place.isAccepted ? 1 : 0))
      (transcript, start) = (Int(place.transcript), place.range.start)
    }
    return writer.bytes
  }

  /// - Returns: `nil` for bytes that are no such list.
  init?(packed bytes: UnsafeRawBufferPointer) {
    var reader = NumberReader(bytes)
    guard reader.number() == Self.form else { return nil }
    for _ in 0..<reader.count() { codes.append(reader.text()) }
    for _ in 0..<reader.count() { coders.append(reader.text()) }
    let count = reader.count()
    places.reserveCapacity(count)
    var (transcript, start) = (0, 0)
    for _ in 0..<count {
      let distance = reader.number()
      transcript += distance
      start = reader.number() + (distance == 0 ? start : 0)
      let length = reader.number()
      let code = reader.number()
      let judged = reader.number()
      guard !reader.isBroken, length > 0, start + length <= Int(UInt32.max),
        transcript <= Int(UInt32.max), code < codes.count, judged >> 1 < coders.count
      else { return nil }
      places.append(
        CodedPlace(
          transcript: UInt32(transcript), code: UInt32(code), coder: UInt32(judged >> 1),
          isAccepted: judged & 1 == 1, range: TextRange(start, start + length)))
    }
    guard !reader.isBroken, reader.isAtEnd else { return nil }
  }
}
