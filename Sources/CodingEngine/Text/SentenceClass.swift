/// What a character is to the end of a sentence (Unicode's property Sentence_Break).
enum SentenceClass: UInt8 {
  case other
  /// Extend and Format: belongs to the character before.
  case joined
  /// Sep and CR. A line feed is a blank here, since lines of a paragraph are one.
  case separator
  /// Sp.
  case space
  /// Lower.
  case small
  /// Upper.
  case capital
  /// OLetter.
  case letter
  /// Numeric.
  case digit
  /// ATerm.
  case fullStop
  /// STerm.
  case stop
  /// SContinue.
  case goesOn
  /// Close.
  case close

  /// Whether a sentence may end with such a character.
  var mayEndSentence: Bool { self == .fullStop || self == .stop || self == .separator }

  init(_ scalar: UInt32) {
    if scalar < 0x800 {
      self = Self.ofTwoBytes[Int(scalar)]
    } else {
      self = CharacterProperties.sentenceClass(of: scalar)
    }
  }

  static let ofASCII: [SentenceClass] = (0..<0x80).map {
    $0 == 0x0A ? .space : CharacterProperties.sentenceClass(of: $0)
  }

  private static let ofTwoBytes: [SentenceClass] = (0..<0x800).map {
    $0 == 0x0A ? .space : CharacterProperties.sentenceClass(of: $0)
  }
}
