import Foundation

/// How a text file's bytes stand for characters.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  case latin9 = "iso-8859-15"
  case macintosh

  /// The names that can be given, for help texts and errors.
  package static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Reads a name as people write it; `nil` for one that is not known.
  package init?(name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    let aliases = [
      "latin1": TextEncoding.latin1, "latin9": .latin9, "cp1252": .windows1252,
      "ansi": .windows1252,
      "mac": .macintosh, "macroman": .macintosh, "utf16": .utf16LittleEndian,
      "macosroman": .macintosh,
    ]
    let named = Self.allCases.first { $0.rawValue.filter { $0.isLetter || $0.isNumber } == plain }
    guard let encoding = named ?? aliases[plain] else { return nil }
    self = encoding
  }

  /// What each byte stands for, for encodings of one byte a character; `nil` for the others.
  ///
  /// Asked of the C library, whose tables are right where Foundation's are not (Macintosh).
  var table: [Unicode.Scalar?]? {
    let name: String
    switch self {
    case .windows1252: name = "CP1252"
    case .latin1: name = "ISO-8859-1"
    case .latin9: name = "ISO-8859-15"
    case .macintosh: name = "MACINTOSH"
    default: return nil
    }
    guard let page = CodePage(named: name) else { return nil }
    return (0...255).map { byte in
      page.decoded([UInt8(byte)]).flatMap {
        String(decoding: $0, as: UTF8.self).unicodeScalars.first
      }
    }
  }
}
