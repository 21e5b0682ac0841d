extension StringProtocol {
  /// Without white space at the ends, each run inside as one blank.
  var whiteSpaceFolded: String {
    isFolded ? String(self) : split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The same for what XML counts as white space only, so that a no-break blank stays what it is.
  var xmlWhiteSpaceFolded: String {
    if isFolded { return String(self) }
    return split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r" }.joined(
      separator: " ")
  }

  /// Whether it is plain ASCII with no white space but single blanks inside, as most words are that come here.
  private var isFolded: Bool {
    var isAfterBlank = true
    for byte in utf8 {
      guard 0x20..<0x7F ~= byte, byte != 0x20 || !isAfterBlank else { return false }
      isAfterBlank = byte == 0x20
    }
    return !isAfterBlank || isEmpty
  }
}
