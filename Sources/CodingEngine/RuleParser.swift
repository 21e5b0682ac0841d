import QualitativeData

/// Reads rules of one codebook in one language into expressions.
///
/// Binding, tightest first: words side by side (a phrase), NEAR/BEFORE/AFTER, NOT, AND, OR; operators of one
/// level from left to right.
package final class RuleParser {
  private let terms: [String: Codebook.Term]
  private let language: String?
  private let stemmer: Stemmer?
  /// Lists that were read already; many rules use the same ones.
  private var lists: [String: RuleExpression] = [:]

  /// - Parameter language: What `~` stems in; `nil` where neither the rule nor the codebook says.
  package init(terms: [Codebook.Term], language: String?) {
    self.terms = Dictionary(terms.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.language = language.map(Language.primary)
    stemmer = language.flatMap(Stemmer.init(language:))
  }

  /// - Throws: `RuleSyntaxError` with the column and what was expected.
  package func expression(_ rule: String) throws -> RuleExpression {
    let tokens = try RuleToken.tokens(of: rule)
    var parse = RuleGrammar(tokens: tokens, of: rule, parser: self)
    let expression = try parse.disjunction(depth: 0)
    if let extra = parse.current {
      throw RuleSyntaxError(
        column: extra.column,
        problem: extra.kind == .close ? "a ) without its (" : "two parts stand side by side",
        remedy: extra.kind == .close
          ? "Remove it or open a ( before it"
          : "Put an operator such as AND, OR or NEAR/8 between them")
    }
    if case .phrase(let patterns) = expression, patterns.allSatisfy({ $0 == .any }) {
      throw RuleSyntaxError(
        column: 1, problem: "a rule that is only * finds every word",
        remedy: "Add a word to look for")
    }
    return expression
  }

  /// Reads one entry of a named list: a word, wildcard, phrase or `~stem`.
  package func entry(_ text: String) throws -> RuleExpression {
    let tokens = try RuleToken.tokens(of: text)
    for token in tokens {
      switch token.kind {
      case .word, .quoted, .stem: continue
      default:
        throw RuleSyntaxError(
          column: token.column,
          problem: "an entry of a list holds no operator, list or parenthesis",
          remedy: "Write one word, wildcard, phrase or ~stem an entry")
      }
    }
    var parse = RuleGrammar(tokens: tokens, of: text, parser: self)
    let expression = try parse.primary(depth: 0)
    if let extra = parse.current {
      throw RuleSyntaxError(
        column: extra.column, problem: "two parts stand side by side",
        remedy: "Write one word, wildcard, phrase or ~stem an entry")
    }
    if case .phrase(let patterns) = expression, patterns.allSatisfy({ $0 == .any }) {
      throw RuleSyntaxError(
        column: 1, problem: "an entry that is only * finds every word",
        remedy: "Write the word meant")
    }
    return expression
  }

  func list(_ name: String, column: Int) throws -> RuleExpression {
    guard let term = terms[name] else {
      let known = terms.keys.sorted().joined(separator: ", ")
      throw RuleSyntaxError(
        column: column, problem: "there is no list {\(name)} under terms",
        remedy: known.isEmpty ? "Add it under terms" : "Add it under terms, or use one of: \(known)"
      )
    }
    if let list = lists[name] { return list }
    // A faulty entry is reported where it stands, not in each rule that uses the list.
    let list = RuleExpression.list(name: name, entries: term.entries.compactMap { try? entry($0) })
    lists[name] = list
    return list
  }

  func stem(_ text: String, column: Int) throws -> RuleExpression {
    guard !text.contains("*"), !text.contains("?") else {
      throw RuleSyntaxError(
        column: column, problem: "~ and wildcards do not mix", remedy: "Write ~word or word*")
    }
    let words = Words.folded(in: text)
    guard words.count == 1 else {
      throw RuleSyntaxError(
        column: column, problem: "~ takes exactly one word",
        remedy: "Write ~word; for several, join them with NEAR/1")
    }
    guard let language else {
      throw RuleSyntaxError(
        column: column, problem: "~ needs a language to stem in",
        remedy: "Add language: to the codebook, such as language: en")
    }
    guard let stemmer else {
      throw RuleSyntaxError(
        column: column, problem: "there is no stemmer for the language '\(language)'",
        remedy: "Write the endings with *, as in word*")
    }
    return .phrase([.stem(stemmer.stem(words[0]), language: language)])
  }
}
