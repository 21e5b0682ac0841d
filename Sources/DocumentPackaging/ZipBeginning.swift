import Foundation

/// What the beginning of a file shows of a zip archive that may not be whole.
package enum ZipBeginning {
  private static let mark = Data([0x50, 0x4B, 0x03, 0x04])

  package static func isZip(_ beginning: Data) -> Bool { beginning.starts(with: mark) }

  /// The names of the entries that begin in it, in order; empty for what is no zip archive.
  ///
  /// - Complexity: O(bytes).
  package static func names(_ beginning: Data) -> [String] {
    guard isZip(beginning) else { return [] }
    let bytes = [UInt8](beginning)
    var names: [String] = []
    var offset = 0
    while let start = ByteSearch.place(of: "PK\u{3}\u{4}", in: bytes, from: offset) {
      offset = start + 4
      guard start + 30 <= bytes.count else { break }
      let length = Int(bytes[start + 26]) | Int(bytes[start + 27]) << 8
      guard length > 0, length < 300, start + 30 + length <= bytes.count else { continue }
      names.append(String(decoding: bytes[start + 30..<start + 30 + length], as: UTF8.self))
    }
    return names
  }

  /// The content of a first entry that is not compressed, as the one that tells what the archive is.
  package static func firstEntry(_ beginning: Data) -> (name: String, content: String)? {
    let bytes = [UInt8](beginning.prefix(1_000))
    guard let name = names(beginning.prefix(400)).first, bytes.count > 30, bytes[8] == 0,
      bytes[9] == 0
    else { return nil }
    let size = Int(bytes[18]) | Int(bytes[19]) << 8
    let start = 30 + name.utf8.count + Int(bytes[28]) + Int(bytes[29]) << 8
    guard start + size <= bytes.count else { return nil }
    return (name, String(decoding: bytes[start..<start + size], as: UTF8.self))
  }
}
