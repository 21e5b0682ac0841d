/// White space in UTF-8, as Unicode defines it, found without making strings.
enum WhiteSpace {
  /// A range without the white space at its ends; `nil` when there is nothing else.
  ///
  /// - Complexity: O(white space at the ends).
  static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = length(at: start, before: end, in: bytes)
      if length == 0 { break }
      start += length
    }
    while start < end {
      var last = end - 1
      while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      guard length(at: last, before: end, in: bytes) == end - last else { break }
      end = last
    }
    return start < end ? start..<end : nil
  }

  /// How many bytes the white space character here has; 0 for anything else.
  static func length(at offset: Int, before end: Int, in bytes: [UInt8]) -> Int {
    let byte = bytes[offset]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    guard byte >= 0xC2, offset + 1 < end else { return 0 }
    let next = bytes[offset + 1]
    if byte == 0xC2 { return next == 0xA0 || next == 0x85 ? 2 : 0 }
    guard offset + 2 < end else { return 0 }
    let last = bytes[offset + 2]
    switch (byte, next) {
    case (0xE1, 0x9A): return last == 0x80 ? 3 : 0
    case (0xE2, 0x80):
      return (0x80...0x8A).contains(last) || [0xA8, 0xA9, 0xAF].contains(last) ? 3 : 0
    case (0xE2, 0x81): return last == 0x9F ? 3 : 0
    case (0xE3, 0x80): return last == 0x80 ? 3 : 0
    default: return 0
    }
  }
}
