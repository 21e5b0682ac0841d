/// The border between UTF-8 offsets, which the program uses, and code-point offsets, which files exchange.
///
/// Keeps a mark every 256 bytes, so that a look-up reads at most that much text.
package struct CodePointOffsets: Sendable {
  private static let stride = 256

  private let bytes: [UInt8]
  /// The number of code points that begin before byte `256 × index`.
  private let marks: [Int]

  /// - Complexity: O(bytes of the text).
  package init(_ text: String) {
    bytes = Array(text.utf8)
    var marks: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset.isMultiple(of: Self.stride) { marks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count.isMultiple(of: Self.stride) { marks.append(count) }
    self.marks = marks
    self.count = count
  }

  /// How many code points the text has.
  package let count: Int

  /// The code points before a UTF-8 offset.
  ///
  /// - Precondition: `0 <= offset <= bytes of the text`.
  package func codePoints(before offset: Int) -> Int {
    let mark = offset / Self.stride
    let start = mark * Self.stride
    return marks[mark] + bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// The UTF-8 offset where a code point begins, or the text's end for `count`; `nil` outside.
  package func utf8Offset(of codePoint: Int) -> Int? {
    guard (0...count).contains(codePoint) else { return nil }
    if codePoint == count { return bytes.count }
    var low = 0
    var high = marks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if marks[middle] <= codePoint { low = middle } else { high = middle - 1 }
    }
    var seen = marks[low]
    var offset = low * Self.stride
    while true {
      if bytes[offset] & 0xC0 != 0x80 {
        if seen == codePoint { return offset }
        seen += 1
      }
      offset += 1
    }
  }

  /// A span in code points as one in UTF-8; `nil` when it is empty or leaves the text.
  package func range(fromCodePoints start: Int, _ end: Int) -> TextRange? {
    guard start < end, let first = utf8Offset(of: start), let last = utf8Offset(of: end) else {
      return nil
    }
    return TextRange(first, last)
  }
}
