/// The control characters of a text, by what has to be known of them before it is taken for one.
struct ControlCharacters {
  /// Where the first NUL stands.
  private(set) var firstNUL: Int?
  /// Where the first one stands that is neither white space nor NUL.
  private(set) var first: Int?
  /// How many are neither white space nor NUL.
  private(set) var count = 0
  private(set) var hasReturn = false

  private let marks: Set<UInt8>

  /// - Parameter marks: those that are part of the format.
  /// - Complexity: O(bytes).
  init(_ bytes: UnsafeBufferPointer<UInt8>, besides marks: Set<UInt8> = []) {
    self.marks = marks
    var offset = 0
    while offset + 8 <= bytes.count {
      if EightBytes(bytes, at: offset).holdsControl {
        for place in offset..<offset + 8 { take(bytes[place], at: place) }
      }
      offset += 8
    }
    while offset < bytes.count {
      take(bytes[offset], at: offset)
      offset += 1
    }
  }

  /// Whether any but line feeds and TABs stand among bytes.
  ///
  /// Without a branch for any byte, which the compiler turns into steps of sixteen at a time.
  /// - Complexity: O(bytes).
  static func standIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in bytes {
      let isControl: UInt8 = byte < 0x20 ? 1 : 0
      let isNoLineFeed: UInt8 = byte == 0x0A ? 0 : 1
      let isNoTab: UInt8 = byte == 0x09 ? 0 : 1
      let isDelete: UInt8 = byte == 0x7F ? 1 : 0
      found |= isControl & isNoLineFeed & isNoTab | isDelete
    }
    return found != 0
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8, at offset: Int) {
    guard byte < 0x20 || byte == 0x7F else { return }
    switch byte {
    case 0x0D: hasReturn = true
    case 0x09, 0x0A, 0x0C: break
    case 0: firstNUL = firstNUL ?? offset
    default:
      guard !marks.contains(byte) else { return }
      count += 1
      first = first ?? offset
    }
  }
}
