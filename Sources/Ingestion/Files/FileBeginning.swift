import DocumentPackaging
import Foundation

/// How a file begins, with what several readers ask of it found out once.
package struct FileBeginning: Sendable {
  /// The first 64 kB.
  package let bytes: Data
  /// The first element of an XML document; `nil` where the file begins no XML.
  let root: (namespace: String, name: String)?

  /// - Complexity: O(1)
  package init(_ bytes: Data) {
    self.bytes = bytes.prefix(65_536)
    root = Self.mayBeXML(self.bytes) ? XMLEvents.root(of: self.bytes) : nil
  }

  /// Whether a tag that begins with these letters stands in it.
  ///
  /// - Complexity: O(bytes).
  func holdsTag(_ name: StaticString) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      let length = name.utf8CodeUnitCount
      var offset = 0
      while offset + length < bytes.count,
        let found = memchr(base + offset, 0x3C, bytes.count - offset - length)
      {
        if memcmp(found + 1, name.utf8Start, length) == 0 { return true }
        offset = UnsafeRawPointer(found) - base + 1
      }
      return false
    }
  }

  /// Whether a brace or a square bracket comes first.
  var mayBeJSON: Bool { [0x7B, 0x5B].contains(Self.firstMark(bytes)) }

  private static func mayBeXML(_ bytes: Data) -> Bool { firstMark(bytes) == 0x3C }

  /// The first byte that is no white space, in every encoding, and no part of a byte-order mark.
  private static func firstMark(_ bytes: Data) -> UInt8? {
    let passed: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D]
    return bytes.prefix(4096).first { !passed.contains($0) }
  }
}
