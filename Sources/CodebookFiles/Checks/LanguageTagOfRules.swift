import QualitativeData

/// Languages that are no tags: rules for `english` hold for no transcript, since transcripts say `en`.
package struct LanguageTagOfRules: CodebookCheck {
  package let name = "language tag"

  package init() {}

  package func findings(in codebook: Codebook) -> [Finding] {
    var findings: [Finding] = []
    if let language = codebook.language, !Self.isTag(language) {
      findings.append(Finding(.warning, "language: \(Self.message(language))"))
    }
    for entry in codebook.entries {
      var told: Set<String> = []
      for rule in entry.code.rules {
        guard let language = rule.language, !Self.isTag(language), told.insert(language).inserted
        else { continue }
        findings.append(
          Finding(
            .warning, line: rule.place?.line, column: rule.place?.column,
            "\(entry.path), rules for \(language): they hold for no transcript. \(Self.message(language))"
          ))
      }
    }
    return findings
  }

  private static func message(_ language: String) -> String {
    "'\(language)' is no language tag. Write two or three letters, as in en, da or nb"
  }

  /// Whether the first part is two or three letters (BCP 47).
  private static func isTag(_ text: String) -> Bool {
    let first = text.split(whereSeparator: { $0 == "-" || $0 == "_" }).first ?? ""
    return (2...3).contains(first.count)
      && first.utf8.allSatisfy { 97...122 ~= $0 | 0x20 }
  }
}
