import QualitativeData

/// Rules in which `and`, `or` or `not` stands as a word: operators are written in upper case.
enum LowerCaseOperators {
  static func findings(in rule: CodingRuleText, of code: CodePath) -> [Finding] {
    guard let token = (try? RuleToken.tokens(of: rule.find)).flatMap(insidePhrase),
      case .word(let word) = token.kind
    else { return [] }
    return [
      Finding(
        .warning, line: rule.place?.line, column: rule.place?.column,
        "\(code), rule \(rule.find), column \(token.column): '\(word)' is read as a word of a "
          + "phrase. Write \(word.uppercased()) for the operator, or put the phrase in quotation marks"
      )
    ]
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
