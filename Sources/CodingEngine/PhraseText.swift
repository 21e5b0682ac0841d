/// Reads words side by side, with their wildcards, as a phrase.
enum PhraseText {
  /// The patterns of a stretch of text; empty when it holds no word.
  ///
  /// What separates words is what separates them in transcripts: `co-production` is two words.
  static func patterns(in text: String) -> [WordPattern] {
    if !text.isEmpty, text.utf8.allSatisfy(isPlain) { return patterns(ofPiece: text) }
    return text.split(whereSeparator: \.isWhitespace).flatMap { patterns(inToken: String($0)) }
  }

  /// A small letter or digit of ASCII, or the star, with which nothing has to be found out about a word's boundaries.
  static func isPlain(_ byte: UInt8) -> Bool {
    97...122 ~= byte || 48...57 ~= byte || byte == UInt8(ascii: "*")
  }

  private static func patterns(inToken token: String) -> [WordPattern] {
    guard holdsWildcard(token) else {
      return Words.folded(in: token).map(WordPattern.word)
    }
    return pieces(of: token).flatMap(patterns(ofPiece:))
  }

  /// The pattern of one piece; several where the piece is words written without a space between them, none
  /// where it holds neither a letter, a digit nor a wildcard.
  private static func patterns(ofPiece piece: String) -> [WordPattern] {
    guard holdsWildcard(piece) else {
      return Words.folded(in: piece).map(WordPattern.word)
    }
    return [piece.allSatisfy { $0 == "*" } ? .any : .wildcard(Words.folded(piece))]
  }

  private static func holdsWildcard(_ text: String) -> Bool {
    // Bytes go by quickly, and most texts hold none.
    text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
      && text.contains { $0 == "*" || $0 == "?" }
  }

  /// Splits at everything that separates words, reading `*` and `?` as letters.
  private static func pieces(of token: String) -> [String] {
    let scalars = Array(token.unicodeScalars)
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isPart(scalar) || joins(scalars, at: index) {
        piece.append(scalar)
      } else if !piece.isEmpty {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
      }
    }
    if !piece.isEmpty { pieces.append(String(piece)) }
    return pieces
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "*" || scalar == "?" || Words.isLetterOrDigit(scalar) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format, .connectorPunctuation: return true
    default: return false
    }
  }

  /// An apostrophe or a point inside a word joins what stands on its two sides, and so does a comma in a number.
  private static func joins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    let sides = [scalars[index - 1], scalars[index + 1]]
    switch scalars[index] {
    case "'", "’", "‘", ".", "·": return sides.allSatisfy(isPart)
    case ",", ";":
      return sides.allSatisfy { isDigit($0) || $0 == "*" || $0 == "?" }
        && sides.contains(where: isDigit)
    default: return false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }
}
