import QualitativeData

/// Word lists that no rule uses.
package struct UnusedList: RuleCheck {
  package let name = "unused list"

  package init() {}

  /// None where a rule cannot be read, since it may be the one that uses the list.
  package func findings(in codebook: ReadCodebook) -> [Finding] {
    guard codebook.faults.isEmpty else { return [] }
    let used = codebook.rules.reduce(into: Set<String>()) { names, rule in
      names.formUnion(rule.find.lists)
      if let unless = rule.unless { names.formUnion(unless.lists) }
    }
    return codebook.codebook.terms.filter { !used.contains($0.name) }.map { term in
      Finding(
        .note, line: term.place?.line, column: term.place?.column,
        "terms, {\(term.name)}: no rule uses this list. Use it in a rule, or remove it")
    }
  }
}
