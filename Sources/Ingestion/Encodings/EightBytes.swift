/// Stretches of a text looked at in one step, so that what is plain text goes by quickly.
///
/// The tests may only answer for all eight together; who is told yes looks again, byte by byte.
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  private let word: UInt64

  /// - Precondition: eight bytes stand from the offset on.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    word = UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(
      fromByteOffset: offset, as: UInt64.self)
  }

  /// Whether one of them is below 0x20, or is 0x7F.
  @inline(__always)
  var holdsControl: Bool {
    let below = (word &- Self.ones &* 0x20) & ~word & Self.highBits
    return below | Self.zeros(word ^ Self.ones &* 0x7F) != 0
  }

  /// Whether a text holds a control character.
  static func holdsControl(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    while offset + 8 <= text.count {
      if EightBytes(text, at: offset).holdsControl { break }
      offset += 8
    }
    return text[offset...].contains { $0 < 0x20 }
  }

  /// Where a stretch ends that begins and ends with no white space and holds single blanks only; the offset itself
  /// where none begins that is worth it.
  @inline(__always)
  static func endOfPlainStretch(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    guard offset < bytes.count, bytes[offset] > 0x20 else { return offset }
    var end = offset
    while end + 33 <= bytes.count, isPlain(bytes, from: end) { end += 32 }
    while end + 8 <= bytes.count {
      let part = EightBytes(bytes, at: end)
      if part.holdsBlankRun || (bytes[end] == 0x20 && bytes[end - 1] == 0x20) { break }
      end += 8
    }
    while end < bytes.count, bytes[end] > 0x20 || (bytes[end] == 0x20 && bytes[end - 1] != 0x20) {
      end += 1
    }
    while end > offset, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// Whether 32 bytes hold no control character and no blank before another; all are looked at, which the compiler
  /// does sixteen at a time.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Bool {
    var found: UInt8 = 0
    for place in offset..<offset + 32 {
      let isControl: UInt8 = bytes[place] < 0x20 ? 1 : 0
      let isBlank: UInt8 = bytes[place] == 0x20 ? 1 : 0
      let isNextBlank: UInt8 = bytes[place + 1] == 0x20 ? 1 : 0
      found |= isControl | isBlank & isNextBlank
    }
    return found == 0
  }

  /// Whether one of them is a control character, or two neighbours are blanks.
  private var holdsBlankRun: Bool {
    let blanks = Self.exactZeros(word ^ Self.ones &* 0x20)
    let below = (word &- Self.ones &* 0x20) & ~word & Self.highBits
    return below | (blanks & (blanks << 8)) != 0
  }

  /// The high bit of each byte that is zero, and of no other.
  private static func exactZeros(_ word: UInt64) -> UInt64 {
    ~(((word & ~highBits) &+ ~highBits) | word | ~highBits)
  }

  /// Not zero where one of eight bytes is.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }
}
