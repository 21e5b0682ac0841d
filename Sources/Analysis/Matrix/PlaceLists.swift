/// For each of a list of things (codes, coders, groups of speakers) the places it falls under on an axis.
///
/// Place 0 is everything together; the value at position *p* of an axis has place *p* + 1. A thing without a place
/// stands outside the matrix.
struct PlaceLists: Sendable {
  private(set) var places: [Int32] = []
  private var ends: [Int32] = []

  static let all: Int32 = 0

  var count: Int { ends.count }

  /// Adds the next thing, which stands at these positions; at none, it stands outside.
  mutating func append(positions: some Sequence<Int>) {
    let first = places.count
    places.append(Self.all)
    for position in positions { places.append(Int32(position + 1)) }
    if places.count == first + 1 { places.removeLast() }
    ends.append(Int32(places.count))
  }

  /// Where in `places` those of one thing stand.
  @inline(__always)
  func range(_ thing: Int) -> Range<Int> {
    Int(thing == 0 ? 0 : ends[thing - 1])..<Int(ends[thing])
  }

  subscript(thing: Int) -> ArraySlice<Int32> { places[range(thing)] }

  mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}

/// Where the segments of one transcript stand on an axis.
struct AxisPlaces: Sendable {
  let teller: MatrixFrame.Teller
  let lists: PlaceLists

  /// - Parameter groups: The places of the transcript's groups of speakers.
  init(_ frame: MatrixFrame, groups: PlaceLists) {
    teller = frame.teller
    lists =
      switch frame.teller {
      case .code: frame.byCode
      case .coder: frame.byCoder
      case .speaker: groups
      }
  }

  /// Where in the lists' places those of a segment stand.
  @inline(__always)
  func range(code: Int, coder: Int, group: Int) -> Range<Int> {
    switch teller {
    case .code: lists.range(code)
    case .coder: lists.range(coder)
    case .speaker: lists.range(group)
    }
  }
}
