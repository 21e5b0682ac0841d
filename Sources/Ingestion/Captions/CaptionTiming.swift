import QualitativeData

/// The line of a cue that says when it is shown: `00:01:02.500 --> 00:01:04.000 align:start`.
///
/// Read leniently: a comma or a point before the fraction, hours or none, one digit or two, arrows of any length.
struct CaptionTiming {
  /// What could be read of it; `nil` for nothing.
  let time: Turn.Time?
  /// Whether both times are well written.
  let isWhole: Bool
  /// What follows the times and is no setting, so that it must be part of what is said.
  let rest: Range<Int>

  /// - Parameter hasComma: whether a comma alone parts the two times, as in YouTube's `.sbv`.
  /// - Returns: `nil` for a line that is no timing line, however badly written.
  /// - Complexity: O(length of the line), of which only the beginning is looked at for long lines.
  init?(_ line: Range<Int>, in bytes: [UInt8], hasComma: Bool = false) {
    guard let first = line.first, Self.mayBegin(bytes[first]) else { return nil }
    var reader = ClockReader(bytes: bytes, offset: line.lowerBound, end: line.upperBound)
    let start = reader.clock()
    reader.skipBlanks()
    let isParted = start != nil && (hasComma ? reader.take(",") : reader.takeArrow())
    if isParted {
      reader.skipBlanks()
      if let end = reader.clock(), reader.isAtGap {
        time = Turn.Time(start: start, end: end)
        isWhole = true
        rest = Self.rest(after: reader.offset, before: line.upperBound, in: bytes)
        return
      }
    }
    guard !hasComma, isParted || Self.looksLikeTiming(line, in: bytes) else { return nil }
    time = isParted ? start.map { Turn.Time(start: $0) } : nil
    isWhole = false
    rest = line.upperBound..<line.upperBound
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Whether what stands before the arrow is digits and colons for the greater part.
  private static func looksLikeTiming(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    let reach = line.prefix(200)
    var clockBytes = 0
    var others = 0
    for offset in reach {
      if bytes[offset...].starts(with: "-->".utf8) { return clockBytes > 2 && clockBytes > others }
      switch bytes[offset] {
      case 0x30...0x39, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","): clockBytes += 1
      case 0x20, 0x09, UInt8(ascii: "-"): break
      default: others += 1
      }
    }
    return false
  }

  /// Settings (`line:0%`, `X1:40`) say how a cue is shown; anything else is text.
  private static func rest(after offset: Int, before end: Int, in bytes: [UInt8]) -> Range<Int> {
    guard let rest = WhiteSpace.trimmed(offset..<end, in: bytes) else { return end..<end }
    let words = bytes[rest].split { $0 == 0x20 || $0 == 0x09 }
    let areSettings = words.allSatisfy { $0.dropFirst().contains(UInt8(ascii: ":")) }
    return areSettings ? end..<end : rest
  }
}

/// Reads clock times from bytes.
private struct ClockReader {
  let bytes: [UInt8]
  var offset: Int
  let end: Int

  private var peek: UInt8? { offset < end ? bytes[offset] : nil }

  var isAtGap: Bool { peek.map { $0 == 0x20 || $0 == 0x09 } ?? true }

  mutating func skipBlanks() { while peek == 0x20 || peek == 0x09 { offset += 1 } }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  /// `-->`, and what becomes of it: `->`, `-- >`, `—>`.
  mutating func takeArrow() -> Bool {
    var shaft = 0
    while offset < end, shaft < 4 {
      if bytes[offset] == UInt8(ascii: "-") {
        offset += 1
      } else if bytes[offset..<end].starts(with: [0xE2, 0x80, 0x93])
        || bytes[offset..<end].starts(with: [0xE2, 0x80, 0x94])
      {
        offset += 3
      } else {
        break
      }
      shaft += 1
    }
    guard shaft > 0 else { return false }
    skipBlanks()
    return take(">")
  }

  /// Seconds of `MM:SS` or `HH:MM:SS`, with or without a fraction.
  mutating func clock() -> Double? {
    guard var first = number(), take(":"), var second = number() else { return nil }
    if take(":") {
      guard let third = number(), second < 60 else { return nil }
      (first, second) = (first * 60 + second, third)
    }
    guard second < 60 else { return nil }
    return seconds(first * 60 + second)
  }

  /// At most six digits, so that no sum of them is too large.
  private mutating func number() -> Int? {
    var value = 0
    let start = offset
    while let byte = peek, (0x30...0x39).contains(byte) {
      guard offset - start < 6 else { return nil }
      value = value * 10 + Int(byte - 0x30)
      offset += 1
    }
    return offset > start ? value : nil
  }

  /// Whole seconds with the fraction that follows, as near to what is written as a number can be.
  private mutating func seconds(_ whole: Int) -> Double {
    guard peek == UInt8(ascii: ".") || peek == UInt8(ascii: ","), offset + 1 < end,
      (0x30...0x39).contains(bytes[offset + 1])
    else { return Double(whole) }
    offset += 1
    var value = whole
    var scale = 1
    while let byte = peek, (0x30...0x39).contains(byte) {
      if scale < 1_000_000 {
        value = value * 10 + Int(byte - 0x30)
        scale *= 10
      }
      offset += 1
    }
    return Double(value) / Double(scale)
  }
}
