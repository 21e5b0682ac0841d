import QualitativeData

/// A text file's bytes as characters: line ends `\n`, no leading byte-order mark, nothing else changed.
package struct DecodedText: Sendable {
  package let text: String
  /// The text's UTF-8, for those who look at it byte by byte.
  package let bytes: [UInt8]
  package let encoding: TextEncoding
  package let findings: [Finding]
}
