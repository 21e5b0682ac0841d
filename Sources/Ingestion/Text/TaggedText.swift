/// Tags and the text between them in what a program printed, which is not always well-formed XML.
///
/// Control characters and tags closed in the wrong order are taken as they come; nothing is ever looked up.
struct TaggedText {
  enum Piece {
    /// What stands between `<` and `>`, as in `word xMin="1.0"` or `/word`.
    case tag(ArraySlice<UInt8>)
    /// With its character references resolved.
    case text(String)
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Returns: `nil` at the end.
  /// - Complexity: O(length of the piece).
  mutating func next() -> Piece? {
    guard offset < bytes.count else { return nil }
    let start = offset
    if bytes[offset] == UInt8(ascii: "<") {
      offset = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      let tag = bytes[start + 1..<offset]
      offset = min(offset + 1, bytes.count)
      return .tag(tag)
    }
    offset = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    return .text(Self.resolved(bytes[start..<offset]))
  }

  private static let names: [(reference: [UInt8], character: UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
    (Array("&apos;".utf8), UInt8(ascii: "'")), (Array("&#39;".utf8), UInt8(ascii: "'")),
  ]

  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      if bytes[offset] == UInt8(ascii: "&"),
        let name = names.first(where: { bytes[offset...].starts(with: $0.reference) })
      {
        result.append(name.character)
        offset += name.reference.count
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
