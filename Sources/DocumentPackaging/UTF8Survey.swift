/// How well bytes fit UTF-8, as Unicode defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
package struct UTF8Survey {
  /// Where the first byte stands that fits nothing; `nil` when all fit.
  package private(set) var firstFault: Int?
  /// Sequences of two bytes or more that are right.
  package private(set) var wellFormed = 0
  package private(set) var faults = 0
  package var isASCII: Bool { wellFormed == 0 && faults == 0 }

  /// - Complexity: O(bytes).
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        // Most stretches of most texts are ASCII.
        while offset + 64 <= bytes.count, Self.isASCII(bytes, from: offset) { offset += 64 }
        continue
      }
      let length = Self.length(at: offset, in: bytes)
      if length > 0 {
        wellFormed += 1
        offset += length
      } else {
        firstFault = firstFault ?? offset
        faults += 1
        offset += 1
      }
    }
  }

  package init(_ bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { UTF8Survey($0) } }

  /// Whether the 64 bytes from an offset on are characters of their own.
  @inline(__always)
  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Bool {
    let start = UnsafeRawPointer(bytes.baseAddress!) + offset
    var all: UInt64 = 0
    for word in 0..<8 { all |= start.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self) }
    return all & 0x8080_8080_8080_8080 == 0
  }

  /// The length of the sequence that begins with a byte from 0x80 on; 0 where none does.
  private static func length(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    func continues(_ index: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset + index < bytes.count && range.contains(bytes[offset + index])
    }
    switch bytes[offset] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}

extension String {
  /// The text that bytes are; `nil` where they are no UTF-8.
  ///
  /// The standard library would look at each byte again; here most are looked at by the dozen.
  /// - Complexity: O(bytes).
  package init?(surveyed bytes: [UInt8]) {
    let survey = UTF8Survey(bytes)
    guard survey.firstFault == nil else { return nil }
    // Checked just now, byte for byte.
    unsafe self.init(
      copying: UTF8Span(unchecked: bytes.span, isKnownASCII: survey.isASCII))
  }
}
