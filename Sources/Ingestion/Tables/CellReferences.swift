/// Character references that web forms leave in the cells of their exports.
enum CellReferences {
  /// The text with the characters that the references stand for; `nil` where it has none, or holds tags, so that it
  /// is HTML and not text.
  ///
  /// - Complexity: O(length).
  static func decoded(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "&")), !holdsTags(bytes) else { return nil }
    let decoded = CharacterReferences.decoded(bytes[...])
    return decoded == bytes ? nil : String(decoding: decoded, as: UTF8.self)
  }

  private static func holdsTags(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(UInt8(ascii: ">")) else { return false }
    return zip(bytes, bytes.dropFirst()).contains { first, second in
      first == UInt8(ascii: "<")
        && ((0x61...0x7A).contains(second | 0x20) || second == UInt8(ascii: "/"))
    }
  }
}
