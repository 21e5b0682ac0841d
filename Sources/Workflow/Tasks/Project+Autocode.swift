import CodingEngine
import ProjectStorage
import QualitativeData

extension Project {
  /// What applying the codebooks did.
  package struct AutocodeResult: Sendable {
    package let suggestions: Int
    package let transcripts: Int
    /// Segments newly judged, where they were to be accepted.
    package let accepted: Int
    /// Suggestions a person had judged before.
    package let judgedBefore: Int
    package let notices: [Notice]
  }

  /// Applies the project's codebooks: what rules proposed before is replaced, what people judged is not touched.
  ///
  /// - Parameter coder: Who accepts everything that nobody has judged yet; `nil` to suggest only.
  /// - Throws: `WorkflowError` without transcripts or codebook.
  package func autocode(
    acceptingAs coder: String? = nil, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> AutocodeResult {
    if let coder { try checkCoder(coder) }
    let codebooks = try codebooks()
    guard !codebooks.isEmpty else { throw WorkflowError(place: store.path, reason: .noCodebook) }
    let transcripts = try store.transcripts()
    guard !transcripts.isEmpty else {
      throw WorkflowError(place: store.path, reason: .noTranscripts)
    }
    var autocoders = try codebooks.map { try Autocoder($0.codebook) }
    var found: [String: [CodedSegment]] = [:]
    for (position, transcript) in transcripts.enumerated() {
      progress(position, transcripts.count)
      found[transcript.name] = autocoders.indices.flatMap {
        autocoders[$0].code(transcript).segments
      }
    }
    let suggestions = transcripts.flatMap { found[$0.name] ?? [] }
    let judged = Set(try store.segments().map(Place.init))
    let open = suggestions.filter { !judged.contains(Place($0)) }
    let books = codebooks.map { "\($0.codebook.name) \($0.codebook.version)" }
    let outcome = try UnbrokenWork.perform {
      try store.setSuggestions(
        found, codebooks: codebooks.map(\.source.digest),
        accepting: coder.map { Acceptance(open, by: $0, under: books.joined(separator: " + ")) },
        by: actor)
    }
    return AutocodeResult(
      suggestions: suggestions.count, transcripts: transcripts.count, accepted: outcome.accepted,
      judgedBefore: suggestions.count - open.count,
      notices: Self.notices(codebooks.map(\.codebook), transcripts))
  }

  private static func notices(_ codebooks: [Codebook], _ transcripts: [Transcript]) -> [Notice] {
    let variables = transcripts.reduce(into: Set<String>()) { $0.formUnion($1.variableNames) }
    var languages = SpokenLanguages()
    for transcript in transcripts { languages.note(transcript) }
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
