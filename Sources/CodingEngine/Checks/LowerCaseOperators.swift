import QualitativeData

/// Rules in which `and`, `or` or `not` stands as a word: operators are written in upper case.
package struct LowerCaseOperators: RuleCheck {
  package let name = "lower-case operators"

  package init() {}

  package func findings(in codebook: ReadCodebook) -> [Finding] {
    codebook.rules.flatMap { rule in
      [rule.text.find, rule.text.unless].compactMap { text -> Finding? in
        guard let text, let token = (try? RuleToken.tokens(of: text)).flatMap(Self.insidePhrase),
          case .word(let word) = token.kind
        else { return nil }
        return Finding(
          .warning, line: rule.text.place?.line, column: rule.text.place?.column,
          "\(rule.code), rule \(text), column \(token.column): '\(word)' is read as a word of a "
            + "phrase. Write \(word.uppercased()) for the operator, or put the phrase in quotation marks"
        )
      }
    }
  }

  /// The first such word with another word beside it.
  private static func insidePhrase(_ tokens: [RuleToken]) -> RuleToken? {
    let operators: [RuleToken.Kind] = [.word("and"), .word("or"), .word("not")]
    return tokens.indices.first { index in
      operators.contains(tokens[index].kind)
        && [index - 1, index + 1].contains { neighbour in
          guard tokens.indices.contains(neighbour) else { return false }
          return if case .word = tokens[neighbour].kind { true } else { false }
        }
    }.map { tokens[$0] }
  }
}
