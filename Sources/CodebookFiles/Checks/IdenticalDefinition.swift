import QualitativeData

/// Two codes with the same definition, which no coder can tell apart.
///
/// Groups of codes under different parents may share one: *organisational* under *enabling* and under *inhibiting*
/// differ by what stands above them.
package struct IdenticalDefinition: CodebookCheck {
  package let name = "identical definition"

  package init() {}

  package func findings(in codebook: Codebook) -> [Finding] {
    var seen: [String: [Codebook.Entry]] = [:]
    return codebook.entries.compactMap { entry in
      guard let definition = entry.code.definition else { return nil }
      let key = SameWords.key(definition)
      defer { seen[key, default: []].append(entry) }
      guard let first = seen[key]?.first(where: { mustDiffer($0, entry) }) else { return nil }
      let place = first.code.place.map { " (line \($0.line))" } ?? ""
      return finding(
        .warning, at: entry.code,
        "the code \(entry.path) is defined in the same words as \(first.path)\(place). Say how they differ, or make one "
          + "code of them")
    }
  }

  private func mustDiffer(_ one: Codebook.Entry, _ other: Codebook.Entry) -> Bool {
    one.path.steps.dropLast() == other.path.steps.dropLast()
      || one.code.codes.isEmpty || other.code.codes.isEmpty
  }
}
