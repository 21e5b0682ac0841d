import Foundation
import QualitativeData

/// A text as bytes, for spans in UTF-8 offsets.
struct TextBytes {
  let bytes: Data

  init(_ bytes: Data) { self.bytes = bytes.startIndex == 0 ? bytes : Data(bytes) }
  init(_ text: String) { bytes = Data(text.utf8) }

  /// Whether the span lies inside and cuts no code point in two.
  func holds(_ range: TextRange) -> Bool {
    range.end <= bytes.count && isBorder(range.start) && isBorder(range.end)
  }

  /// A span from outside; `nil` where it is none, or does not lie within the text.
  func range(_ start: Int, _ end: Int) -> TextRange? {
    guard 0 <= start, start < end else { return nil }
    let range = TextRange(start, end)
    return holds(range) ? range : nil
  }

  /// - Precondition: `holds(range)`
  func quoteDigest(_ range: TextRange) -> String {
    ContentDigest.of(bytes[range.start..<range.end])
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private func isBorder(_ offset: Int) -> Bool {
    offset == bytes.count
      || bytes.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in bytes[offset] & 0xC0 != 0x80 }
  }
}
