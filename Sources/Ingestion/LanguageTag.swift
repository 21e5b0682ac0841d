/// The short tag of a language that a file gives as three letters.
enum LanguageTag {
  private static let short: [String: String] = [
    "ara": "ar", "bul": "bg", "cat": "ca", "ces": "cs", "cze": "cs", "cym": "cy", "wel": "cy",
    "dan": "da", "deu": "de", "ger": "de", "ell": "el", "gre": "el", "eng": "en", "est": "et",
    "eus": "eu", "baq": "eu", "fin": "fi", "fra": "fr", "fre": "fr", "gle": "ga", "glg": "gl",
    "hrv": "hr", "hun": "hu", "isl": "is", "ice": "is", "ita": "it", "lav": "lv", "lit": "lt",
    "nld": "nl", "dut": "nl", "nno": "nn", "nob": "nb", "nor": "no", "pol": "pl", "por": "pt",
    "ron": "ro", "rum": "ro", "rus": "ru", "slk": "sk", "slo": "sk", "slv": "sl", "spa": "es",
    "srp": "sr", "swa": "sw", "swe": "sv", "tur": "tr", "ukr": "uk", "zho": "zh", "chi": "zh",
  ]

  /// `en` for `eng`; other tags stay as they are. `nil` for none.
  static func of(_ code: String?) -> String? {
    guard let code, !code.isEmpty else { return nil }
    return short[code.lowercased()] ?? code
  }
}
