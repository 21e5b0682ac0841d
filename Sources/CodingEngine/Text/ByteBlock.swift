/// What kind of byte stands at each of 64 places of a text, as bits: the lowest bit is the first byte.
///
/// Eight bytes are classed at a time with plain arithmetic on `UInt64`: a byte is tested by adding what carries
/// it into its own highest bit. One block costs about as much as looking at three bytes one by one.
struct ByteBlock {
  static let length = 64

  /// Letters and digits of ASCII, and `_`.
  var words: UInt64 = 0
  /// Where a sentence may end: `.`, `!`, `?` and the carriage return.
  var stops: UInt64 = 0
  /// Bytes of characters beyond ASCII.
  var others: UInt64 = 0
  var blanks: UInt64 = 0
  /// Whether any is `_`.
  var hasLowLine = false

  /// - Parameter text: At least 64 bytes that can be read.
  @inline(__always)
  init(_ text: UnsafePointer<UInt8>) {
    let bytes = UnsafeRawPointer(text)
    var (lowLines, all): (UInt64, UInt64) = (0, 0)
    for part in 0..<8 {
      let eight = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: part &* 8, as: UInt64.self))
      let shift = UInt64(part &* 8)
      let kinds = EightBytes.kinds(eight)
      words |= EightBytes.bits(kinds.words) &<< shift
      stops |= EightBytes.bits(kinds.stops) &<< shift
      all |= eight
      blanks |= EightBytes.bits(kinds.blanks) &<< shift
      lowLines |= kinds.lowLines
    }
    hasLowLine = lowLines & EightBytes.high != 0
    // Most blocks of most texts are ASCII.
    if all & EightBytes.high != 0 { others = Self.others(bytes) }
  }

  @inline(never)
  private static func others(_ bytes: UnsafeRawPointer) -> UInt64 {
    (0..<8).reduce(0) { others, part in
      let eight = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: part * 8, as: UInt64.self))
      return others | EightBytes.bits(eight) &<< UInt64(part * 8)
    }
  }

  /// Forgets what stands from a place on; nothing where the place is not in the block.
  mutating func cut(at place: Int) {
    guard place < Self.length else { return }
    let kept = (UInt64(1) &<< UInt64(place)) &- 1
    words &= kept
    stops &= kept
    others &= kept
    blanks &= kept
  }
}

/// Tests of eight bytes at once. Each answer is in the highest bit of each byte; the others mean nothing.
enum EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let high: UInt64 = 0x8080_8080_8080_8080
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// Where word bytes are, where sentences may end, and where blanks and `_` are.
  @inline(__always)
  static func kinds(
    _ eight: UInt64
  ) -> (words: UInt64, stops: UInt64, blanks: UInt64, lowLines: UInt64) {
    let seven = eight & low
    let letters = within(seven | ones &* 0x20, 0x61, 0x7A)
    let digits = within(seven, 0x30, 0x39)
    let lowLines = equal(seven, 0x5F)
    let words = (letters | digits | lowLines) & ~eight
    let stops =
      (equal(seven, 0x2E) | equal(seven, 0x21) | equal(seven, 0x3F) | equal(seven, 0x0D)) & ~eight
    return (words, stops, equal(seven, 0x20) & ~eight, lowLines)
  }

  /// With the capitals of ASCII made small.
  @inline(__always)
  static func folded(_ eight: UInt64) -> UInt64 {
    let capitals = within(eight & low, 0x41, 0x5A) & ~eight & high
    return eight | capitals &>> 2
  }

  /// The highest bits of eight bytes side by side.
  @inline(__always)
  static func bits(_ eight: UInt64) -> UInt64 {
    (((eight & high) &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }

  /// Which of eight bytes below 0x80 lie between two, both inside.
  @inline(__always)
  private static func within(_ seven: UInt64, _ least: UInt64, _ greatest: UInt64) -> UInt64 {
    (seven &+ ones &* (0x80 &- least)) & ~(seven &+ ones &* (0x7F &- greatest))
  }

  /// Which of eight bytes below 0x80 equal one.
  @inline(__always)
  private static func equal(_ seven: UInt64, _ byte: UInt64) -> UInt64 {
    ~((seven ^ ones &* byte) &+ low)
  }
}
