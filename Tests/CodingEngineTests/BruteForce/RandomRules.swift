import QualitativeData
import TestSupport

/// Rules as trees, and trees as text with as many parentheses and blanks as chance wills.
struct RandomRules {
  private static let words = [
    "a", "a", "a", "b", "b", "b", "c", "c", "ab", "ba", "é", "help", "strasse", "don't",
  ]
  private static let wildcards = [
    "a*", "*b", "?", "a?", "?b", "*a*", "*", "h*", "str?s*", "don't*", "don'?", "?elp*", "??",
  ]
  static let stems = [
    "en": ["help": "help", "helps": "help", "helping": "help"],
    "da": ["help": "help", "helps": "help", "helping": "helping"],
  ]

  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Up to three named lists, each with what may stand in one.
  mutating func lists() -> [String: [RuleTree]] {
    var lists: [String: [RuleTree]] = [:]
    for name in ["one", "two"] {
      lists[name] = (0..<Int.random(in: 1...3, using: &random)).map { _ in leaf(lists: [:]) }
    }
    return lists
  }

  mutating func tree(lists: [String: [RuleTree]]) -> RuleTree {
    grown(Int.random(in: 0...3, using: &random), lists)
  }

  private mutating func grown(_ depth: Int, _ lists: [String: [RuleTree]]) -> RuleTree {
    guard depth > 0, random.chance(0.85) else { return leaf(lists: lists) }
    let distance = Int.random(in: 1...4, using: &random)
    let sign: RuleTree.Operator = [
      .or, .and, .not, .near(distance), .near(distance), .before(distance), .after(distance),
    ]
    .randomElement(using: &random)!
    return .both(grown(depth - 1, lists), sign, grown(depth - 1, lists))
  }

  /// Never only `*`, which a rule and an entry must not be.
  private mutating func leaf(lists: [String: [RuleTree]]) -> RuleTree {
    if random.chance(0.1) {
      return .stem(["help", "helps", "helping"].randomElement(using: &random)!)
    }
    if random.chance(0.15), let name = lists.keys.sorted().randomElement(using: &random) {
      return .list(name)
    }
    var patterns: [String] = []
    repeat {
      let count = [1, 1, 1, 2, 2, 3].randomElement(using: &random)!
      patterns = (0..<count).map { _ in
        (random.chance(0.7) ? Self.words : Self.wildcards).randomElement(using: &random)!
      }
    } while patterns.allSatisfy { $0 == "*" }
    return .phrase(patterns)
  }

  mutating func text(_ tree: RuleTree, level: Int = 0) -> String {
    let bare: String
    var needed = false
    switch tree {
    case .list(let name): bare = "{\(name)}"
    case .stem(let word): bare = "~\(word)"
    case .phrase(let patterns):
      let side = patterns.map { random.chance(0.2) ? $0.uppercased() : $0 }
      switch Int.random(in: 0...2, using: &random) {
      case 0: bare = "\"\(side.joined(separator: " "))\""
      case 1: bare = side.joined(separator: "-")
      default: bare = side.joined(separator: " ")
      }
    case .both(let left, let sign, let right):
      needed = sign.level < level
      bare =
        text(left, level: sign.level) + blank() + sign.spelling + blank()
        + text(right, level: sign.level + 1)
    }
    let shown = needed || random.chance(0.15) ? "(\(bare))" : bare
    return random.chance(0.05) ? "( \(shown) )" : shown
  }

  /// A list's entry, which takes no parentheses.
  mutating func entry(_ tree: RuleTree) -> String {
    switch tree {
    case .phrase(let patterns): patterns.joined(separator: random.chance(0.5) ? " " : "-")
    case .stem(let word): "~\(word)"
    case .list, .both: preconditionFailure("an entry is one part")
    }
  }

  private mutating func blank() -> String { random.chance(0.9) ? " " : "  " }

  /// A codebook in English: the lists, and so many codes with as many rules as is said for each.
  mutating func codebook(
    codes: Int, lists: [String: [RuleTree]], rules: (_ code: Int) -> Int
  ) -> Codebook {
    var codebook = Codebook(name: "C", version: "1")
    codebook.language = "en"
    for (name, trees) in lists.sorted(by: { $0.key < $1.key }) {
      codebook.terms.append(Codebook.Term(name: name, entries: trees.map { entry($0) }))
    }
    for index in 0..<codes {
      var code = Code(code: "code\(index)")
      code.rules = (0..<rules(index)).map { _ in rule(lists: lists) }
      codebook.codes.append(code)
    }
    return codebook
  }

  /// A rule with random settings.
  mutating func rule(lists: [String: [RuleTree]]) -> CodingRuleText {
    let find = text(tree(lists: lists))
    let unless = random.chance(0.2) ? text(tree(lists: lists)) : nil
    let speakers: [CodingRuleText.Speakers] = [
      .respondents, .respondents, .interviewers, .all, .all,
      .having(variable: "role", values: ["nurse", "boss"]),
      .having(variable: "role", values: ["STRASSE CHIEF", "Chief"]),
      .having(variable: "nothing", values: ["x"]),
    ]
    return CodingRuleText(
      find: find, within: CodingRuleText.Unit.allCases.randomElement(using: &random)!,
      extent: CodingRuleText.Extent.allCases.randomElement(using: &random)!, unless: unless,
      speakers: speakers.randomElement(using: &random)!,
      language: [nil, nil, "en", "da"].randomElement(using: &random)!)
  }
}
