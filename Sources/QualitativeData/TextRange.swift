/// A half-open, never empty span of a transcript's text, in UTF-8 offsets on code-point borders.
///
/// It takes eight bytes, and its members can be inlined everywhere, since a study has many millions of them; so a text may have 4 GB.
package struct TextRange: Hashable, Sendable, Comparable, BitwiseCopyable {
  @usableFromInline let first: UInt32
  @usableFromInline let behind: UInt32

  @inlinable package var start: Int { Int(first) }
  @inlinable package var end: Int { Int(behind) }

  /// - Precondition: `0 <= start < end`; a span that covers no text is no span.
  @inlinable package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start < end, "a span must cover some text")
    first = UInt32(start)
    behind = UInt32(end)
  }

  @inlinable package var length: Int { end - start }

  @inlinable package func contains(_ other: TextRange) -> Bool {
    start <= other.start && other.end <= end
  }

  @inlinable package func overlaps(_ other: TextRange) -> Bool {
    start < other.end && other.start < end
  }

  /// Earlier start first; of two with the same start, the shorter.
  @inlinable package static func < (left: TextRange, right: TextRange) -> Bool {
    (left.first, left.behind) < (right.first, right.behind)
  }
}

extension TextRange: Codable {
  private enum CodingKeys: String, CodingKey { case start, end }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let start = try values.decode(Int.self, forKey: .start)
    let end = try values.decode(Int.self, forKey: .end)
    guard 0 <= start, start < end, end <= Int(UInt32.max) else {
      throw DecodingError.dataCorruptedError(
        forKey: .end, in: values, debugDescription: "a span must cover some text")
    }
    self.init(start, end)
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(start, forKey: .start)
    try values.encode(end, forKey: .end)
  }
}
