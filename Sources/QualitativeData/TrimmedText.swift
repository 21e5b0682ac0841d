extension StringProtocol {
  /// The text without the white space at its two ends.
  package var trimmingWhiteSpace: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
