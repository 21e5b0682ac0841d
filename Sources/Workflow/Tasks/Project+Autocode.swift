import CodingEngine
import ProjectStorage
import QualitativeData

extension Project {
  /// What applying the codebooks did.
  package struct AutocodeResult: Sendable {
    package let suggestions: Int
    package let transcripts: Int
    /// How many rules the codebooks have, and how many of them were looked for: what the others found stands.
    package let rules: Int
    package let rulesLookedFor: Int
    /// Segments newly judged, where they were to be accepted.
    package let accepted: Int
    /// Suggestions a person had judged before.
    package let judgedBefore: Int
    package let notices: [Notice]
  }

  /// Applies the project's codebooks: what rules proposed before is replaced, what people judged is not touched.
  ///
  /// Codes whose rules come to the same as at the last run keep their suggestions, so that a changed rule costs its own
  /// code alone. The result is the same as if all were looked for.
  ///
  /// - Parameter coder: Who accepts everything that nobody has judged yet; `nil` to suggest only.
  /// - Throws: `WorkflowError` without transcripts or codebook.
  package func autocode(
    acceptingAs coder: String? = nil, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> AutocodeResult {
    if let coder { try checkCoder(coder) }
    let codebooks = try codebooks()
    guard !codebooks.isEmpty else { throw WorkflowError(place: store.path, reason: .noCodebook) }
    let transcripts = try store.transcriptNames()
    guard !transcripts.isEmpty else {
      throw WorkflowError(place: store.path, reason: .noTranscripts)
    }
    let basis = try store.suggestionBasis()
    let plan = try AutocodePlan(codebooks.map(\.codebook), basis, transcripts: transcripts)
    var new = NewSuggestions(
      transcripts: transcripts, codebooks: codebooks.map(\.source.digest),
      engine: EngineVersion.current, attributes: basis.attributes)
    new.basis = basis
    new.kept = plan.kept
    new.found = try StudyAutocoder(store: store, plan: plan, transcripts: transcripts)
      .found(progress)
    let settled = try SettledSuggestions(store, new, withOpen: coder != nil)
    let books = codebooks.map { "\($0.codebook.name) \($0.codebook.version)" }
    let acceptance = coder.map {
      Acceptance(settled.open, by: $0, under: books.joined(separator: " + "))
    }
    let outcome = try UnbrokenWork.perform {
      try store.setSuggestions(new, accepting: acceptance, by: actor)
    }
    return AutocodeResult(
      suggestions: outcome.suggestions, transcripts: transcripts.count, rules: plan.rules,
      rulesLookedFor: plan.changedRules, accepted: outcome.accepted, judgedBefore: settled.count,
      notices: try notices(codebooks.map(\.codebook)))
  }

  private func notices(_ codebooks: [Codebook]) throws -> [Notice] {
    let study = try store.transcriptVariables()
    var variables: Set<String> = []
    var languages = SpokenLanguages()
    for known in study.values {
      for values in known.values.values { variables.formUnion(values.keys) }
      languages.note(Transcript.spokenLanguage(known.language, known.values[""] ?? [:]))
    }
    return codebooks.flatMap { codebook in
      LanguageAndVariables.findings(codebook, variables: variables, languages).map {
        Notice(codebook.name, $0)
      }
    }
  }

  /// What makes two segments the same judgement: transcript, code and span.
  struct Place: Hashable {
    let transcript: String
    let code: CodePath
    let range: TextRange

    init(_ segment: CodedSegment) {
      transcript = segment.transcript
      code = segment.code
      range = segment.range
    }
  }
}
