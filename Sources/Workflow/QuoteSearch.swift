import QualitativeData

/// Finds the words of a quote in a text, any run of white space in one standing for any in the other, and `’` for `'`.
enum QuoteSearch {
  /// Every place, in order; none for a quote without words.
  ///
  /// - Complexity: O(bytes of the text × bytes of the quote) at worst, nearly linear for real words.
  static func places(of quote: String, in text: String) -> [TextRange] {
    let wanted = folded(Array(quote.utf8)).bytes
    guard !wanted.isEmpty else { return [] }
    let (bytes, starts, ends) = folded(Array(text.utf8))
    var found: [TextRange] = []
    var start = 0
    while start + wanted.count <= bytes.count {
      guard let first = bytes[start...].firstIndex(of: wanted[0]) else { break }
      let end = first + wanted.count
      if end <= bytes.count, bytes[first..<end].elementsEqual(wanted) {
        found.append(TextRange(starts[first], ends[end - 1]))
      }
      start = first + 1
    }
    return found
  }

  /// Whether a stretch of text holds just the words of a quote.
  static func isQuote(_ quote: String, of stretch: String) -> Bool {
    folded(Array(quote.utf8)).bytes == folded(Array(stretch.utf8)).bytes
  }

  /// How many characters a quote and a stretch of text have in common from their beginning.
  static func sameCharacters(_ quote: String, _ stretch: String) -> Int {
    let words = [quote, stretch].map {
      String(decoding: folded(Array($0.utf8)).bytes, as: UTF8.self)
    }
    return zip(words[0], words[1]).prefix { $0 == $1 }.count
  }

  /// Without white space at the ends, each run of it as one blank, and where each byte stood.
  private static func folded(_ text: [UInt8]) -> (bytes: [UInt8], starts: [Int], ends: [Int]) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ends: [Int] = []
    var offset = 0
    while offset < text.count {
      let isApostrophe = text[offset...].starts(with: [0xE2, 0x80, 0x99])
      let isSpace = text[offset] == 0x20 || 0x09...0x0D ~= text[offset]
      let length = isApostrophe ? 3 : 1
      if !isSpace || (bytes.last ?? 0x20) != 0x20 {
        bytes.append(isApostrophe ? UInt8(ascii: "'") : isSpace ? 0x20 : text[offset])
        starts.append(offset)
        ends.append(offset + length)
      }
      offset += length
    }
    if bytes.last == 0x20 {
      bytes.removeLast()
      starts.removeLast()
      ends.removeLast()
    }
    return (bytes, starts, ends)
  }
}
