import QualitativeData

/// What became of a code's rules. The place in the file, and the order, make no difference.
enum RuleComparison {
  static func changes(
    from old: [CodingRuleText], to new: [CodingRuleText]
  ) -> [CodeChange.RuleChange] {
    var left = old
    var added: [CodingRuleText] = []
    for rule in new {
      if let same = left.firstIndex(where: { settings($0, rule).isEmpty && $0.find == rule.find }) {
        left.remove(at: same)
      } else {
        added.append(rule)
      }
    }
    var changes: [CodeChange.RuleChange] = []
    for rule in added {
      if let other = left.firstIndex(where: { $0.find == rule.find }) {
        changes.append(.settings(rule, settings(left.remove(at: other), rule)))
      } else {
        changes.append(.added(rule))
      }
    }
    return changes + left.map { .removed($0) }
  }

  /// The settings that differ, as `within: sentence, now turn`.
  private static func settings(_ old: CodingRuleText, _ new: CodingRuleText) -> [String] {
    [
      ("within", old.within.rawValue, new.within.rawValue),
      ("extent", old.extent.rawValue, new.extent.rawValue),
      ("unless", old.unless ?? "nothing", new.unless ?? "nothing"),
      ("speakers", name(old.speakers), name(new.speakers)),
      ("language", old.language ?? "all", new.language ?? "all"),
    ].filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1), now \($0.2)" }
  }

  private static func name(_ speakers: CodingRuleText.Speakers) -> String {
    switch speakers {
    case .respondents: "respondents"
    case .interviewers: "interviewers"
    case .all: "all"
    case .having(let variable, let values): "\(variable) = \(values.joined(separator: " or "))"
    }
  }
}
