import QualitativeData

/// Rules for speakers whose value is none of those that `variables:` lists, or whose variable it spells otherwise.
package struct UnlistedValue: CodebookCheck {
  package let name = "unlisted value"

  package init() {}

  package func findings(in codebook: Codebook) -> [Finding] {
    codebook.entries.flatMap { entry in
      entry.code.rules.flatMap { rule -> [Finding] in
        guard case .having(let variable, let values) = rule.speakers else { return [] }
        return messages(variable, values, codebook.variables).map { message in
          Finding(
            .warning, line: rule.place?.line, column: rule.place?.column,
            "\(entry.path), rule \(rule.find): \(message)")
        }
      }
    }
  }

  private func messages(
    _ variable: String, _ values: [String], _ declared: [String: Variable.Declaration]
  ) -> [String] {
    guard let declaration = declared[variable] else {
      let meant = declared.keys.sorted().first { SameWords.key($0) == SameWords.key(variable) }
      return meant.map {
        ["speakers: asks for '\(variable)', but variables: has '\($0)'. Write it the same way"]
      } ?? []
    }
    guard !declaration.values.isEmpty else { return [] }
    let listed = Set(declaration.values.map(SameWords.key))
    return values.filter { !listed.contains(SameWords.key($0)) }.map {
      "speakers: asks for \(variable) = \($0), which is none of: \(declaration.values.joined(separator: ", ")). "
        + "Write one of them, or add it to variables:"
    }
  }
}
