/// White space in UTF-8, by Unicode's White_Space property.
package enum UTF8WhiteSpace {
  /// A stretch without the white space at its two ends; empty when it holds nothing else.
  package static func trimmed(_ stretch: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<
    Int
  > {
    var start = stretch.lowerBound
    while start < stretch.upperBound {
      let length = length(at: start, before: stretch.upperBound, in: text)
      if length == 0 { break }
      start += length
    }
    var end = stretch.upperBound
    while end > start {
      var last = end - 1
      while last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
      if length(at: last, before: end, in: text) != end - last { break }
      end = last
    }
    return start..<end
  }

  /// The bytes of the white space that begins here, or 0.
  package static func length(
    at index: Int, before end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    switch text[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2 where index + 1 < end:
      return text[index + 1] == 0x85 || text[index + 1] == 0xA0 ? 2 : 0
    case 0xE1 where index + 2 < end:
      return text[index + 1] == 0x9A && text[index + 2] == 0x80 ? 3 : 0
    case 0xE2 where index + 2 < end: return isSpace(text[index + 1], text[index + 2]) ? 3 : 0
    case 0xE3 where index + 2 < end:
      return text[index + 1] == 0x80 && text[index + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// U+2000 to U+200A, U+2028, U+2029, U+202F and U+205F, after their first byte.
  private static func isSpace(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: 0x80...0x8A ~= third || third == 0xA8 || third == 0xA9 || third == 0xAF
    case 0x81: third == 0x9F
    default: false
    }
  }
}
