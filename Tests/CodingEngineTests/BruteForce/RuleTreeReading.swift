/// Reads a correct rule by the plainest precedence climbing there is.
struct RuleTreeReading {
  private var tokens: [Substring] = []
  private var position = 0

  static func tree(_ rule: String) -> RuleTree {
    var reading = RuleTreeReading()
    reading.split(rule)
    let tree = reading.expression(from: 1)
    precondition(reading.position == reading.tokens.count, "the oracle cannot read \(rule)")
    return tree
  }

  /// Parentheses stand alone; `"…"`, `{…}` and runs without a blank are one token each.
  private mutating func split(_ rule: String) {
    var rest = rule[...]
    while let first = rest.first {
      let length: Int
      switch first {
      case " ":
        rest.removeFirst()
        continue
      case "(", ")": length = 1
      case "\"": length = rest.dropFirst().prefix { $0 != "\"" }.count + 2
      case "{": length = rest.prefix { $0 != "}" }.count + 1
      default: length = rest.prefix { !" ()\"{}".contains($0) }.count
      }
      tokens.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
  }

  private var next: Substring? { position < tokens.count ? tokens[position] : nil }

  private mutating func expression(from level: Int) -> RuleTree {
    guard level <= 4 else { return part() }
    var left = expression(from: level + 1)
    while let sign = next.flatMap({ RuleTree.Operator($0) }), sign.level == level {
      position += 1
      left = .both(left, sign, expression(from: level + 1))
    }
    return left
  }

  private mutating func part() -> RuleTree {
    let token = tokens[position]
    position += 1
    switch token.first! {
    case "(":
      let inner = expression(from: 1)
      precondition(next == ")")
      position += 1
      return inner
    case "{": return .list(String(token.dropFirst().dropLast()))
    case "\"": return .phrase(token.dropFirst().dropLast().split(separator: " ").flatMap(words))
    case "~": return .stem(String(token.dropFirst()))
    default:
      var phrase = words(token)
      while let following = next, RuleTree.Operator(following) == nil,
        !"()\"{~".contains(following.first!)
      {
        phrase += words(following)
        position += 1
      }
      return .phrase(phrase)
    }
  }

  /// A hyphen always separates words, and case does not count.
  private func words(_ token: Substring) -> [String] {
    token.split(separator: "-").map { $0.lowercased() }
  }
}
