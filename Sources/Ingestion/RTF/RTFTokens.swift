/// What rich text consists of.
enum RTFToken {
  case groupStart, groupEnd
  /// A backslash and letters, perhaps with a number, which is limited to 32 bits.
  case word(String, Int?)
  /// A backslash and anything that is no letter.
  case symbol(UInt8)
  /// A byte of text, as it stands or as `\'hh`.
  case byte(UInt8)
  /// `\'` without two hexadecimal digits.
  case brokenByte
  /// Data that claims to be longer than the file.
  case overrun
}

/// Cuts the bytes of a rich text file into tokens. Line ends between them mean nothing.
struct RTFTokens {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var left: UnsafeRawBufferPointer.SubSequence { bytes[offset...] }

  /// The next token; `nil` at the end.
  ///
  /// - Complexity: O(length of the token).
  mutating func next() -> RTFToken? {
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case 0x0A, 0x0D, 0x00: continue
      case UInt8(ascii: "{"): return .groupStart
      case UInt8(ascii: "}"): return .groupEnd
      case UInt8(ascii: "\\"): return offset < bytes.count ? control() : nil
      default: return .byte(byte)
      }
    }
    return nil
  }

  private mutating func control() -> RTFToken {
    guard Self.isLetter(bytes[offset]) else {
      let symbol = bytes[offset]
      offset += 1
      return symbol == UInt8(ascii: "'") ? hexadecimal() : .symbol(symbol)
    }
    let start = offset
    // A control word has 32 letters at most; a longer one is not known anyway.
    while offset < bytes.count, Self.isLetter(bytes[offset]) { offset += 1 }
    let name = String(decoding: bytes[start..<min(offset, start + 64)], as: UTF8.self)
    let number = number()
    if offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    return name == "bin" ? binary(number ?? 0) : .word(name, number)
  }

  private mutating func number() -> Int? {
    var at = offset
    let isNegative = at < bytes.count && bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let start = at
    var value = 0
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) {
      value = min(value * 10 + Int(bytes[at] - 0x30), Int(Int32.max))
      at += 1
    }
    guard at > start else { return nil }
    offset = at
    return isNegative ? -value : value
  }

  /// Raw data is passed over; nothing in it is text.
  private mutating func binary(_ count: Int) -> RTFToken {
    guard count >= 0, count <= bytes.count - offset else { return .overrun }
    offset += count
    return .word("bin", count)
  }

  private mutating func hexadecimal() -> RTFToken {
    guard offset + 1 < bytes.count, let high = Self.digit(bytes[offset]),
      let low = Self.digit(bytes[offset + 1])
    else { return .brokenByte }
    offset += 2
    return .byte(high << 4 | low)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
