import QualitativeData

/// The quick way through stretches between blanks that hold Latin letters and the common marks beyond ASCII.
///
/// Words are those of the library, as everywhere; tests compare the two.
struct LatinStretch {
  private enum Kind {
    case letter, digit, lowLine
    /// Joins letters to letters and digits to digits.
    case apostrophe
    /// Joins digits.
    case comma
    case other
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let end: Int

  /// Adds the words of a stretch, and where sentences may end in it.
  ///
  /// - Returns: `false`, with nothing added, for a stretch that holds other characters than ASCII, letters of
  ///   U+00C0 to U+023F, dashes, and quotation and ellipsis marks.
  static func scan(
    _ stretch: Range<Int>, of text: UnsafeBufferPointer<UInt8>,
    words: inout Scratch<TextRange>, stops: inout Scratch<UInt32>
  ) -> Bool {
    let (wordCount, stopCount) = (words.count, stops.count)
    let characters = LatinStretch(text: text, end: stretch.upperBound)
    var open: (start: Int, holdsLetter: Bool)?
    func close(at place: Int) {
      if let word = open, word.holdsLetter { words.append(TextRange(word.start, place)) }
      open = nil
    }
    var (before, place) = (Kind.other, stretch.lowerBound)
    while place < stretch.upperBound {
      guard let (kind, length) = characters.character(at: place) else {
        words.shorten(to: wordCount)
        stops.shorten(to: stopCount)
        return false
      }
      switch kind {
      case .letter, .digit: open = (open?.start ?? place, true)
      case .lowLine: open = open ?? (place, false)
      case .apostrophe, .comma, .other:
        if !characters.joins(kind, after: before, at: place + length) { close(at: place) }
        if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(text[place]) {
          stops.append(UInt32(place))
        }
      }
      before = kind
      place += length
    }
    close(at: stretch.upperBound)
    return true
  }

  /// Whether a mark joins what stands on its two sides to one word (UAX #29, WB6, WB7, WB11, WB12).
  private func joins(_ mark: Kind, after before: Kind, at next: Int) -> Bool {
    guard mark != .other, before == .letter || before == .digit, next < end,
      let after = character(at: next)?.kind
    else { return false }
    return after == before && (mark == .apostrophe || before == .digit)
  }

  /// `nil` for a character that only the library knows.
  private func character(at place: Int) -> (kind: Kind, length: Int)? {
    let byte = text[place]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return (.letter, 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return (.digit, 1)
    case UInt8(ascii: "_"): return (.lowLine, 1)
    case UInt8(ascii: "'"), UInt8(ascii: "."): return (.apostrophe, 1)
    case UInt8(ascii: ","), UInt8(ascii: ";"): return (.comma, 1)
    case 0x21...0x7E: return (.other, 1)
    case 0xC2 where text[place + 1] == 0xAB || text[place + 1] == 0xBB: return (.other, 2)
    // Without the signs of multiplication and division.
    case 0xC3 where text[place + 1] & 0xDF != 0x97: return (.letter, 2)
    case 0xC4...0xC8: return (.letter, 2)
    case 0xE2 where text[place + 1] == 0x80: return mark(text[place + 2])
    default: return nil
    }
  }

  /// Of U+2013 to U+2026.
  private func mark(_ last: UInt8) -> (kind: Kind, length: Int)? {
    switch last {
    // Dashes, double quotation marks, the ellipsis.
    case 0x93, 0x94, 0x9C...0x9E, 0xA6: (.other, 3)
    case 0x98, 0x99: (.apostrophe, 3)
    default: nil
    }
  }
}
