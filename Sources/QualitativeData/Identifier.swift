import Foundation

/// The identity of one `Subject`, kept when a project is saved, exchanged or merged.
package struct Identifier<Subject>: Hashable, Sendable, CustomStringConvertible {
  package let uuid: UUID

  package init(_ uuid: UUID = UUID()) { self.uuid = uuid }

  /// Reads a GUID in its usual spelling; `nil` for anything else.
  package init?(_ text: String) {
    guard let uuid = UUID(uuidString: text) else { return nil }
    self.init(uuid)
  }

  /// The identity that follows from what a thing is: the same parts give the same one, in every project.
  ///
  /// A UUID of version 8 (RFC 9562) from the SHA-256 of the parts.
  package init(of parts: [String]) {
    var text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    let numbers = text.withUTF8 { ContentDigest.numbers(of: UnsafeRawBufferPointer($0)) }
    let high = numbers[0] & ~0xF000 | 0x8000
    let low = numbers[1] & ~(0b11 << 62) | 0b10 << 62
    var bytes: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    withUnsafeMutableBytes(of: &bytes) { bytes in
      bytes.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
      bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
    }
    self.init(UUID(uuid: bytes))
  }

  package var description: String { uuid.uuidString.lowercased() }
}
