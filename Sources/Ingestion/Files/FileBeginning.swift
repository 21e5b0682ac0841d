import DocumentPackaging
import Foundation

/// How a file begins, with what several readers ask of it found out once.
package struct FileBeginning: Sendable {
  /// The first 64 kB.
  package let bytes: Data
  /// The first element of an XML document; `nil` where the file begins no XML.
  let root: (namespace: String, name: String)?
  /// The first two lines that are not blank, where they may be what captions begin with.
  let lines: [[UInt8]]
  /// The names of a zip archive's first entries; empty for anything else.
  let entries: [String]

  /// The first byte that is no white space, in every encoding, and no part of a byte-order mark.
  private let mark: UInt8?

  /// - Complexity: O(1)
  package init(_ bytes: Data) {
    self.bytes = bytes.prefix(65_536)
    mark = self.bytes.withUnsafeBytes { Self.mark($0) }
    root = mark == UInt8(ascii: "<") ? XMLEvents.root(of: self.bytes) : nil
    lines = Self.mayBeCaptions(mark) ? CaptionBeginning.lines(of: self.bytes) : []
    entries = mark == UInt8(ascii: "P") ? ZipBeginning.names(self.bytes) : []
  }

  /// Whether a word stands in it, or in its first bytes.
  ///
  /// - Complexity: O(bytes).
  func holds(_ word: StaticString, within limit: Int = .max) -> Bool {
    ByteSearch.place(of: word, in: bytes.prefix(limit)) != nil
  }

  /// Whether a letter comes first with which no format begins that is known by what it holds; such a file is most
  /// likely plain text.
  var beginsAsTalk: Bool {
    guard let mark, 0x61...0x7A ~= mark | 0x20 else { return false }
    if InqScribeFile.begins(bytes) { return false }
    // Captions may begin with `WEBVTT`, and archives do with `PK`. Before the beginning of a PDF anything may stand.
    return mark != UInt8(ascii: "W") && mark != UInt8(ascii: "P") && !holds("%PDF-", within: 1024)
  }

  /// Whether a brace or a square bracket comes first.
  var mayBeJSON: Bool { mark == UInt8(ascii: "{") || mark == UInt8(ascii: "[") }

  /// Captions begin with `WEBVTT`, a number or a time; what is neither letter nor sign may stand before that.
  private static func mayBeCaptions(_ mark: UInt8?) -> Bool {
    guard let mark else { return false }
    return mark == UInt8(ascii: "W") || (0x30...0x39).contains(mark) || mark < 0x20 || mark >= 0x80
  }

  private static func mark(_ bytes: UnsafeRawBufferPointer) -> UInt8? {
    for byte in bytes.prefix(4096) {
      switch byte {
      case 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D: continue
      default: return byte
      }
    }
    return nil
  }
}
