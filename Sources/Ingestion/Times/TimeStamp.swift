import QualitativeData

/// A time as transcripts write it: `0:17`, `1:02:09`, `[00:00:20.500]`, `(00:12)`, `#00:01:02-3#`,
/// `[00:05 - 00:09]`, `00.12.33`, `0h12m33s`, and Transana's milliseconds `¤<12330>`.
struct TimeStamp: Equatable {
  let time: Turn.Time
  /// Where it stands, brackets included.
  let range: Range<Int>
  let isBracketed: Bool
  /// Whether full stops stand in it instead of colons.
  let hasStops: Bool

  /// The time that begins at an offset, or `nil`.
  ///
  /// Three numbers between full stops are mostly a date or the number of a chapter. In the first hour they can only be a
  /// time, since there is no day 0.
  /// - Parameter mayHaveStops: whether later hours may be written so, too, as in a file that has such times.
  /// - Complexity: O(1).
  init?(at offset: Int, before end: Int, in bytes: [UInt8], mayHaveStops: Bool = false) {
    guard offset < end, Self.mayBegin(bytes[offset]) else { return nil }
    var scanner = TimeScanner(bytes: bytes, offset: offset, end: end)
    if bytes[offset] == 0xC2 {
      guard let start = scanner.milliseconds() else { return nil }
      time = Turn.Time(start: start, end: nil)
      range = offset..<scanner.offset
      (isBracketed, hasStops) = (true, false)
      return
    }
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
    var mark = UInt8(ascii: ":")
    var found = scanner.clock(tenths: closing == UInt8(ascii: "#"))
    if found == nil {
      scanner.offset = digits
      mark = UInt8(ascii: ".")
      found = scanner.clock(tenths: closing == UInt8(ascii: "#"), mark: mark)
      if let seconds = found, seconds >= 3600, !mayHaveStops { return nil }
    }
    guard var start = found else { return nil }
    let isShort = bytes[digits..<scanner.offset].count { $0 == UInt8(ascii: ":") } == 1
    let stop = scanner.rangeEnd(mark: mark)
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
    hasStops = mark == UInt8(ascii: ".")
  }

  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x5B, 0x28, 0x7B, 0x3C, 0x23, 0xC2: true
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
  ///
  /// - Parameter mark: what stands between the numbers; full stops only between three of two digits each.
  mutating func clock(tenths: Bool, mark: UInt8 = UInt8(ascii: ":")) -> Double? {
    let isUsual = mark == UInt8(ascii: ":")
    guard let first = number(digits: isUsual ? 1...3 : 2...2) else { return nil }
    if isUsual, peek == UInt8(ascii: "h") || peek == UInt8(ascii: "m") { return spelled(first) }
    guard take(mark), let second = number(digits: 2...2) else { return nil }
    var seconds = Double(first * 60 + second)
    guard second < 60 else { return nil }
    if peek == mark {
      let before = offset
      offset += 1
      if let third = number(digits: 2...2) {
        guard third < 60 else { return nil }
        seconds = seconds * 60 + Double(third)
      } else {
        offset = before
        if !isUsual { return nil }
      }
    } else if !isUsual {
      return nil
    }
    return seconds + fraction(tenths: tenths)
  }

  /// What follows the first number of `0h12m33s` and `12m33s`.
  private mutating func spelled(_ first: Int) -> Double? {
    var minutes = first
    if take(UInt8(ascii: "h")) {
      guard let number = number(digits: 1...2), number < 60 else { return nil }
      minutes = first * 60 + number
    }
    guard take(UInt8(ascii: "m")), let seconds = number(digits: 1...2), seconds < 60,
      take(UInt8(ascii: "s"))
    else { return nil }
    return Double(minutes * 60 + seconds)
  }

  /// The seconds of `¤<12330>`.
  mutating func milliseconds() -> Double? {
    guard take(0xC2), take(0xA4), take(UInt8(ascii: "<")), let value = number(digits: 1...9),
      take(UInt8(ascii: ">"))
    else { return nil }
    return Double(value) / 1000
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
  mutating func rangeEnd(mark: UInt8) -> Double? {
    let before = offset
    skipBlanks()
    if let dash = Self.dashes.first(where: { bytes[offset..<end].starts(with: $0) }) {
      offset += dash.count
      skipBlanks()
      if let stop = clock(tenths: false, mark: mark) { return stop }
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
