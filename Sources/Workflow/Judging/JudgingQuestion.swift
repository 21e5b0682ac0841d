import Analysis
import QualitativeData

/// Which suggestions are to be listed or judged, and for whom.
package struct JudgingQuestion: Sendable {
  /// Codes and conditions; whose judgements count is not asked here.
  package var selection = SegmentSelection()
  /// The text of a rule, as the codebook has it.
  package var rule: String?
  /// Who judges.
  package var coder: String?
  /// Whether what others have judged is open for this coder all the same.
  package var independently = false
  /// Whether it is about what was judged under an older text of its code, instead of suggestions.
  package var again = false
  /// Places such as `VOR-07:14.2`; empty for all.
  package var references: [String] = []

  package init() {}
}

/// What a person decides about a suggestion.
package enum Verdict: String, Sendable, CaseIterable {
  case accept, reject

  var judgement: CodedSegment.Judgement { self == .accept ? .accepted : .rejected }

  /// Reads what people write into a column `judgement`; `nil` for anything else.
  init?(cell: String) {
    switch cell.lowercased() {
    case "accept", "accepted", "a", "yes", "y": self = .accept
    case "reject", "rejected", "r", "no", "n": self = .reject
    default: return nil
    }
  }
}
