import QualitativeData

/// All that a rule's places depend on besides the study and the version of the engine: what it is made of, wherever and in
/// whatever words it stands in its file.
package struct RuleSource: Hashable, Sendable {
  private let find: RuleExpression
  private let unless: RuleExpression?
  private let within: CodingRuleText.Unit
  private let extent: CodingRuleText.Extent
  private let speakers: CodingRuleText.Speakers
  private let language: String?
  /// Of transcripts that do not say; where the rule is for one language.
  private let assumedLanguage: String?

  fileprivate init(
    _ rule: CodingRuleText, _ find: RuleExpression, unless: RuleExpression?, assuming: String?
  ) {
    self.find = find
    self.unless = unless
    within = rule.within
    extent = rule.extent
    speakers = rule.speakers
    language = rule.language.map(Language.primary)
    assumedLanguage = language == nil ? nil : assuming
  }

  /// Whether variables of transcripts or speakers decide where the rule looks.
  fileprivate var asksVariables: Bool {
    if case .having = speakers { return true }
    return language != nil
  }
}

extension RuleReader {
  /// What a rule is made of; `nil` where it cannot be read.
  func source(of rule: CodingRuleText, _ read: Result) -> RuleSource? {
    guard read.faults.isEmpty, let find = read.find else { return nil }
    return RuleSource(rule, find, unless: read.unless, assuming: language)
  }
}

/// What a code's suggestions depend on: its rules as they are read, and the texts that suggestions name as their reasons.
package struct CodeSource: Hashable, Sendable {
  private let rules: [RuleSource]
  private let texts: [String]

  /// Whether variables of transcripts or speakers decide where a rule looks.
  package var asksVariables: Bool { rules.contains(where: \.asksVariables) }
  package var ruleCount: Int { rules.count }

  /// Every code with rules, by its path.
  ///
  /// - Throws: `RuleFaults` with every rule that cannot be read.
  package static func all(of codebook: Codebook) throws -> [CodePath: CodeSource] {
    let reader = RuleReader(codebook)
    var faults: [RuleFault] = []
    var found: [CodePath: CodeSource] = [:]
    for entry in codebook.entries where !entry.code.rules.isEmpty {
      let rules = entry.code.rules.compactMap { rule in
        let read = reader.read(rule, of: entry.path)
        faults += read.faults
        return reader.source(of: rule, read)
      }
      found[entry.path] = CodeSource(rules: rules, texts: entry.code.rules.map(\.find))
    }
    faults += reader.termFaults
    guard faults.isEmpty else { throw RuleFaults(faults: faults) }
    return found
  }
}
