import Foundation

/// What labels are made of, looked at byte by byte: lines that are none must cost little.
enum LabelBytes {
  /// Sentence punctuation and marks that no label holds.
  private static let never: [Bool] = (0..<128).map {
    "?!;\"=<>{}\\@*~^%$\t\n".utf8.contains(UInt8($0))
  }
  private static let neverBeyondASCII: [[UInt8]] = [
    "“", "”", "„", "…", "«", "»", "，", "。", "、", "；", "？", "！",
  ].map {
    Array($0.utf8)
  }
  private static let atEnds = Set("*_ ".utf8)
  private static let atEnd = Set(".,;:-*_| ".utf8)

  /// White space collapsed; marks of emphasis, brackets around all of it and punctuation at the end dropped.
  static func cleaned(_ raw: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var offset = 0
    while offset < raw.count {
      let length = WhiteSpace.length(at: offset, before: raw.count, in: raw)
      if length == 0 { bytes.append(raw[offset]) } else if bytes.last != 0x20 { bytes.append(0x20) }
      offset += max(1, length)
    }
    var range = bytes[...]
    while let last = range.last, atEnds.contains(last) { range.removeLast() }
    while let first = range.first, atEnds.contains(first) { range.removeFirst() }
    if range.count > 2, let first = range.first, let last = range.last, isPair(first, last),
      !closesBefore(range, first, last)
    {
      range = range.dropFirst().dropLast()
    }
    while let last = range.last {
      if atEnd.contains(last) {
        range.removeLast()
      } else if range.suffix(3).elementsEqual("–".utf8) || range.suffix(3).elementsEqual("—".utf8) {
        range.removeLast(3)
      } else {
        break
      }
    }
    return Array(range)
  }

  /// Whether the bracket that opens at the beginning is closed before the end.
  private static func closesBefore(_ range: ArraySlice<UInt8>, _ open: UInt8, _ close: UInt8)
    -> Bool
  {
    var depth = 0
    for byte in range.dropLast() {
      if byte == open { depth += 1 }
      if byte == close { depth -= 1 }
      if depth == 0 { return true }
    }
    return false
  }

  private static func isPair(_ open: UInt8, _ close: UInt8) -> Bool {
    (open, close) == (0x5B, 0x5D) || (open, close) == (0x28, 0x29) || (open, close) == (0x3C, 0x3E)
  }

  /// Whether there is a letter, no sentence punctuation, and every bracket is closed.
  static func mayBeLabel(_ bytes: [UInt8]) -> Bool {
    var hasLetter = false
    var balance = [0, 0]
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x80 {
        if never[Int(byte)] { return false }
        if (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) { hasLetter = true }
        switch byte {
        case 0x28: balance[0] += 1
        case 0x29: balance[0] -= 1
        case 0x5B: balance[1] += 1
        case 0x5D: balance[1] -= 1
        default: break
        }
      } else if byte >= 0xC2 {
        if neverBeyondASCII.contains(where: { bytes[offset...].starts(with: $0) }) { return false }
        hasLetter = hasLetter || isLetter(bytes[offset...])
      }
    }
    return hasLetter && balance == [0, 0] && pointsAreAbbreviations(bytes)
  }

  private static func isLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isAlphabetic
      == true
  }

  /// A full stop stands only after abbreviations and initials.
  private static func pointsAreAbbreviations(_ bytes: [UInt8]) -> Bool {
    var length = 0
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "."), length > 5, offset + 1 < bytes.count, bytes[offset + 1] == 0x20
      {
        return false
      }
      length = byte == 0x20 || byte == 0x28 || byte == 0x5B ? 0 : length + 1
    }
    return true
  }

  /// Whether a question mark ends what names a role, as in `Participant ?`; a question does not.
  static func isDoubtful(_ bytes: [UInt8]) -> Bool {
    guard bytes.last == UInt8(ascii: "?"), bytes.count <= 30, bytes[0] != UInt8(ascii: "?") else {
      return false
    }
    return SpeakerKinds.role(of: String(decoding: bytes.dropLast(), as: UTF8.self)) != nil
      && bytes.dropLast().allSatisfy { $0 != UInt8(ascii: "?") }
  }

  /// Whether there is nothing but letters in brackets, as beside a page's columns: `(A) (C)`.
  static func areLettersInBrackets(_ bytes: [UInt8]) -> Bool {
    guard bytes.first == 0x28 || bytes.first == 0x5B, words(bytes, insideBrackets: false).isEmpty
    else { return false }
    let letters = words(bytes, insideBrackets: true)
    return letters.count > 1 && letters.allSatisfy { $0.utf8.count == 1 }
  }

  /// The words outside brackets; with the ones inside where there are no others.
  static func words(_ bytes: [UInt8]) -> [String] {
    let outside = words(bytes, insideBrackets: false)
    return outside.isEmpty ? words(bytes, insideBrackets: true) : outside
  }

  private static func words(_ bytes: [UInt8], insideBrackets: Bool) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var depth = 0
    for byte in bytes + [0x20] {
      if byte == 0x28 || byte == 0x5B { depth += 1 }
      let isBetween = " /|&,()[]".utf8.contains(byte) || (depth > 0 && !insideBrackets)
      if isBetween, !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll()
      }
      if !isBetween { word.append(byte) }
      if byte == 0x29 || byte == 0x5D { depth -= 1 }
    }
    return words
  }

  /// Whether a line of its own may be a label: few words in small letters, no mark that ends sentences inside.
  static func mayStandAlone(_ bytes: ArraySlice<UInt8>) -> Bool {
    var small = 0
    var atStart = true
    for byte in bytes {
      if byte < 0x80, never[Int(byte)], byte != UInt8(ascii: "*"), byte != 0x09 { return false }
      if atStart, (0x61...0x7A).contains(byte) { small += 1 }
      atStart = byte == 0x20
    }
    return small <= 5
  }
}
