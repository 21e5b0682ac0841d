/// The characters that rich text writes as words and signs.
enum RTFCharacters {
  static func character(named word: String) -> String? { words[word] }

  static func character(ofSymbol symbol: UInt8) -> String? {
    switch symbol {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      String(Unicode.Scalar(symbol))
    case UInt8(ascii: "~"): "\u{A0}"
    case UInt8(ascii: "-"): "\u{AD}"
    case UInt8(ascii: "_"): "\u{2011}"
    default: nil
    }
  }

  private static let words = [
    "tab": "\t", "line": "\n", "lbr": "\n", "page": "\n", "column": "\n", "emdash": "\u{2014}",
    "endash": "\u{2013}", "emspace": "\u{2003}", "enspace": "\u{2002}", "qmspace": "\u{2005}",
    "bullet": "\u{2022}", "lquote": "\u{2018}", "rquote": "\u{2019}", "ldblquote": "\u{201C}",
    "rdblquote": "\u{201D}", "zwj": "\u{200D}", "zwnj": "\u{200C}", "zwbo": "\u{200B}",
    "zwnbo": "\u{2060}", "ltrmark": "\u{200E}", "rtlmark": "\u{200F}",
  ]
}
