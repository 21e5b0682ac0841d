extension StringProtocol {
  /// Without white space at the ends, each run inside as one blank.
  var whiteSpaceFolded: String { split { $0.isWhitespace }.joined(separator: " ") }

  /// The same for what XML counts as white space only, so that a no-break blank stays what it is.
  var xmlWhiteSpaceFolded: String {
    split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r" }.joined(
      separator: " ")
  }
}
