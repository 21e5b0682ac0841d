import Foundation
import QualitativeData

/// The paragraphs of a turn: runs of lines without a blank line between them.
enum Paragraphs {
  /// Calls `take` with each in order, without white space at its ends; a stretch of white space alone has none.
  ///
  /// - Complexity: O(bytes of the turn).
  @inline(__always)
  static func forEach(
    in text: UnsafeBufferPointer<UInt8>, from turn: TextRange, _ take: (Range<Int>) -> Void
  ) {
    var open: Range<Int>?
    var start = turn.start
    while start < turn.end {
      let end = lineEnd(from: start, before: turn.end, in: text)
      if isBlank(start..<end, in: text) {
        if let paragraph = open { take(UTF8WhiteSpace.trimmed(paragraph, in: text)) }
        open = nil
      } else {
        open = (open?.lowerBound ?? start)..<end
      }
      start = end + 1
    }
    if let paragraph = open { take(UTF8WhiteSpace.trimmed(paragraph, in: text)) }
  }

  private static func lineEnd(
    from start: Int, before end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let base = text.baseAddress, let found = memchr(base + start, 0x0A, end - start) else {
      return end
    }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  private static func isBlank(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = line.lowerBound
    while place < line.upperBound {
      let length = UTF8WhiteSpace.length(at: place, before: line.upperBound, in: text)
      if length == 0 { return false }
      place += length
    }
    return true
  }
}
