import QualitativeData

/// The segments of one transcript where rows and columns are both codes, to find which of them meet.
///
/// Two segments meet where they share at least one character of the text; a segment never meets itself.
struct CodeMeetings: Sendable {
  struct Span: Sendable {
    /// Its position in the material.
    let segment: Int
    let range: TextRange
    let code: Int
    /// The groups of its speakers.
    let groups: [Int]
  }

  private(set) var spans: [Span] = []
  /// For each code of the material, its rows and its columns.
  let rowSets: [PlaceSet]
  let columnSets: [PlaceSet]
  private var isSorted = true

  init(rows: PlaceLists, columns: PlaceLists) {
    rowSets = (0..<rows.count).map { PlaceSet(rows[$0]) }
    columnSets = (0..<columns.count).map { PlaceSet(columns[$0]) }
  }

  mutating func clear() {
    spans.removeAll(keepingCapacity: true)
    isSorted = true
  }

  mutating func add(_ segment: Int, _ row: CodedMaterial.Row, groups: [Int]) {
    if let last = spans.last, last.range.start > row.range.start { isSorted = false }
    spans.append(Span(segment: segment, range: row.range, code: Int(row.code), groups: groups))
  }

  mutating func sort() {
    guard !isSorted else { return }
    spans.sort { ($0.range, $0.segment) < ($1.range, $1.segment) }
    isSorted = true
  }

  /// Calls with the positions of each two spans that meet, once.
  ///
  /// - Precondition: The spans are sorted.
  /// - Complexity: O(spans + pairs).
  func forEachPair(_ take: (Int, Int) -> Void) {
    for first in spans.indices {
      var second = first + 1
      while second < spans.count, spans[second].range.start < spans[first].range.end {
        take(first, second)
        second += 1
      }
    }
  }
}

/// A set of places on an axis.
struct PlaceSet: Sendable {
  private var words: [UInt64] = []

  init() {}

  init(_ places: ArraySlice<Int32>) {
    for place in places { insert(place) }
  }

  mutating func insert(_ place: Int32) {
    let word = Int(place) / 64
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(place % 64)
  }

  mutating func formUnion(_ other: PlaceSet) {
    while words.count < other.words.count { words.append(0) }
    for word in other.words.indices { words[word] |= other.words[word] }
  }

  var isEmpty: Bool { words.isEmpty }

  /// In order, without the place of everything together.
  func forEachPlace(_ take: (Int32) -> Void) {
    for (index, bits) in words.enumerated() {
      var rest = index == 0 ? bits & ~1 : bits
      while rest != 0 {
        take(Int32(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }
}
