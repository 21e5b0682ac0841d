import QualitativeData

/// Codes beside each other that a reader of tables cannot tell apart: names that differ in capitals alone, or one label.
package struct ConfusableName: CodebookCheck {
  package let name = "confusable name"

  package init() {}

  package func findings(in codebook: Codebook) -> [Finding] {
    let siblings = Dictionary(grouping: codebook.entries) { $0.path.steps.dropLast() }
    return siblings.values.flatMap { sameNames(in: $0) + sameLabels(in: $0) }
  }

  private func sameNames(in siblings: [Codebook.Entry]) -> [Finding] {
    var seen: [String: Codebook.Entry] = [:]
    return siblings.compactMap { entry in
      guard let first = seen[SameWords.key(entry.code.code)] else {
        seen[SameWords.key(entry.code.code)] = entry
        return nil
      }
      guard first.code.code != entry.code.code else { return nil }
      return finding(
        .warning, at: entry.code,
        "the codes \(first.path) and \(entry.path) differ in capital letters or white space alone. Rename one of them"
      )
    }
  }

  private func sameLabels(in siblings: [Codebook.Entry]) -> [Finding] {
    var seen: [String: Codebook.Entry] = [:]
    return siblings.compactMap { entry in
      guard let label = entry.code.label else { return nil }
      guard let first = seen[SameWords.key(label)] else {
        seen[SameWords.key(label)] = entry
        return nil
      }
      guard first.path != entry.path else { return nil }
      return finding(
        .warning, at: entry.code,
        "the codes \(first.path) and \(entry.path) have the same label, and tables show labels. Change one of them"
      )
    }
  }
}
