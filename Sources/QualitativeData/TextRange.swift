/// A half-open, never empty span of a transcript's text, in UTF-8 offsets on code-point borders.
///
/// It takes eight bytes, since a study has many millions of them; so a text may have 4 GB. For the same reason it is the
/// one public type here: the compiler inlines no member of another module that is not public, whatever its attributes
/// say, and calling them took a tenth of the time of coding.
public struct TextRange: Hashable, Sendable, Comparable, BitwiseCopyable {
  @usableFromInline let first: UInt32
  @usableFromInline let behind: UInt32

  @inlinable public var start: Int { Int(first) }
  @inlinable public var end: Int { Int(behind) }

  /// - Precondition: `0 <= start < end`; a span that covers no text is no span.
  @inlinable public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start < end, "a span must cover some text")
    first = UInt32(start)
    behind = UInt32(end)
  }

  @inlinable public var length: Int { end - start }

  @inlinable public func contains(_ other: TextRange) -> Bool {
    start <= other.start && other.end <= end
  }

  @inlinable public func overlaps(_ other: TextRange) -> Bool {
    start < other.end && other.start < end
  }

  /// Earlier start first; of two with the same start, the shorter.
  @inlinable public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.first, left.behind) < (right.first, right.behind)
  }
}

extension TextRange: Codable {
  private enum CodingKeys: String, CodingKey { case start, end }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let start = try values.decode(Int.self, forKey: .start)
    let end = try values.decode(Int.self, forKey: .end)
    guard 0 <= start, start < end, end <= Int(UInt32.max) else {
      throw DecodingError.dataCorruptedError(
        forKey: .end, in: values, debugDescription: "a span must cover some text")
    }
    self.init(start, end)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(start, forKey: .start)
    try values.encode(end, forKey: .end)
  }
}
