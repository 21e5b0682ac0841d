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
