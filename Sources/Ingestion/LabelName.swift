/// A label as a name: what it says without decoration, and whether it looks like somebody's name.
struct LabelName: Equatable {
  /// As the file spells it, without what decorates it and without punctuation at its end.
  let text: String
  /// What two spellings of one label have in common.
  let key: String
  let role: SpeakerKinds.Role?
  /// Whether its words are written as names and titles are.
  let isNamelike: Bool
  /// Whether it is a word that begins notes, sentences or headers, as `Note` and `Date` do.
  let isOrdinaryWord: Bool

  /// - Returns: `nil` for what no label would be: too long, no letters, sentence punctuation.
  init?(_ raw: some StringProtocol) {
    let text = Self.cleaned(raw)
    guard (1...100).contains(text.utf8.count), text.contains(where: \.isLetter),
      !text.contains(where: Self.neverInLabels.contains)
    else { return nil }
    let words = Self.words(text)
    guard words.count <= 12, Self.pointsAreAbbreviations(words) else { return nil }
    self.text = text
    key = text.lowercased()
    role = words.count <= 6 ? SpeakerKinds.role(of: text) : nil
    isNamelike = Self.looksLikeName(words)
    isOrdinaryWord =
      OrdinaryWords.beginnings.contains(key)
      || words.first.map { OrdinaryWords.keys.contains($0.lowercased()) } ?? false
  }

  private static let neverInLabels = Set("?!;\"“”„«»=<>{}\\@…*~^%$€\t\n")

  /// White space collapsed; marks of emphasis, brackets around all of it and punctuation at the end dropped.
  private static func cleaned(_ raw: some StringProtocol) -> String {
    var text = raw.split { $0.isWhitespace }.joined(separator: " ")
    func dropEnds(_ test: (Character) -> Bool) {
      while let last = text.last, test(last) { text.removeLast() }
      while let first = text.first, test(first) { text.removeFirst() }
    }
    dropEnds { "*_".contains($0) }
    if let first = text.first, let last = text.last, text.count > 2,
      [("[", "]"), ("(", ")"), ("<", ">")].contains(where: {
        $0.0 == String(first) && $0.1 == String(last)
      })
    {
      text = String(text.dropFirst().dropLast())
    }
    while let last = text.last, ".,;:-–— *_".contains(last) { text.removeLast() }
    return text
  }

  /// The words outside brackets; with the ones inside where there are no others.
  private static func words(_ text: String) -> [Substring] {
    var depth = 0
    let outside = text.map { character -> Character in
      if character == "(" || character == "[" { depth += 1 }
      defer { if character == ")" || character == "]" { depth -= 1 } }
      return depth > 0 ? " " : character
    }
    let words = String(outside).split { " /|&,".contains($0) }
    return words.isEmpty ? text.split { " /|&,()[]".contains($0) } : words
  }

  /// A full stop stands only after abbreviations and initials.
  private static func pointsAreAbbreviations(_ words: [Substring]) -> Bool {
    words.allSatisfy { word in !word.hasSuffix(".") || word.count <= 6 }
  }

  private static func looksLikeName(_ words: [Substring]) -> Bool {
    guard let first = words.first,
      isCapitalised(first) || OrdinaryWords.courtesies.contains(plain(first))
    else { return false }
    return words.allSatisfy { word in
      isCapitalised(word) || OrdinaryWords.particles.contains(plain(word))
        || OrdinaryWords.courtesies.contains(plain(word))
    }
  }

  private static func plain(_ word: Substring) -> String {
    word.lowercased().filter { $0 != "." }
  }

  /// A letter of a script without capitals counts as one.
  private static func isCapitalised(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    if first.isNumber { return true }
    return first.isLetter && !first.isLowercase
  }
}
