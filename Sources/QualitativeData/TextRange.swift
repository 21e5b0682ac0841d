/// A half-open, never empty span of a transcript's text, in UTF-8 offsets on code-point borders.
package struct TextRange: Hashable, Sendable, Comparable, Codable {
  package let start: Int
  package let end: Int

  /// - Precondition: `0 <= start < end`; a span that covers no text is no span.
  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start < end, "a span must cover some text")
    self.start = start
    self.end = end
  }

  package var length: Int { end - start }

  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// Earlier start first; of two with the same start, the shorter.
  package static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
