import QualitativeData

/// White space in the bytes a reader holds.
enum WhiteSpace {
  /// A range without the white space at its ends; `nil` when there is nothing else.
  ///
  /// - Complexity: O(white space at the ends).
  static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    let trimmed = bytes.withUnsafeBufferPointer { UTF8WhiteSpace.trimmed(range, in: $0) }
    return trimmed.isEmpty ? nil : trimmed
  }

  /// How many bytes the white space character here has; 0 for anything else.
  static func length(at offset: Int, before end: Int, in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { UTF8WhiteSpace.length(at: offset, before: end, in: $0) }
  }
}
