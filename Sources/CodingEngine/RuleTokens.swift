import QualitativeData

/// The pieces a rule is written in, each with its column.
struct RuleToken: Hashable {
  enum Kind: Hashable {
    case word(String)
    case stem(String)
    case quoted(String)
    case list(String)
    case open, close, or, and, not
    case near(Int)
    case before(Int)
    case after(Int)
  }

  let kind: Kind
  let column: Int

  /// Splits a rule into tokens.
  ///
  /// - Throws: `RuleSyntaxError` for an unclosed quote or brace, an operator without its distance, or a lower-case one.
  static func tokens(of rule: String) throws -> [RuleToken] {
    if let words = plainWords(of: rule) { return words }
    var scanner = Scanner(characters: Array(rule))
    var tokens: [RuleToken] = []
    while let token = try scanner.next() { tokens.append(token) }
    return tokens
  }

  /// The tokens of a rule that is nothing but words in small letters of ASCII, as most are; `nil` for any other.
  ///
  /// A codebook may have ten thousand rules, and to look at them character by character takes a tenth of a second.
  private static func plainWords(of rule: String) -> [RuleToken]? {
    var rule = rule
    return rule.withUTF8 { bytes in
      var tokens: [RuleToken] = []
      var start = 0
      for place in 0...bytes.count {
        if place < bytes.count, bytes[place] != UInt8(ascii: " ") {
          guard PhraseText.isPlain(bytes[place]) else { return nil }
          continue
        }
        if start < place {
          let word = String(decoding: bytes[start..<place], as: UTF8.self)
          tokens.append(RuleToken(kind: .word(word), column: start + 1))
        }
        start = place + 1
      }
      return tokens
    }
  }

  private struct Scanner {
    let characters: [Character]
    var position = 0

    static let quotes: Set<Character> = ["\"", "“", "”", "„"]

    init(characters: [Character]) { self.characters = characters }

    mutating func next() throws -> RuleToken? {
      while position < characters.count, characters[position].isWhitespace { position += 1 }
      guard position < characters.count else { return nil }
      let column = position + 1
      switch characters[position] {
      case "(": return token(.open, column)
      case ")": return token(.close, column)
      case "{": return RuleToken(kind: .list(try list(column)), column: column)
      case "}":
        throw RuleSyntaxError(
          column: column, problem: "a } without its {", remedy: "Write a list as {name}")
      case let first where Self.quotes.contains(first):
        return RuleToken(kind: .quoted(try quoted(column)), column: column)
      default: return RuleToken(kind: try bare(column), column: column)
      }
    }

    private mutating func token(_ kind: Kind, _ column: Int) -> RuleToken {
      position += 1
      return RuleToken(kind: kind, column: column)
    }

    private mutating func list(_ column: Int) throws -> String {
      guard let end = characters[position...].firstIndex(of: "}") else {
        throw RuleSyntaxError(
          column: column, problem: "the { is never closed", remedy: "Write a list as {name}")
      }
      let name = String(characters[(position + 1)..<end])
      position = end + 1
      return name.trimmingWhiteSpace
    }

    private mutating func quoted(_ column: Int) throws -> String {
      let rest = characters[(position + 1)...]
      guard let end = rest.firstIndex(where: { Self.quotes.contains($0) }) else {
        throw RuleSyntaxError(
          column: column, problem: "the quotation mark is never closed",
          remedy: "Add the closing \" after the last word of the phrase")
      }
      let text = String(characters[(position + 1)..<end])
      position = end + 1
      return text
    }

    private mutating func bare(_ column: Int) throws -> Kind {
      let start = position
      while position < characters.count, !endsWord(characters[position]) { position += 1 }
      let text = String(characters[start..<position])
      switch text {
      case "OR": return .or
      case "AND": return .and
      case "NOT": return .not
      default: break
      }
      if let proximity = try proximity(text, column) { return proximity }
      if text.hasPrefix("~") { return .stem(String(text.dropFirst())) }
      return .word(text)
    }

    private func endsWord(_ character: Character) -> Bool {
      character.isWhitespace || "(){}".contains(character) || Self.quotes.contains(character)
    }

    private func proximity(_ text: String, _ column: Int) throws -> Kind? {
      let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0].uppercased()
      guard ["NEAR", "BEFORE", "AFTER"].contains(name) else { return nil }
      let isUpperCase = parts[0] == name
      guard isUpperCase || (parts.count == 2 && Int(parts[1]) != nil) else { return nil }
      guard isUpperCase else {
        throw RuleSyntaxError(
          column: column, problem: "operators are written in upper case",
          remedy: "Write \(name)/\(parts[1]), or put the words in quotation marks")
      }
      guard parts.count == 2, parts[1].utf8.allSatisfy({ 48...57 ~= $0 }),
        let distance = Int(parts[1]),
        (1...100_000).contains(distance)
      else {
        throw RuleSyntaxError(
          column: column, problem: "\(name) needs a distance in words, from 1 to 100000",
          remedy: "Write \(name)/8, or put the word in quotation marks if it is meant as a word")
      }
      switch name {
      case "NEAR": return .near(distance)
      case "BEFORE": return .before(distance)
      default: return .after(distance)
      }
    }
  }
}
