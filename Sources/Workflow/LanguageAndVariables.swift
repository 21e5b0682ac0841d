import CodingEngine
import QualitativeData

/// How many transcripts say which language they are in.
struct SpokenLanguages: Sendable {
  private(set) var transcripts = 0
  private(set) var unsaid = 0
  private(set) var said: [String: Int] = [:]

  /// - Parameter language: what one transcript is spoken in.
  mutating func note(_ language: String?) {
    transcripts += 1
    if let language {
      said[language, default: 0] += 1
    } else {
      unsaid += 1
    }
  }
}

/// Where a codebook asks for something that the transcripts do not say.
enum LanguageAndVariables {
  static func findings(_ codebook: Codebook, _ report: TranscriptSource.Report) -> [Finding] {
    findings(codebook, variables: report.variables, report.languages)
  }

  static func findings(
    _ codebook: Codebook, variables: Set<String>, _ languages: SpokenLanguages
  ) -> [Finding] {
    var findings: [Finding] = []
    if languages.unsaid > 0, let language = codebook.language, usesLanguage(codebook) {
      findings.append(
        Finding(
          .warning,
          "\(languages.unsaid) of \(counted(languages.transcripts, "transcript")) \(languages.unsaid == 1 ? "does" : "do") not say \(languages.unsaid == 1 ? "its" : "their") language; the codebook's "
            + "'\(language)' was taken. Add a column language to the attributes"))
    }
    findings += withoutRules(codebook, languages)
    for variable in wanted(by: codebook).subtracting(variables).sorted() {
      findings.append(
        Finding(
          .warning,
          "a rule asks for speakers by '\(variable)', which no transcript has, so it finds nothing. "
            + "Add the variable to the attributes, or mend the rule"))
    }
    return findings
  }

  /// The languages of transcripts that none of the rules written per language are for.
  private static func withoutRules(_ codebook: Codebook, _ languages: SpokenLanguages) -> [Finding]
  {
    let tags = Set(codebook.entries.flatMap { $0.code.rules.compactMap(\.language) }).sorted()
    let known = Set(tags.map(Language.primary))
    guard !known.isEmpty else { return [] }
    return languages.said.filter { !known.contains(Language.primary($0.key)) }
      .sorted { $0.key < $1.key }
      .map { language, count in
        Finding(
          .warning,
          "\(counted(count, "transcript")) \(count == 1 ? "says" : "say") that the language is '\(language)'; the codebook's rules "
            + "written per language are for \(tags.joined(separator: ", ")), so they find nothing there. Write a tag as in the codebook, or add rules"
        )
      }
  }

  /// Whether any rule depends on the language of what it reads.
  private static func usesLanguage(_ codebook: Codebook) -> Bool {
    codebook.entries.contains { entry in
      entry.code.rules.contains { $0.language != nil || $0.find.utf8.contains(UInt8(ascii: "~")) }
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
