import QualitativeData

/// Rules that code nothing which another rule of the same code does not code as well.
package struct ShadowedRule: RuleCheck {
  package let name = "shadowed rule"
  package let isQuick = false

  package init() {}

  package func findings(in codebook: ReadCodebook) -> [Finding] {
    Dictionary(grouping: codebook.rules.indices, by: { codebook.rules[$0].code }).values
      .flatMap { shadowed(in: $0.map { codebook.rules[$0] }) }
  }

  private func shadowed(in rules: [ReadCodebook.Rule]) -> [Finding] {
    Self.pairs(in: rules).map { narrow, wide in
      let line = rules[wide].text.place.map { " of line \($0.line)" } ?? ""
      return finding(
        on: rules[narrow],
        Self.isSame(rules[wide], rules[narrow])
          ? "it is the same as the rule\(line). Remove one of the two"
          : "the rule \(rules[wide].text.find)\(line) finds all that it finds. "
            + "Remove it, or make the other more precise")
    }
  }

  /// Of one code's rules, each that is shadowed with one that shadows it. Rules that can find nothing are left out.
  ///
  /// - Complexity: O(rules² × their parts), with an end where a code has very many large rules.
  package static func pairs(in rules: [ReadCodebook.Rule]) -> [(narrow: Int, wide: Int)] {
    // Shared, so that very many rules of one code cannot hold the check up.
    var logic = RuleLogic(steps: 3_000_000)
    return rules.indices.compactMap { narrow in
      let excluded = [rules[narrow].unless].compactMap(\.self)
      guard !logic.isImpossible(rules[narrow].find, without: excluded) else { return nil }
      let wide = rules.indices.first { wide in
        guard wide != narrow, covers(rules[wide], rules[narrow], &logic) else { return false }
        // Of two that find the same, the second is the one too many.
        return wide < narrow || !covers(rules[narrow], rules[wide], &logic)
      }
      return wide.map { (narrow, $0) }
    }
  }

  private static func isSame(_ one: ReadCodebook.Rule, _ other: ReadCodebook.Rule) -> Bool {
    one.find == other.find && one.unless == other.unless
      && one.text.speakers == other.text.speakers && one.text.language == other.text.language
  }

  /// Whether every span that the narrow rule codes is coded by the wide one.
  private static func covers(
    _ wide: ReadCodebook.Rule, _ narrow: ReadCodebook.Rule, _ logic: inout RuleLogic
  ) -> Bool {
    guard wide.text.within == narrow.text.within, wide.text.extent == narrow.text.extent,
      looks(wide.text, whereverDoes: narrow.text)
    else { return false }
    if let unless = wide.unless {
      let excluded = [narrow.unless].compactMap(\.self) + narrow.find.forbidden
      guard let first = excluded.first,
        logic.implies(unless, excluded.dropFirst().reduce(first) { .or($0, $1) })
      else { return false }
    }
    // Where the whole unit is coded, it does not matter what exactly is found in it.
    return codesWholeUnit(narrow.text) && logic.implies(narrow.find, wide.find)
      || logic.findsAll(wide.find, of: narrow.find)
  }

  private static func codesWholeUnit(_ rule: CodingRuleText) -> Bool {
    switch (rule.within, rule.extent) {
    case (_, .match): false
    case (.sentence, _), (.paragraph, .paragraph), (_, .turn): true
    default: false
    }
  }

  private static func looks(
    _ wide: CodingRuleText, whereverDoes narrow: CodingRuleText
  ) -> Bool {
    let language = wide.language.map(Language.primary)
    guard language == nil || language == narrow.language.map(Language.primary) else { return false }
    if wide.speakers == narrow.speakers || wide.speakers == .all { return true }
    if case .having = narrow.speakers { return wide.speakers == .respondents }
    return false
  }
}
