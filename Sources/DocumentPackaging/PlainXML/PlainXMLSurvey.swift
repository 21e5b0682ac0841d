import Foundation

/// What kinds of bytes a document holds, looked at once for all of it.
struct PlainXMLSurvey {
  /// Whether all of it is UTF-8, and characters XML allows.
  let isPlain: Bool
  /// Whether there are ampersands in it.
  let hasReferences: Bool
  /// Whether there are carriage returns in it.
  let hasReturns: Bool

  /// - Complexity: O(bytes).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let kinds = Self.kinds(bytes)
    hasReferences = Self.holds(UInt8(ascii: "&"), bytes)
    hasReturns = Self.holds(0x0D, bytes)
    isPlain =
      !kinds.hasControls && (!kinds.isBeyondASCII || Self.areCharacters(bytes))
      && ByteSearch.place(of: "]]>", in: UnsafeRawBufferPointer(bytes)) == nil
  }

  private static func holds(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    return memchr(start, Int32(byte), bytes.count) != nil
  }

  /// Whether there are control characters, TAB and line ends aside, and whether there is anything but ASCII.
  ///
  /// All bytes of a stretch are looked at, which the compiler does sixteen at a time.
  private static func kinds(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (hasControls: Bool, isBeyondASCII: Bool) {
    var controls: UInt8 = 0
    var all: UInt8 = 0
    for byte in bytes {
      let isSmall: UInt8 = byte < 0x20 ? 1 : 0
      let isAllowed: UInt8 =
        (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0)
      controls |= isSmall & ~isAllowed
      all |= byte
    }
    return (controls != 0, all >= 0x80)
  }

  /// Whether all of it is UTF-8, without the two code points below U+FFFF that are no characters.
  private static func areCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard UTF8Survey(bytes).firstFault == nil else { return false }
    let bytes = UnsafeRawBufferPointer(bytes)
    return ByteSearch.place(of: "\u{FFFE}", in: bytes) == nil
      && ByteSearch.place(of: "\u{FFFF}", in: bytes) == nil
  }
}
