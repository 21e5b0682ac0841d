/// Strings of a JSON document, which begin with the quotation mark at an offset.
enum JSONText {
  /// What the string says. Half a surrogate pair and bytes that are no UTF-8 become U+FFFD.
  ///
  /// - Complexity: O(length).
  static func decoded(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var end = offset + 1
    while end < bytes.count, bytes[end] != quote, bytes[end] != backslash { end += 1 }
    if end >= bytes.count || bytes[end] == quote {
      return String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
    }
    var result = Array(bytes[(offset + 1)..<end])
    while end < bytes.count, bytes[end] != quote {
      if bytes[end] == backslash {
        end = escape(at: end, in: bytes, to: &result)
      } else {
        result.append(bytes[end])
        end += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether the string is a name, capitals and what joins its words aside.
  static func isName(_ name: StaticString, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    var place = offset + 1
    for letter in wanted where letter != underscore {
      while place < bytes.count, joins(bytes[place]) { place += 1 }
      guard place < bytes.count, lowered(bytes[place]) == letter else { return false }
      place += 1
    }
    while place < bytes.count, joins(bytes[place]) { place += 1 }
    return place < bytes.count && bytes[place] == quote
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let underscore = UInt8(ascii: "_")

  private static func joins(_ byte: UInt8) -> Bool {
    byte == underscore || byte == UInt8(ascii: "-") || byte == 0x20
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  // MARK: Escapes

  /// - Returns: Where what follows the escape begins.
  private static func escape(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
  ) -> Int {
    guard offset + 1 < bytes.count else { return bytes.count }
    switch bytes[offset + 1] {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
    case UInt8(ascii: "u"): return unicode(at: offset, in: bytes, to: &result)
    default: result.append(bytes[offset + 1])
    }
    return offset + 2
  }

  private static func unicode(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
  ) -> Int {
    guard let high = unit(at: offset, in: bytes) else {
      result.append(bytes[offset + 1])
      return offset + 2
    }
    var value = high
    var end = offset + 6
    if (0xD800...0xDBFF).contains(high), end < bytes.count, bytes[end] == backslash,
      let low = unit(at: end, in: bytes), (0xDC00...0xDFFF).contains(low)
    {
      value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
      end += 6
    }
    // Nothing in a text is the character zero, which many programs take for its end.
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    result += Array(String(scalar ?? "\u{FFFD}").utf8)
    return end
  }

  /// The four hexadecimal digits of `\uXXXX`.
  private static func unit(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard offset + 6 <= bytes.count, bytes[offset + 1] == UInt8(ascii: "u") else { return nil }
    let digits = bytes[(offset + 2)..<(offset + 6)]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
