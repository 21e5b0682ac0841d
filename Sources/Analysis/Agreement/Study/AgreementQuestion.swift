import QualitativeData

/// What coders are compared on.
package struct AgreementQuestion: Sendable {
  /// Which transcripts are compared.
  package enum Transcripts: String, Sendable, CaseIterable {
    /// Those that at least two of the coders coded; what a coder did not code is missing.
    case two
    /// Those that every one of the coders coded.
    case all
  }

  package var unit = UnitOfAnalysis.turn
  /// Whether interviewers' talk is compared, too.
  package var countsInterviewers = false
  /// Coders, codes, and conditions on speakers.
  package var selection = SegmentSelection()
  /// Tell codes apart down to this depth only, counted from 1.
  package var level: Int?
  package var transcripts = Transcripts.two

  package init() {}

  /// The code as which a code is compared.
  package func compared(_ code: CodePath) -> CodePath {
    guard let level, level < code.steps.count else { return code }
    return CodePath(Array(code.steps.prefix(level)))
  }
}
