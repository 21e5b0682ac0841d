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
  package let codes: [CodePath]
  package let coders: [Coder]
  package let places: [CodedPlace]
}

/// Judged places with codes and coders as they are written.
struct StoredPlaces: Sendable {
  /// In the order of their bytes.
  private(set) var codes: [String] = []
  private(set) var coders: [String] = []
  /// In order.
  private(set) var places: [CodedPlace] = []

  /// What stands in the segments that fulfil a condition.
  init(_ db: Database, where condition: String, _ transcripts: PlainTexts, _ path: String) throws {
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

  /// Both, when each is in order.
  func merged(with other: StoredPlaces) -> StoredPlaces {
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

extension CodedPlace: Comparable {
  /// By transcript, place, code and coder, as they are numbered.
  package static func < (left: CodedPlace, right: CodedPlace) -> Bool {
    if left.transcript != right.transcript { return left.transcript < right.transcript }
    if left.range != right.range { return left.range < right.range }
    return (left.code, left.coder) < (right.code, right.coder)
  }
}
