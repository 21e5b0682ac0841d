import QualitativeData

/// What became of one code from one version of a codebook to the next.
package struct CodeChange: Sendable {
  package enum Fate: Hashable, Sendable {
    case stays, isNew, isGone
    /// It seems to have been called this before, since the two have these things in common.
    case moved(from: CodePath, since: [String])
  }

  package enum RuleChange: Hashable, Sendable {
    case added(CodingRuleText)
    case removed(CodingRuleText)
    /// The same rule with other settings, each as `within: sentence, now turn`.
    case settings(CodingRuleText, [String])
  }

  /// Its path in the new version; in the old one for a code that is gone.
  package let path: CodePath
  package let fate: Fate
  package let texts: [CodebookComparison.TextChange]
  package let lists: [CodebookComparison.ListChange]
  package let rules: [RuleChange]
  /// Word lists its rules use that changed.
  package let changedTerms: [String]
  /// Whether the words changed by which a coder judges: definition, include or exclude.
  package let hasOtherMeaning: Bool

  /// Its path in the old version; `nil` for a new code.
  package var oldPath: CodePath? {
    switch fate {
    case .stays, .isGone: path
    case .isNew: nil
    case .moved(let from, _): from
    }
  }

  private var isChange: Bool {
    fate != .stays || !texts.isEmpty || !lists.isEmpty || !rules.isEmpty || !changedTerms.isEmpty
  }

  static func all(
    from old: Codebook, to new: Codebook, moves: [CodePath: CodeMoves.Move],
    changedTerms: (CodePath) -> [String]
  ) -> [CodeChange] {
    let before = Dictionary(old.entries.map { ($0.path, $0.code) }) { first, _ in first }
    let origins = Dictionary(
      moves.map { ($0.value.path, (from: $0.key, since: $0.value.since)) }
    ) { first, _ in first }
    let kept = new.entries.map { entry in
      let origin = origins[entry.path]
      let code = before[origin?.from ?? entry.path]
      let fate: Fate =
        origin.map { .moved(from: $0.from, since: $0.since) } ?? (code == nil ? .isNew : .stays)
      return CodeChange(
        path: entry.path, fate: fate, from: code, to: entry.code,
        changedTerms: changedTerms(entry.path))
    }
    let paths = Set(new.entries.map(\.path))
    let gone = old.entries.filter { !paths.contains($0.path) && moves[$0.path] == nil }.map {
      CodeChange(path: $0.path, fate: .isGone, from: $0.code, to: nil, changedTerms: [])
    }
    return (kept + gone).filter(\.isChange)
  }

  private init(
    path: CodePath, fate: Fate, from old: Code?, to new: Code?, changedTerms: [String]
  ) {
    self.path = path
    self.fate = fate
    // A code that comes or goes is one change; what it says is in its codebook.
    let isWhole = old == nil || new == nil
    let texts = isWhole ? [] : Self.texts(old!, new!)
    let lists = isWhole ? [] : Self.lists(old!, new!)
    self.texts = texts
    self.lists = lists
    rules = RuleComparison.changes(from: old?.rules ?? [], to: new?.rules ?? [])
    self.changedTerms = changedTerms
    hasOtherMeaning =
      texts.contains { $0.name == "definition" }
      || lists.contains { ["include", "exclude"].contains($0.name) }
  }

  private static func texts(_ old: Code, _ new: Code) -> [CodebookComparison.TextChange] {
    func yes(_ flag: Bool) -> String? { flag ? "true" : nil }
    return CodebookComparison.TextChange.all([
      ("label", old.label, new.label), ("definition", old.definition, new.definition),
      ("source", old.source, new.source), ("origin", old.origin, new.origin),
      ("color", old.color, new.color), ("exclusive", yes(old.exclusive), yes(new.exclusive)),
    ])
  }

  private static func lists(_ old: Code, _ new: Code) -> [CodebookComparison.ListChange] {
    func plain(_ texts: [String]) -> [String] {
      texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }
    return [
      .init("include", plain(old.include), plain(new.include)),
      .init("exclude", plain(old.exclude), plain(new.exclude)),
      .init("examples", plain(old.examples), plain(new.examples)),
      .init("counterexamples", plain(old.counterexamples), plain(new.counterexamples)),
      .init("union", old.union.map(\.description), new.union.map(\.description)),
    ].compactMap(\.self)
  }
}
