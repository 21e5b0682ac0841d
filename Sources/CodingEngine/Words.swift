/// What a word is, and when two are the same.
///
/// Words are the stretches of ICU's word boundaries (UAX #29, root locale) that hold a letter or a digit. A
/// hyphen (U+002D, U+2010, U+2011) always separates, so `co-production` is two words.
package enum Words {
  /// The words of a text as byte ranges, in order.
  ///
  /// - Complexity: O(bytes).
  package static func ranges(
    in text: UnsafeBufferPointer<UInt8>, by boundaries: borrowing BoundaryFinder
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    boundaries.forEach(in: text) { stretch in
      let bytes = UnsafeBufferPointer(rebasing: text[stretch])
      for part in parts(betweenHyphens: bytes)
      where isWord(UnsafeBufferPointer(rebasing: bytes[part])) {
        found.append(stretch.lowerBound + part.lowerBound..<stretch.lowerBound + part.upperBound)
      }
    }
    return found
  }

  /// The words of a short text, folded.
  package static func folded(in text: String) -> [String] {
    // Letters and digits of ASCII alone are one word; no boundaries need to be looked for.
    if !text.isEmpty, text.utf8.allSatisfy({ 97...122 ~= $0 | 0x20 || 48...57 ~= $0 }) {
      return [foldedASCII(text)]
    }
    let boundaries = BoundaryFinder(.words)
    var text = text
    return text.withUTF8 { bytes in
      ranges(in: bytes, by: boundaries).map { range in
        folded(String(decoding: bytes[range], as: UTF8.self))
      }
    }
  }

  /// The form in which words are compared: case-folded NFC, `’` as `'`, without soft hyphens.
  package static func folded(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(word) }
    var scalars = String.UnicodeScalarView()
    for scalar in word.unicodeScalars where scalar != "\u{00AD}" {
      scalars.append(scalar == "\u{2019}" ? "'" : scalar)
    }
    let cleaned = String(scalars)
    return cleaned.utf8.count > longestWord
      ? cleaned.lowercased() : CaseFolding.canonicallyFolded(cleaned)
  }

  /// In bytes; longer than any word of any language. What is longer is not normalised, since putting many
  /// thousands of combining marks in order takes minutes.
  private static let longestWord = 10_000

  private static func foldedASCII(_ word: String) -> String {
    String(unsafeUninitializedCapacity: word.utf8.count) { buffer in
      for (index, byte) in word.utf8.enumerated() {
        buffer[index] = 65...90 ~= byte ? byte | 0x20 : byte
      }
      return word.utf8.count
    }
  }

  /// Whether a stretch holds a letter or digit of ASCII.
  static func holdsLetter(_ stretch: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    stretch.contains { 97...122 ~= text[$0] | 0x20 || 48...57 ~= text[$0] }
  }

  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if holdsLetter(bytes.indices, of: bytes) { return true }
    guard bytes.contains(where: { $0 >= 0x80 }) else { return false }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(where: isLetterOrDigit)
  }

  /// A letter (general category L) or a decimal digit (Nd).
  static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      true
    default: false
    }
  }

  private static func parts(betweenHyphens bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = hyphenLength(bytes, at: index)
      if length > 0 {
        if start < index { parts.append(start..<index) }
        start = index + length
      }
      index += max(length, 1)
    }
    if start < bytes.count { parts.append(start..<bytes.count) }
    return parts
  }

  private static func hyphenLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    if bytes[index] == 0x2D { return 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
    return bytes[index + 2] == 0x90 || bytes[index + 2] == 0x91 ? 3 : 0
  }
}
