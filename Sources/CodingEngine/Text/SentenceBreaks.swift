import QualitativeData

/// Where sentences end by Unicode's rules (UAX #29, SB1 to SB998), in the root locale.
///
/// The rules are ours, the classes of characters the library's, and the answer is the library's, too: tests compare
/// the two. Only a place where a sentence may end is looked at, so that talk between them costs nothing.
struct SentenceBreaks {
  private let text: UnsafeBufferPointer<UInt8>
  /// The paragraph. Line ends inside it are read as blanks.
  private let range: Range<Int>
  /// Held, since it costs a look whether it is there already to ask for it at each character.
  private let classes = SentenceClass.ofASCII

  init(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.range = range
  }

  /// Where the sentence ends that may end with the character at `stop`; `nil` where it goes on.
  func end(afterStopAt stop: Int) -> Int? {
    let (kind, length) = character(at: stop)
    var next = stop + length
    if kind == .separator { return next }
    next = skippingExtensions(from: next)
    if kind == .fullStop, goesOn(after: stop, at: next) { return nil }
    while kindOfCharacter(at: next) == .close { next = behindCharacter(at: next) }
    while kindOfCharacter(at: next) == .space { next = behindCharacter(at: next) }
    if kind == .fullStop, smallLetterFollows(next) { return nil }
    switch kindOfCharacter(at: next) {
    case .goesOn, .stop, .fullStop: return nil
    case .separator: return next + character(at: next).length
    default: return next
    }
  }

  /// SB6 and SB7: a full stop in a number, or between letters as in *U.S*.
  private func goesOn(after stop: Int, at next: Int) -> Bool {
    switch kindOfCharacter(at: next) {
    case .digit: return true
    case .capital:
      let before = kindOfCharacter(before: stop)
      return before == .capital || before == .small
    default: return false
    }
  }

  /// SB8: a small letter before any other letter, separator or stop.
  private func smallLetterFollows(_ start: Int) -> Bool {
    var place = start
    while place < range.upperBound {
      let (kind, length) = character(at: place)
      switch kind {
      case .small: return true
      case .capital, .letter, .separator, .stop, .fullStop: return false
      default: place += length
      }
    }
    return false
  }

  private func behindCharacter(at place: Int) -> Int {
    skippingExtensions(from: place + character(at: place).length)
  }

  /// SB5: what is joined to the character before does not count.
  private func skippingExtensions(from start: Int) -> Int {
    var place = start
    while kindOfCharacter(at: place) == .joined { place += character(at: place).length }
    return place
  }

  /// `nil` at the end of the paragraph.
  private func kindOfCharacter(at place: Int) -> SentenceClass? {
    place < range.upperBound ? character(at: place).kind : nil
  }

  private func kindOfCharacter(before place: Int) -> SentenceClass? {
    var start = place
    while start > range.lowerBound {
      start -= 1
      while start > range.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
      let kind = character(at: start).kind
      if kind != .joined { return kind }
    }
    return nil
  }

  private func character(at place: Int) -> (kind: SentenceClass, length: Int) {
    let byte = text[place]
    if byte < 0x80 { return (classes[Int(byte)], 1) }
    let (scalar, length) = UTF8Scalar.decode(at: place, of: text)
    return (SentenceClass(scalar), length)
  }
}

/// One character of valid UTF-8.
enum UTF8Scalar {
  /// - Precondition: a character begins at `place`.
  static func decode(
    at place: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(text[place])
    func following(_ offset: Int) -> UInt32 { UInt32(text[place + offset]) & 0x3F }
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) &<< 6 | following(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) &<< 12 | following(1) &<< 6 | following(2), 3) }
    let low = following(2) &<< 6 | following(3)
    return ((first & 0x07) &<< 18 | following(1) &<< 12 | low, 4)
  }
}
