/// What a rule can look for: a word, a phrase of two or three, or all words of one stem.
package enum Term: Hashable, Sendable {
  /// Folded words, one to three.
  case phrase([String])
  /// The form met most often stands for the stem; `language` is a primary tag.
  case stem(form: String, language: String)

  /// As it is written in a rule.
  package var rule: String {
    switch self {
    case .phrase(let words) where words.count == 1 && Self.standsAlone(words[0]): words[0]
    case .phrase(let words): "\"\(words.joined(separator: " "))\""
    case .stem(let form, _): "~\(form)"
    }
  }

  /// How many words it has.
  package var length: Int { if case .phrase(let words) = self { words.count } else { 1 } }

  /// Not a word that would be taken for an operator, or by YAML for a value.
  private static func standsAlone(_ word: String) -> Bool {
    let taken: Set = [
      "and", "or", "not", "near", "before", "after", "yes", "no", "on", "off", "true", "false",
      "null", "y", "n",
    ]
    return !taken.contains(word) && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
  }
}
