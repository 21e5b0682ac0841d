/// One rule being read: the grammar over its tokens.
struct RuleGrammar {
  let tokens: [RuleToken]
  private let rule: String
  let parser: RuleParser
  var next = 0
  private var proximities = 0

  static let deepest = 200
  static let mostProximities = 1000

  init(tokens: [RuleToken], of rule: String, parser: RuleParser) {
    self.tokens = tokens
    self.rule = rule
    self.parser = parser
  }

  /// The column behind the rule.
  private var end: Int { rule.count + 1 }

  var current: RuleToken? { next < tokens.count ? tokens[next] : nil }

  mutating func disjunction(depth: Int) throws -> RuleExpression {
    var parts = [try conjunction(depth: depth)]
    while current?.kind == .or {
      next += 1
      parts.append(try conjunction(depth: depth))
    }
    return joined(parts[...], by: RuleExpression.or)
  }

  private mutating func conjunction(depth: Int) throws -> RuleExpression {
    var parts = [try exception(depth: depth)]
    while current?.kind == .and {
      next += 1
      parts.append(try exception(depth: depth))
    }
    return joined(parts[...], by: RuleExpression.and)
  }

  /// `A NOT B NOT C` is what `A NOT (B OR C)` is.
  private mutating func exception(depth: Int) throws -> RuleExpression {
    let left = try proximity(depth: depth)
    var excluded: [RuleExpression] = []
    while current?.kind == .not {
      next += 1
      excluded.append(try proximity(depth: depth))
    }
    return excluded.isEmpty ? left : .not(left, joined(excluded[...], by: RuleExpression.or))
  }

  /// Joins parts half by half, which OR and AND allow, so that a very long rule is no deep tree.
  private func joined(
    _ parts: ArraySlice<RuleExpression>, by join: (RuleExpression, RuleExpression) -> RuleExpression
  ) -> RuleExpression {
    guard parts.count > 1 else { return parts[parts.startIndex] }
    let middle = parts.startIndex + (parts.count + 1) / 2
    return join(joined(parts[..<middle], by: join), joined(parts[middle...], by: join))
  }

  private mutating func proximity(depth: Int) throws -> RuleExpression {
    var left = try primary(depth: depth)
    while let token = current {
      switch token.kind {
      case .near(let distance):
        try countProximity(token)
        left = .near(left, try primary(depth: depth), distance: distance)
      case .before(let distance):
        try countProximity(token)
        left = .before(left, try primary(depth: depth), distance: distance)
      case .after(let distance):
        try countProximity(token)
        left = .before(try primary(depth: depth), left, distance: distance)
      default: return left
      }
    }
    return left
  }

  /// Passes a NEAR, BEFORE or AFTER. They nest from left to right, and a tree has to end somewhere.
  private mutating func countProximity(_ token: RuleToken) throws {
    next += 1
    proximities += 1
    guard proximities <= Self.mostProximities else {
      throw RuleSyntaxError(
        column: token.column,
        problem: "the rule has more than \(Self.mostProximities) NEAR, BEFORE and AFTER",
        remedy: "Split the rule into several")
    }
  }

  mutating func primary(depth: Int) throws -> RuleExpression {
    guard let token = current else {
      throw RuleSyntaxError(
        column: end, problem: "the rule ends where a word, phrase, list or ( was expected",
        remedy: next == 0 ? "Write a word to look for" : "Complete it, or remove the last operator")
    }
    guard depth < Self.deepest else {
      throw RuleSyntaxError(
        column: token.column, problem: "parentheses are nested more than \(Self.deepest) deep",
        remedy: "Split the rule into several")
    }
    next += 1
    switch token.kind {
    case .word: return try words(from: token)
    case .quoted(let text):
      return .phrase(try nonEmpty(try patterns(text, at: token.column), at: token.column))
    case .stem(let text): return try parser.stem(text, column: token.column)
    case .list(let name): return try parser.list(name, column: token.column)
    case .open: return try parenthesis(from: token, depth: depth)
    case .close:
      throw RuleSyntaxError(
        column: token.column, problem: "a ) stands where a word, phrase, list or ( was expected",
        remedy: "Write a word to look for before it, or remove it")
    default:
      throw RuleSyntaxError(
        column: token.column,
        problem: "an operator stands where a word, phrase, list or ( was expected",
        remedy: "Put what it joins on its two sides")
    }
  }

  private mutating func parenthesis(from open: RuleToken, depth: Int) throws -> RuleExpression {
    let inner = try disjunction(depth: depth + 1)
    guard current?.kind == .close else {
      throw RuleSyntaxError(
        column: current?.column ?? end,
        problem: "the ( of column \(open.column) is not closed here",
        remedy: current == nil ? "Add the ) that is missing" : "Put an operator or a ) here")
    }
    next += 1
    return inner
  }

  /// A run of bare words is one phrase.
  private mutating func words(from first: RuleToken) throws -> RuleExpression {
    var patterns: [WordPattern] = []
    next -= 1
    while let token = current, case .word(let text) = token.kind {
      patterns += try self.patterns(text, at: token.column)
      next += 1
    }
    return .phrase(try nonEmpty(patterns, at: first.column))
  }

  private func patterns(_ text: String, at column: Int) throws -> [WordPattern] {
    guard !text.utf8.contains(UInt8(ascii: "~")) || !text.contains("~") else {
      throw RuleSyntaxError(
        column: column, problem: "~ does not stand inside a phrase",
        remedy: "Join the words with NEAR/1 or BEFORE/1")
    }
    return PhraseText.patterns(in: text)
  }

  private func nonEmpty(_ patterns: [WordPattern], at column: Int) throws -> [WordPattern] {
    guard !patterns.isEmpty else {
      throw RuleSyntaxError(
        column: column, problem: "there is no word here",
        remedy: "Write a word with letters or digits")
    }
    return patterns
  }
}
