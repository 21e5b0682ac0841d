import QualitativeData

/// A text file's bytes as characters: line ends `\n`, no leading byte-order mark, nothing else changed.
package struct DecodedText: Sendable {
  /// The text's UTF-8.
  package let bytes: [UInt8]
  package let encoding: TextEncoding
  package let findings: [Finding]

  private let isASCII: Bool

  /// - Parameters:
  ///   - bytes: known to be UTF-8.
  ///   - isASCII: whether they are known to be nothing but ASCII, with which strings do some things faster.
  init(checked bytes: [UInt8], isASCII: Bool = false, encoding: TextEncoding, findings: [Finding]) {
    self.bytes = bytes
    self.isASCII = isASCII
    self.encoding = encoding
    self.findings = findings
  }

  /// The text itself; made when it is asked for, since most readers look at its bytes only.
  ///
  /// - Complexity: O(bytes), at the speed of copying.
  package var text: String {
    unsafe String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
  }
}
