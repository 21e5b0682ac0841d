/// Text as the parser holds it, in UTF-8.
package struct XMLText {
  package let bytes: UnsafeBufferPointer<UInt8>
  private let place: XMLPlace

  init(bytes: UnsafeBufferPointer<UInt8>, place: XMLPlace) {
    self.bytes = bytes
    self.place = place
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is nothing but blanks, TABs and line ends.
  package var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// Where it ends, from 1.
  package var line: Int { place.line }
}
