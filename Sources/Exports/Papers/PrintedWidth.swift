/// How wide text is on paper, in widths of a digit.
///
/// An estimate on the safe side for Times and for Computer Modern, whose digits are half as wide as their size.
enum PrintedWidth {
  static func of(_ text: String) -> Double { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  /// The widest piece that no line end may fall into.
  static func ofLongestWord(in text: String) -> Double {
    text.split { $0 == " " || $0.isNewline || $0 == "\t" }.map { of(String($0)) }.max() ?? 0
  }

  private static func of(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "0"..."9": 1
    case " ", "\u{A0}": 0.6
    case ".", ",", ":", ";", "'", "|", "!", "’", "i", "j", "l": 0.6
    case "f", "t", "r", "(", ")", "[", "]", "/", "-", "I", "“", "”": 0.8
    case "m", "w", "%", "×", "=", "+", "−", "<", ">", "≥", "≤", "æ", "œ": 1.7
    case "M", "W", "Æ", "Œ", "…", "—": 2.1
    case "A"..."Z": 1.5
    case "a"..."z": 1.08
    default:
      scalar.value >= 0x2E80 ? 2 : scalar.properties.isUppercase ? 1.55 : 1.12
    }
  }
}
