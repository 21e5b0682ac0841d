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
    let digest = Array(ContentDigest.of(parts.map { "\($0.utf8.count):\($0)" }.joined()).prefix(32))
    func hex(_ range: Range<Int>) -> String { String(digest[range]) }
    let variant = ["8", "9", "a", "b"][Int(hex(16..<17), radix: 16)! & 3]
    self.init(
      "\(hex(0..<8))-\(hex(8..<12))-8\(hex(13..<16))-\(variant)\(hex(17..<20))-\(hex(20..<32))")!
  }

  package var description: String { uuid.uuidString.lowercased() }
}
