/// The function words of a language: articles, pronouns, prepositions, conjunctions, auxiliaries, and the fillers of
/// speech. They say little about what is spoken of, and are left out where words are compared.
///
/// The lists are our own, one file a language, in the form in which words are compared (`Words.folded`). They hold
/// full forms, and where a language writes them so, forms that join the next word: `l'` and `qu'` in French.
package struct StopWords: Sendable {
  /// By primary language tag; Norwegian holds both written forms. A new language is one file and one line here.
  private static let texts = [
    "da": danish, "de": german, "en": english, "es": spanish, "fi": finnish, "fr": french,
    "it": italian, "nl": dutch, "no": norwegian, "pt": portuguese, "sv": swedish,
  ]

  /// The languages there are lists of.
  package static var languages: [String] { texts.keys.sorted() }

  package let words: Set<String>

  /// - Parameter language: A tag such as `en`, `nb` or `pt-BR`.
  /// - Returns: `nil` where there is no list of the language.
  package init?(language: String) {
    guard let text = Self.texts[Language.primary(language)] else { return nil }
    words = Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Whether a folded word is one, or is made of two, as *qu'il* is of *qu'* and *il*.
  package func contains(_ word: String) -> Bool {
    if words.contains(word) { return true }
    guard let apostrophe = word.firstIndex(of: "'") else { return false }
    let rest = word[word.index(after: apostrophe)...]
    return words.contains(String(word[...apostrophe])) && words.contains(String(rest))
  }
}
