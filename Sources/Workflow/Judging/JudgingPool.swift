import Analysis
import ProjectStorage
import QualitativeData

/// The suggestions, or earlier judgements, that a question asks for, beside the transcripts they stand in.
struct JudgingPool {
  enum Kind {
    /// Suggestions to be judged.
    case open
    /// What was judged under an older text of its code.
    case older
    /// What this coder made of suggestions before.
    case own
  }

  let study: CodedStudy
  /// By transcript, then by place and code.
  let segments: [CodedSegment]
  /// How many suggestions there are, judged or not.
  let suggestions: Int

  /// - Throws: `AnalysisError` for a variable, value or code that is not there; `JudgingError`.
  init(_ project: Project, _ question: JudgingQuestion, _ kind: Kind) throws {
    let judged = try project.store.segments()
    let proposed = try project.store.suggestions()
    suggestions = proposed.count
    let wide =
      switch kind {
      case .open: Self.open(proposed, judged, question)
      case .older: try Self.judgedUnderOlderText(project, by: question.coder, of: judged)
      case .own: judged.filter { $0.coder.description == question.coder && $0.reason != nil }
      }
    var selection = question.selection
    selection.suggestions = .with
    selection.coders = []
    study = try CodedStudy(project, segments: wide)
    let everything = study.material
    let codebook = try project.combinedCodebook()
    try selection.check(against: everything, codebook)
    selection = selection.takingOverUnions(of: codebook)
    let wanted = everything.places(wantedBy: selection, rejectedToo: true)
    segments = study.parts.flatMap { part in
      part.segments.filter { wanted.contains(.init($0)) }
        .sorted { ($0.range, $0.code) < ($1.range, $1.code) }
    }
  }

  /// What nobody has judged, or what this coder has not, where they judge independently of others.
  private static func open(
    _ proposed: [CodedSegment], _ judged: [CodedSegment], _ question: JudgingQuestion
  ) -> [CodedSegment] {
    let settled = Set(
      judged.filter { !question.independently || $0.coder.description == question.coder }
        .map(Project.Place.init))
    return proposed.filter { !settled.contains(.init($0)) }
  }

  private static func judgedUnderOlderText(
    _ project: Project, by coder: String?, of judged: [CodedSegment]
  ) throws -> [CodedSegment] {
    if let coder, !judged.contains(where: { $0.coder.description == coder }) {
      let known = Set(judged.map(\.coder.description)).sorted()
      throw JudgingError(place: "--coder \(coder)", reason: .unknownCoder(known: known))
    }
    return try project.judgedUnderOlderText().filter {
      coder == nil || $0.coder.description == coder
    }
  }
}
