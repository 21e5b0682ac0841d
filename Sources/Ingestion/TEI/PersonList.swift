import DocumentPackaging
import Foundation

/// A TEI list of persons in a file of its own, as corpora of parliaments have beside their sittings.
package enum PersonList {
  /// What such a file may begin with, besides a whole TEI document.
  static let roots: Set<String> = ["listPerson", "particDesc", "listOrg", "standOff"]

  /// Whether a file that begins so is a list, by the name of its first element.
  ///
  /// - Complexity: O(bytes).
  static func mayBegin(_ beginning: Data) -> Bool {
    beginning.withUnsafeBytes { bytes in
      var start = 0
      while let place = ByteSearch.place(of: "<", in: bytes, from: start) {
        start = place + 1
        guard start < bytes.count, isLetter(bytes[start]) else { continue }
        let tag = bytes[start...].prefix { isLetter($0) || $0 == UInt8(ascii: ":") }
        let name = tag.split(separator: UInt8(ascii: ":")).last ?? tag
        return roots.contains(String(decoding: name, as: UTF8.self))
      }
      return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The people a file lists; `nil` where it is anything else, a transcript with its own list included.
  ///
  /// - Throws: a `PackagingError` for a list that is not well-formed.
  /// - Complexity: O(64 kB) for what is no TEI, else O(bytes).
  package static func read(_ file: TranscriptFile) throws -> Cast? {
    guard TEIReader().recognises(file.beginning) else { return nil }
    let document = try file.readXML { TEIDocument() }.handler
    let cast = document.cast
    return document.speeches.isEmpty && !cast.people.isEmpty ? cast : nil
  }
}
