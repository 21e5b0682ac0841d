import Foundation

/// What a file is by its first bytes, for formats that are certainly no text.
enum FileSignature {
  private static let known: [(bytes: [UInt8], content: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a zip archive or an office document"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty zip archive"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    (Array("{\\rtf".utf8), "a rich text document"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    ([0xFF, 0xD8, 0xFF], "a picture"),
    (Array("GIF8".utf8), "a picture"),
    ([0x1F, 0x8B], "a compressed file"),
    (Array("7z".utf8) + [0xBC, 0xAF], "a compressed file"),
    (Array("SQLite format 3".utf8), "a database"),
    (Array("RIFF".utf8), "sound or video"),
    (Array("OggS".utf8), "sound or video"),
    (Array("ID3".utf8), "sound"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]

  /// What the file holds, as in "a PDF document"; `nil` for everything else.
  static func of(_ beginning: Data) -> String? {
    beginning.withUnsafeBytes { beginning in
      guard let first = beginning.first else { return nil }
      return known.first { $0.bytes[0] == first && beginning.starts(with: $0.bytes) }?.content
    }
  }
}
