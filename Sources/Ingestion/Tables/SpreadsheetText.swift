import Foundation

/// A text of a spreadsheet while it is read: its runs joined, how it is pronounced left out.
struct SpreadsheetText {
  private var text = ""
  private var isInText = false
  private var isPhonetic = false

  mutating func begin(_ element: String) {
    if element == "t" { isInText = true } else if element == "rPh" { isPhonetic = true }
  }

  mutating func end(_ element: String) {
    if element == "t" { isInText = false } else if element == "rPh" { isPhonetic = false }
  }

  mutating func add(_ characters: String) {
    if isInText, !isPhonetic { text += characters }
  }

  /// The text without the white space after it, and how long it is without that before it.
  var indented: (bytes: [UInt8], length: Int) {
    let bytes = Array(Self.unescaped(text).utf8)
    guard let range = WhiteSpace.trimmed(0..<bytes.count, in: bytes) else { return ([], 0) }
    return (Array(bytes[..<range.upperBound]), range.count)
  }

  static func trimmed(_ text: String) -> [UInt8] {
    let bytes = Array(unescaped(text).utf8)
    return WhiteSpace.trimmed(0..<bytes.count, in: bytes).map { Array(bytes[$0]) } ?? []
  }

  /// `_x000D_` stands for a character that XML cannot hold; only line ends and TABs are of use in a text.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(#/_x([0-9A-Fa-f]{4})_(\n?)/#) { match in
      switch UInt32(match.1, radix: 16) {
      case 0x5F: "_" + match.2
      case 0x09: "\t" + match.2
      case 0x0A: "\n" + match.2
      case 0x0D: "\n"
      default: String(match.0)
      }
    }
  }
}
