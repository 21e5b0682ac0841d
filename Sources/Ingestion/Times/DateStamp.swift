/// A day with a time of day, as chats write it before each message: `[12.11.25, 10:00:12]`, `12/11/2025, 10:00 PM`,
/// `2025-11-12 10:00`.
struct DateStamp {
  /// Where it stands, brackets included.
  let range: Range<Int>

  /// The one that begins at an offset, or `nil`.
  ///
  /// - Complexity: O(1).
  init?(at start: Int, before end: Int, in bytes: [UInt8]) {
    var offset = start
    func peek() -> UInt8? { offset < end ? bytes[offset] : nil }
    func skip(_ bytes: StaticString) {
      while let byte = peek(),
        (0..<bytes.utf8CodeUnitCount).contains(where: { bytes.utf8Start[$0] == byte })
      { offset += 1 }
    }
    func digits(_ allowed: ClosedRange<Int>) -> Bool {
      let first = offset
      while let byte = peek(), (0x30...0x39).contains(byte) { offset += 1 }
      return allowed.contains(offset - first)
    }
    let isBracketed = peek() == UInt8(ascii: "[")
    if isBracketed { offset += 1 }
    guard digits(1...4), let mark = peek(), ".-/".utf8.contains(mark) else { return nil }
    offset += 1
    guard digits(1...2), peek() == mark else { return nil }
    offset += 1
    guard digits(1...4) else { return nil }
    let afterDay = offset
    skip(", T")
    guard offset > afterDay, digits(1...2), peek() == UInt8(ascii: ":") else { return nil }
    offset += 1
    guard digits(2...2) else { return nil }
    if peek() == UInt8(ascii: ":") {
      offset += 1
      guard digits(2...2) else { return nil }
    }
    offset = Meridiem(at: offset, before: end, in: bytes)?.end ?? offset
    if isBracketed {
      guard peek() == UInt8(ascii: "]") else { return nil }
      offset += 1
    }
    range = start..<offset
  }
}

/// `AM` or `PM` after a time, in any letters, with blanks and full stops.
struct Meridiem {
  let isAfternoon: Bool
  let end: Int

  /// A time of the clock face as one of the day: twelve comes before one.
  func secondsOfDay(_ shown: Double) -> Double {
    let half = 12.0 * 3600
    return (shown >= half ? shown - half : shown) + (isAfternoon ? half : 0)
  }

  init?(at start: Int, before end: Int, in bytes: [UInt8]) {
    var offset = start
    // Phones put a narrow no-break blank there.
    while offset < end, bytes[offset] == 0x20 || bytes[offset...].starts(with: [0xE2, 0x80, 0xAF]) {
      offset += bytes[offset] == 0x20 ? 1 : 3
    }
    guard offset + 1 < end else { return nil }
    let letter = bytes[offset] | 0x20
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    offset += 1
    if bytes[offset] == UInt8(ascii: ".") { offset += 1 }
    guard offset < end, bytes[offset] | 0x20 == UInt8(ascii: "m") else { return nil }
    offset += 1
    if offset < end, bytes[offset] == UInt8(ascii: ".") { offset += 1 }
    if offset < end, bytes[offset] | 0x20 >= UInt8(ascii: "a"),
      bytes[offset] | 0x20 <= UInt8(ascii: "z")
    {
      return nil
    }
    isAfternoon = letter == UInt8(ascii: "p")
    self.end = offset
  }
}
