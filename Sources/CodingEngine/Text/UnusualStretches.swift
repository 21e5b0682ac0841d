import QualitativeData

/// Words and stops of stretches between blanks that hold characters beyond ASCII: the library is asked once for each
/// spelling.
struct UnusualStretches: ~Copyable {
  struct Span: BitwiseCopyable {
    let start: UInt32
    let end: UInt32
  }

  struct Found {
    var words: [Span] = []
    var stops: [UInt32] = []
  }

  private let boundaries = BoundaryFinder(.words)
  private var known = ByteNumbers()
  private var found: [Found] = []

  /// Longer stretches are rarely met twice.
  private static let longest = 64
  /// In bytes of text; then all is forgotten.
  private static let mostKept = 4 << 20

  mutating func find(in stretch: UnsafeBufferPointer<UInt8>, _ take: (Found) -> Void) {
    guard stretch.count <= Self.longest else { return take(look(at: stretch)) }
    if known.size > Self.mostKept {
      known = ByteNumbers()
      found = []
    }
    let (number, isNew) = known.number(of: stretch)
    if isNew { found.append(look(at: stretch)) }
    take(found[number])
  }

  private func look(at stretch: UnsafeBufferPointer<UInt8>) -> Found {
    var found = Found()
    found.words = Words.ranges(in: stretch, by: boundaries).map {
      Span(start: UInt32($0.lowerBound), end: UInt32($0.upperBound))
    }
    var place = 0
    while place < stretch.count {
      let (scalar, length) = UTF8Scalar.decode(at: place, of: stretch)
      if SentenceClass(scalar).mayEndSentence { found.stops.append(UInt32(place)) }
      place += length
    }
    return found
  }
}
