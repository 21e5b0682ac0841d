import CByteMasks

/// What kind of byte stands at each of 64 places of a text, as bits: the lowest bit is the first byte.
///
/// Sixteen bytes are looked at in one step. One block costs about as much as looking at three bytes one by one.
struct ByteBlock {
  static let length = 64

  /// Letters and digits of ASCII, and `_`.
  private(set) var words: UInt64
  /// Where a sentence may end: `.`, `!`, `?` and the carriage return.
  private(set) var stops: UInt64
  /// Bytes of characters beyond ASCII.
  private(set) var others: UInt64
  private(set) var blanks: UInt64
  /// Whether any is `_`.
  let hasLowLine: Bool

  /// - Parameter text: At least 64 bytes that can be read.
  @inline(__always)
  init(_ text: UnsafePointer<UInt8>) {
    let masks = masks_of_64_bytes(text)
    words = masks.words
    stops = masks.stops
    others = masks.others
    blanks = masks.blanks
    hasLowLine = masks.has_low_line != 0
  }

  /// Forgets what stands from a place on; nothing where the place is not in the block.
  @inline(__always)
  mutating func cut(at place: Int) {
    guard place < Self.length else { return }
    let kept = (UInt64(1) &<< UInt64(truncatingIfNeeded: place)) &- 1
    words &= kept
    stops &= kept
    others &= kept
    blanks &= kept
  }
}
