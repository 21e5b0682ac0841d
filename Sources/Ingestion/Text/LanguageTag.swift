import Foundation

/// The languages of corpora, which go by three letters (ISO 639-3), as the tags used everywhere else.
enum LanguageTag {
  /// The two letters where there are any, else the code itself; `nil` for what is no code.
  static func of(_ code: String?) -> String? {
    let plain = (code ?? "").lowercased().filter { !$0.isWhitespace }
    guard (2...12).contains(plain.utf8.count),
      plain.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
      )
    else { return nil }
    guard !["und", "mul", "mis", "zxx", "xxx"].contains(plain) else { return nil }
    guard plain.utf8.count == 3 else { return plain }
    return bibliographic[plain] ?? Locale.LanguageCode(plain).identifier(.alpha2) ?? plain
  }

  /// The older codes libraries use.
  private static let bibliographic = [
    "ger": "de", "fre": "fr", "dut": "nl", "chi": "zh", "cze": "cs", "gre": "el", "ice": "is",
    "per": "fa", "rum": "ro", "slo": "sk", "wel": "cy", "baq": "eu", "alb": "sq", "arm": "hy",
    "geo": "ka", "mac": "mk", "may": "ms", "bur": "my", "tib": "bo", "jap": "ja",
  ]
}
