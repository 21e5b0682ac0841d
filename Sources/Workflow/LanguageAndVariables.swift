import QualitativeData

/// Where a codebook asks for something that the transcripts do not say.
enum LanguageAndVariables {
  static func findings(_ codebook: Codebook, _ report: TranscriptSource.Report) -> [Finding] {
    findings(
      codebook, variables: report.variables, withoutLanguage: report.withoutLanguage,
      of: report.transcripts.count)
  }

  static func findings(
    _ codebook: Codebook, variables: Set<String>, withoutLanguage: Int, of count: Int
  ) -> [Finding] {
    var findings: [Finding] = []
    if withoutLanguage > 0, let language = codebook.language, usesLanguage(codebook) {
      findings.append(
        Finding(
          .warning,
          "\(withoutLanguage) of \(count) transcripts do not say their language; the codebook's "
            + "'\(language)' was taken. Add a column language to the attributes"))
    }
    for variable in wanted(by: codebook).subtracting(variables).sorted() {
      findings.append(
        Finding(
          .warning,
          "a rule asks for speakers by '\(variable)', which no transcript has, so it finds nothing. "
            + "Add the variable to the attributes, or mend the rule"))
    }
    return findings
  }

  /// Whether any rule depends on the language of what it reads.
  private static func usesLanguage(_ codebook: Codebook) -> Bool {
    codebook.entries.contains { entry in
      entry.code.rules.contains { $0.language != nil || $0.find.contains("~") }
    }
  }

  private static func wanted(by codebook: Codebook) -> Set<String> {
    Set(
      codebook.entries.flatMap { entry in
        entry.code.rules.compactMap { rule in
          if case .having(let variable, _) = rule.speakers { variable } else { nil }
        }
      })
  }
}
