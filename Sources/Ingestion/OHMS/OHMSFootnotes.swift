/// The footnotes of a legacy transcript: references in the text, and the notes themselves at its end.
struct OHMSFootnotes {
  private(set) var references = 0
  /// The lines they stand on, from 1.
  private(set) var notes: [Int] = []

  /// The text without them; line ends are kept, so that lines keep their numbers.
  ///
  /// - Complexity: O(bytes).
  mutating func removed(from bytes: [UInt8], firstLine: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var line = firstLine
    var offset = 0
    var missing: Set<String> = []
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "["), let kind = Self.opening(at: offset, in: bytes),
        !missing.contains(kind.closing)
      {
        if let end = Self.end(of: kind.closing, from: offset, in: bytes) {
          let breaks = bytes[offset..<end].count { $0 == 0x0A }
          if kind.isReference { references += 1 } else { noteLines(offset..<end, in: bytes, line) }
          result += [UInt8](repeating: 0x0A, count: breaks)
          line += breaks
          offset = end
          continue
        }
        missing.insert(kind.closing)
      }
      if bytes[offset] == 0x0A { line += 1 }
      result.append(bytes[offset])
      offset += 1
    }
    return result
  }

  private mutating func noteLines(_ range: Range<Int>, in bytes: [UInt8], _ line: Int) {
    var line = line
    for offset in range {
      if bytes[offset] == 0x0A { line += 1 }
      if bytes[offset] == UInt8(ascii: "["), bytes[offset...].starts(with: "[[note]]".utf8) {
        notes.append(line)
      }
    }
  }

  private static func opening(
    at offset: Int, in bytes: [UInt8]
  ) -> (closing: String, isReference: Bool)? {
    if bytes[offset...].starts(with: "[[footnote]]".utf8) { return ("[[/footnote]]", true) }
    if bytes[offset...].starts(with: "[[footnotes]]".utf8) { return ("[[/footnotes]]", false) }
    return nil
  }

  private static func end(of closing: String, from offset: Int, in bytes: [UInt8]) -> Int? {
    let closing = Array(closing.utf8)
    var place = offset
    while place + closing.count <= bytes.count {
      if bytes[place] == closing[0], bytes[place..<(place + closing.count)].elementsEqual(closing) {
        return place + closing.count
      }
      place += 1
    }
    return nil
  }
}
