/// The bytes of a JSON text as it grows, as Foundation's encoder writes them with plain slashes.
package struct JSONBytes: Sendable {
  package private(set) var bytes: [UInt8] = []
  private let isPretty: Bool

  package init(isPretty: Bool) { self.isPretty = isPretty }

  package mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  package mutating func put(text: Substring) { bytes.append(contentsOf: text.utf8) }

  package mutating func put(digitsOf number: UInt64) { bytes.append(digitsOf: number) }

  package mutating func beginLine(_ depth: Int) {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  package mutating func write(key: String) {
    write(string: key)
    put(isPretty ? " : " : ":")
  }

  /// The end of a list or object, on a line of its own.
  package mutating func end(isEmpty: Bool, _ mark: StaticString, depth: Int) {
    if isPretty, isEmpty { put("\n") }
    beginLine(depth)
    put(mark)
  }

  package mutating func write(string: String) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { text in
      if text.contains(where: Self.isEscaped) {
        for byte in text { if Self.isEscaped(byte) { escape(byte) } else { bytes.append(byte) } }
      } else {
        bytes.append(contentsOf: text)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): put("\\\"")
    case UInt8(ascii: "\\"): put("\\\\")
    case 0x08: put("\\b")
    case 0x0C: put("\\f")
    case UInt8(ascii: "\n"): put("\\n")
    case UInt8(ascii: "\r"): put("\\r")
    case UInt8(ascii: "\t"): put("\\t")
    default:
      let digits = Array("0123456789abcdef".utf8)
      put("\\u00")
      bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }

  /// Brings the members of an object, which stand in the order of writing, into the order of their keys.
  ///
  /// - Complexity: nothing where they are in order; else O(bytes of the object).
  package mutating func sort(_ members: [(key: String, end: Int)], from start: Int) {
    let sorted = members.indices.sorted { members[$0].key < members[$1].key }
    guard !sorted.elementsEqual(members.indices) else { return }
    let written = Array(bytes[start...])
    bytes.removeSubrange(start...)
    for (position, member) in sorted.enumerated() {
      if position > 0 { put(",") }
      // A comma stands before all but the first that was written.
      let begin = member == 0 ? start : members[member - 1].end + 1
      bytes.append(contentsOf: written[begin - start..<members[member].end - start])
    }
  }
}
