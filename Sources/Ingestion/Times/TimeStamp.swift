import QualitativeData

/// A time as transcripts write it: `0:17`, `1:02:09`, `[00:00:20.500]`, `(00:12)`, `#00:01:02-3#`,
/// `[00:05 - 00:09]`.
struct TimeStamp: Equatable {
  let time: Turn.Time
  /// Where it stands, brackets included.
  let range: Range<Int>
  let isBracketed: Bool

  /// The time that begins at an offset, or `nil`.
  ///
  /// - Complexity: O(1).
  init?(at offset: Int, before end: Int, in bytes: [UInt8]) {
    guard offset < end, Self.mayBegin(bytes[offset]) else { return nil }
    var scanner = TimeScanner(bytes: bytes, offset: offset, end: end)
    let closing: UInt8?
    switch bytes[offset] {
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
    case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
    case UInt8(ascii: "#"): closing = UInt8(ascii: "#")
    default: closing = nil
    }
    if closing != nil {
      scanner.offset += 1
      scanner.skipBlanks()
    }
    let digits = scanner.offset
    guard var start = scanner.clock(tenths: closing == UInt8(ascii: "#")) else { return nil }
    let isShort = bytes[digits..<scanner.offset].count { $0 == UInt8(ascii: ":") } == 1
    let stop = scanner.rangeEnd()
    if closing != nil, let half = Meridiem(at: scanner.offset, before: end, in: bytes) {
      scanner.offset = half.end
      // Two numbers are hours and minutes here.
      start = half.secondsOfDay(isShort ? start * 60 : start)
    }
    if let closing {
      scanner.skipBlanks()
      guard scanner.take(closing) else { return nil }
    } else if let next = scanner.peek, !TimeScanner.mayFollow(next) {
      return nil
    }
    time = Turn.Time(start: start, end: stop)
    range = offset..<scanner.offset
    isBracketed = closing != nil
  }

  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x5B, 0x28, 0x7B, 0x3C, 0x23: true
    default: false
    }
  }
}

/// Reads digits and colons from bytes.
private struct TimeScanner {
  let bytes: [UInt8]
  var offset: Int
  let end: Int

  var peek: UInt8? { offset < end ? bytes[offset] : nil }

  /// What may stand right after a time that has no brackets.
  static func mayFollow(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0x29, 0x2C, 0x3A, 0x5D, 0xC2].contains(byte)
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  mutating func skipBlanks() { while peek == 0x20 { offset += 1 } }

  /// Seconds, from two or three numbers and what follows the last one.
  mutating func clock(tenths: Bool) -> Double? {
    guard let first = number(digits: 1...3), take(UInt8(ascii: ":")),
      let second = number(digits: 2...2)
    else { return nil }
    var seconds = Double(first * 60 + second)
    guard second < 60 else { return nil }
    if peek == UInt8(ascii: ":") {
      let before = offset
      offset += 1
      if let third = number(digits: 2...2) {
        guard third < 60 else { return nil }
        seconds = seconds * 60 + Double(third)
      } else {
        offset = before
      }
    }
    return seconds + fraction(tenths: tenths)
  }

  private mutating func fraction(tenths: Bool) -> Double {
    let before = offset
    let isMark =
      peek == UInt8(ascii: ".") || peek == UInt8(ascii: ",")
      || (tenths && peek == UInt8(ascii: "-"))
    guard isMark else { return 0 }
    offset += 1
    let start = offset
    guard let value = number(digits: 1...3) else {
      offset = before
      return 0
    }
    let scale = [10.0, 100.0, 1000.0][offset - start - 1]
    return Double(value) / scale
  }

  private static let dashes = ["-->", "-", "–"].map { Array($0.utf8) }

  /// The second time of `00:05 - 00:09` or `00:05 --> 00:09`.
  mutating func rangeEnd() -> Double? {
    let before = offset
    skipBlanks()
    if let dash = Self.dashes.first(where: { bytes[offset..<end].starts(with: $0) }) {
      offset += dash.count
      skipBlanks()
      if let stop = clock(tenths: false) { return stop }
    }
    offset = before
    return nil
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    let start = offset
    var value = 0
    while let byte = peek, (0x30...0x39).contains(byte), offset - start < digits.upperBound {
      value = value * 10 + Int(byte - 0x30)
      offset += 1
    }
    if let byte = peek, (0x30...0x39).contains(byte) { return nil }
    return digits.contains(offset - start) ? value : nil
  }
}
