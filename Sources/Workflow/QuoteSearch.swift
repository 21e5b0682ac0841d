import QualitativeData

/// Finds the words of a quote in a text, any run of white space in one standing for any in the other.
enum QuoteSearch {
  /// Every place, in order; none for a quote without words.
  ///
  /// - Complexity: O(bytes of the text × bytes of the quote) at worst, nearly linear for real words.
  static func places(of quote: String, in text: String) -> [TextRange] {
    let wanted = folded(Array(quote.utf8)).bytes
    guard !wanted.isEmpty else { return [] }
    let (bytes, offsets) = folded(Array(text.utf8))
    var found: [TextRange] = []
    var start = 0
    while start + wanted.count <= bytes.count {
      guard let first = bytes[start...].firstIndex(of: wanted[0]) else { break }
      let end = first + wanted.count
      if end <= bytes.count, bytes[first..<end].elementsEqual(wanted) {
        found.append(TextRange(offsets[first], offsets[end - 1] + 1))
      }
      start = first + 1
    }
    return found
  }

  /// Without white space at the ends, each run of it as one blank, and where each byte stood.
  private static func folded(_ text: [UInt8]) -> (bytes: [UInt8], offsets: [Int]) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    var isAfterSpace = true
    for (offset, byte) in text.enumerated() {
      let isSpace = byte == 0x20 || 0x09...0x0D ~= byte
      if isSpace && isAfterSpace { continue }
      bytes.append(isSpace ? 0x20 : byte)
      offsets.append(offset)
      isAfterSpace = isSpace
    }
    if bytes.last == 0x20 {
      bytes.removeLast()
      offsets.removeLast()
    }
    return (bytes, offsets)
  }
}
