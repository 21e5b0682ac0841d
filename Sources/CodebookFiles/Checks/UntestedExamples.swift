import QualitativeData

/// Examples under a code where no rule of it, or of a code below it, could find them.
package struct UntestedExamples: CodebookCheck {
  package let name = "untested examples"

  package init() {}

  package func findings(in codebook: Codebook) -> [Finding] {
    codebook.entries.compactMap { entry in
      guard !entry.code.examples.isEmpty, !entry.code.hasRules else { return nil }
      return finding(
        .warning, at: entry.code,
        "the code \(entry.path) has examples but no rule that could find them. Add a rule, or move "
          + "them to include")
    }
  }
}
