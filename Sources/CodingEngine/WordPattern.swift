/// What one word must be like: the leaves of every rule.
package enum WordPattern: Hashable, Sendable {
  /// This word, in folded form.
  case word(String)
  /// `*` is any run of code points within the word, `?` exactly one; in folded form.
  case wildcard(String)
  /// A word with this stem in this language.
  case stem(String, language: String)
  /// Any word: the lone `*` of a phrase.
  case any

  /// Whether a folded word fits a wildcard pattern.
  ///
  /// - Complexity: O(length of the word × length of the pattern) at worst, linear for one `*`.
  static func matches(_ pattern: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Bool {
    var inPattern = 0
    var inWord = 0
    var star: Int?
    var retry = 0
    while inWord < word.count {
      if inPattern < pattern.count, pattern[inPattern] == "*" {
        star = inPattern
        retry = inWord
        inPattern += 1
      } else if inPattern < pattern.count,
        pattern[inPattern] == "?" || pattern[inPattern] == word[inWord]
      {
        inPattern += 1
        inWord += 1
      } else if let star {
        retry += 1
        inWord = retry
        inPattern = star + 1
      } else {
        return false
      }
    }
    while inPattern < pattern.count, pattern[inPattern] == "*" { inPattern += 1 }
    return inPattern == pattern.count
  }
}
