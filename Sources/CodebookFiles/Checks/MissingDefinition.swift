import QualitativeData

/// A code that does not say what it means, though it is coded with: it has rules, or no codes below it.
package struct MissingDefinition: CodebookCheck {
  package let name = "missing definition"

  package init() {}

  package func findings(in codebook: Codebook) -> [Finding] {
    codebook.entries.compactMap { entry in
      guard entry.code.definition == nil, entry.code.union.isEmpty,
        entry.code.codes.isEmpty || !entry.code.rules.isEmpty
      else {
        return nil
      }
      return finding(
        .warning, at: entry.code,
        "the code \(entry.path) has no definition. Add definition: so that two coders can agree on it"
      )
    }
  }
}
