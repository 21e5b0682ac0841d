import Analysis
import CodingEngine
import ProjectStorage
import QualitativeData

/// What people made of one code, transcript by transcript, beside what its rules propose now.
struct LearningMaterial {
  struct Part {
    let transcript: Transcript
    let units: TextUnits
    let language: String?
    /// Whether somebody coded in it without a rule, whatever the code: then what is not coded was passed over.
    let isCodedByHand: Bool
    let accepted: [TextRange]
    let rejected: Set<TextRange>
    /// People's segments of the code and of those below it.
    let taken: [TextRange]
    let suggestions: [TextRange]

    /// Whether a suggestion is right; `nil` where nobody can say.
    func isRight(_ suggestion: TextRange) -> Bool? {
      if accepted.contains(where: suggestion.overlaps) { return true }
      return isCodedByHand || rejected.contains(suggestion) ? false : nil
    }

    /// Proposed are the suggestions that can be told right or wrong; judged is what people accepted, in a transcript
    /// coded by hand.
    func retrieval(of suggestions: [TextRange]) -> Retrieval {
      let verdicts = suggestions.compactMap(isRight)
      let judged = isCodedByHand ? accepted : []
      return Retrieval(
        proposed: verdicts.count, right: verdicts.count(where: \.self), judged: judged.count,
        found: judged.count { segment in suggestions.contains(where: segment.overlaps) })
    }
  }

  let parts: [Part]
  /// The codebook with this code alone.
  let codebook: Codebook
  let rules: [CodingRuleText]

  /// - Parameter coders: Whose judgements count; empty for everybody's.
  /// - Throws: `AnalysisError` for a code or coder that is not there.
  init(_ project: Project, code: CodePath, coders: [String]) throws {
    let books = try project.codebooks().map(\.codebook)
    let entries = books.flatMap(\.entries)
    guard let entry = entries.first(where: { $0.path == code }),
      var codebook = books.first(where: { $0.codes.contains { $0.code == code.steps[0] } })
    else {
      throw AnalysisError(
        place: code.description, reason: .unknownCode(known: entries.map(\.path.description)))
    }
    let all = try project.store.segments()
    let names = Set(all.map(\.coder.description))
    for coder in coders where !names.contains(coder) {
      throw AnalysisError(place: coder, reason: .unknownCoder(known: names.sorted()))
    }
    let judged = all.filter { coders.isEmpty || coders.contains($0.coder.description) }
    rules = entry.code.rules
    var alone = Code(code: Self.codeName)
    alone.rules = entry.code.rules
    codebook.codes = [alone]
    self.codebook = codebook
    var autocoder = try Autocoder(codebook)
    let byTranscript = Dictionary(grouping: judged, by: \.transcript)
    parts = try project.store.transcripts().compactMap { transcript in
      guard let segments = byTranscript[transcript.name] else { return nil }
      let coding = autocoder.code(transcript)
      let mine = segments.filter { $0.code == code }
      return Part(
        transcript: transcript, units: coding.units,
        language: transcript.spokenLanguage ?? codebook.language,
        isCodedByHand: segments.contains { $0.judgement == .accepted && $0.reason == nil },
        accepted: mine.filter { $0.judgement == .accepted }.map(\.range),
        rejected: Set(mine.filter { $0.judgement == .rejected }.map(\.range)),
        taken: segments.filter { $0.code.isWithin(code) && $0.judgement == .accepted }.map(\.range),
        suggestions: coding.segments.map(\.range))
    }
  }

  static let codeName = "code"

  var retrieval: Retrieval {
    parts.reduce(.nothing) { $0 + $1.retrieval(of: $1.suggestions) }
  }
}
