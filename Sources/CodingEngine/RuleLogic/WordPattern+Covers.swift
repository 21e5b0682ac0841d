extension WordPattern {
  /// Whether every word that fits the other fits this one.
  func covers(_ other: WordPattern) -> Bool {
    switch (self, other) {
    case (.any, _): true
    case (.wildcard(let pattern), .word(let word)), (.wildcard(let pattern), .wildcard(let word)):
      Self.covers(Array(pattern.unicodeScalars), Array(word.unicodeScalars))
    case (.stem(let stem, let language), .word(let word)):
      Stemmer(language: language)?.stem(word) == stem
    default: self == other
    }
  }

  /// Whether a pattern fits another as it is written: a `*` there needs a `*` here, a `?` there a `?` or `*` here.
  private static func covers(_ wide: [Unicode.Scalar], _ narrow: [Unicode.Scalar]) -> Bool {
    // fits[i]: whether the pattern up to here fits the other's first i characters.
    var fits = Array(repeating: false, count: narrow.count + 1)
    fits[0] = true
    for scalar in wide {
      var next = Array(repeating: false, count: narrow.count + 1)
      if scalar == "*" { next[0] = fits[0] }
      for index in narrow.indices {
        if scalar == "*" {
          next[index + 1] = next[index] || fits[index + 1]
        } else {
          let isFitting = scalar == narrow[index] || scalar == "?" && narrow[index] != "*"
          next[index + 1] = fits[index] && isFitting
        }
      }
      fits = next
    }
    return fits[narrow.count]
  }

  /// As it is written in a rule.
  var shown: String {
    switch self {
    case .word(let word), .wildcard(let word): word
    case .stem(let stem, _): "~\(stem)"
    case .any: "*"
    }
  }
}
