import QualitativeData

/// Guesses which codes of an old version stand under another path in the new one.
enum CodeMoves {
  struct Move: Hashable {
    let path: CodePath
    /// What the two have in common, as in `definition`, `rules`.
    let since: [String]
  }

  /// Where codes whose path is gone seem to be now.
  ///
  /// A guess needs the same definition or the same rules, or the same name below the place its parent moved to. Of
  /// several, the one with most in common is taken; where two have as much, none is.
  static func guess(from old: Codebook, to new: Codebook) -> [CodePath: Move] {
    let oldPaths = Set(old.entries.map(\.path))
    let newPaths = Set(new.entries.map(\.path))
    var free = new.entries.filter { !oldPaths.contains($0.path) }
    var moves: [CodePath: Move] = [:]
    for entry in old.entries where !newPaths.contains(entry.path) {
      let parent = entry.path.steps.count > 1 ? CodePath(entry.path.steps.dropLast()) : nil
      let expected = parent.flatMap { moves[$0]?.path }?.child(entry.code.code)
      let ranked = free.map { candidate in
        (candidate, common(entry, candidate, isExpected: candidate.path == expected))
      }.filter { isEnough($0.1) }.sorted { $0.1.count > $1.1.count }
      guard let best = ranked.first,
        ranked.count == 1 || ranked[1].1.count < best.1.count
      else { continue }
      moves[entry.path] = Move(path: best.0.path, since: best.1)
      free.removeAll { $0.path == best.0.path }
    }
    return moves
  }

  private static func isEnough(_ common: [String]) -> Bool {
    common.contains("definition") || common.contains("rules") || common.contains("place")
  }

  private static func common(
    _ old: Codebook.Entry, _ new: Codebook.Entry, isExpected: Bool
  ) -> [String] {
    func isSame(_ left: String?, _ right: String?) -> Bool {
      let words = (left ?? "").split(whereSeparator: \.isWhitespace)
      return !words.isEmpty && words == (right ?? "").split(whereSeparator: \.isWhitespace)
    }
    var common: [String] = []
    if isSame(old.code.definition, new.code.definition) { common.append("definition") }
    if !old.code.rules.isEmpty,
      RuleComparison.changes(from: old.code.rules, to: new.code.rules).isEmpty
    {
      common.append("rules")
    }
    if old.code.code == new.code.code { common.append("name") }
    if isSame(old.code.label, new.code.label) { common.append("label") }
    if isExpected { common.append("place") }
    return common
  }
}
