import Foundation

/// Builds zip archives byte by byte, so that tests can make them lie.
package struct ZipBytes {
  package struct Entry {
    package var name: String
    package var content: Data
    /// What the headers say, where that is not so.
    package var size: Int?
    package var checksum: UInt32?
    package var flags: UInt16 = 0x800
    package var method: UInt16 = 0
    package var localName: String?
    package var attributes: UInt32 = 0

    package init(_ name: String, _ content: String) {
      self.init(name, Data(content.utf8))
    }

    package init(_ name: String, _ content: Data) {
      self.name = name
      self.content = content
    }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// The archive's entries in the order of the names and contents given, unpacked.
  package init(_ entries: KeyValuePairs<String, String>) {
    self.entries = entries.map { Entry($0.key, $0.value) }
  }

  package var data: Data {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let local = Array((entry.localName ?? entry.name).utf8)
      let sizes =
        Self.four(entry.checksum ?? Self.checksum(entry.content))
        + Self.four(UInt32(entry.content.count))
        + Self.four(UInt32(entry.size ?? entry.content.count))
      let common =
        Self.two(20) + Self.two(entry.flags) + Self.two(entry.method) + Self.four(0x21_0000)
      directory += [0x50, 0x4B, 1, 2] + Self.two(0x0314) + common + sizes
      directory +=
        Self.two(UInt16(name.count)) + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(0)
      directory += Self.four(entry.attributes) + Self.four(UInt32(body.count)) + name
      body += [0x50, 0x4B, 3, 4] + common + sizes
      body += Self.two(UInt16(local.count)) + Self.two(0) + local + entry.content
    }
    let count = UInt16(entries.count)
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + Self.two(count) + Self.two(count)
    let places = Self.four(UInt32(directory.count)) + Self.four(UInt32(body.count)) + Self.two(0)
    return Data(body + directory + end + places)
  }

  private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
  private static func four(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }

  private static func checksum(_ data: Data) -> UInt32 {
    ~data.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }
}
