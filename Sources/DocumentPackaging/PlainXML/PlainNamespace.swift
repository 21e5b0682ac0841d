/// Which names of namespaces need no closer look: web addresses and URNs of letters, digits and a few signs.
enum PlainNamespace {
  static func isPlain(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    for beginning: StaticString in ["http://", "https://"] where begins(name, beginning) {
      return isPlain(name.dropFirst(beginning.utf8CodeUnitCount), and: [0x2F])
        && !isReserved(name)
    }
    return begins(name, "urn:") && isPlain(name.dropFirst(4), and: [0x3A])
  }

  /// The two namespaces no document may declare.
  private static func isReserved(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.elementsEqual("http://www.w3.org/XML/1998/namespace".utf8)
      || name.elementsEqual("http://www.w3.org/2000/xmlns/".utf8)
  }

  private static func begins(
    _ name: UnsafeBufferPointer<UInt8>, _ beginning: StaticString
  ) -> Bool {
    name.count > beginning.utf8CodeUnitCount
      && (0..<beginning.utf8CodeUnitCount).allSatisfy { name[$0] == beginning.utf8Start[$0] }
  }

  private static func isPlain(
    _ rest: Slice<UnsafeBufferPointer<UInt8>>, and signs: [UInt8]
  ) -> Bool {
    guard rest.count < 300, let first = rest.first, isLetterOrDigit(first) else { return false }
    return rest.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E || signs.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit
  }
}
