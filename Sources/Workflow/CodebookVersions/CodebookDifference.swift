import CodingEngine
import Exports
import QualitativeData

/// Two versions of a codebook side by side, with what the change does to a study.
package struct CodebookDifference: Sendable {
  /// A suggestion that appears or vanishes, with its words.
  struct Suggestion: Sendable {
    let quotation: Quotation
    let appears: Bool
    /// What people made of exactly this passage and code before, as in `rejected by Ida`; empty for nothing.
    let judged: [String]

    var isRejected: Bool { judged.contains { $0.hasPrefix("rejected") } }
    var isAccepted: Bool { judged.contains { $0.hasPrefix("accepted") } }
    var code: CodePath { quotation.segment.code }
    var rules: [String] { quotation.segment.reason?.rules ?? [] }
  }

  /// Where a person's judgement stands.
  struct Judged: Sendable {
    let segment: CodedSegment
    let reference: QuoteReference?
  }

  let comparison: CodebookComparison
  /// How many transcripts both versions were run over; `nil` where there are none to run over.
  var transcripts: Int?
  var counts: [CodePath: SuggestionComparison.Count] = [:]
  /// By transcript, then by place.
  var suggestions: [Suggestion] = []
  /// By the code's path in the old version: what people judged, accepted and rejected, under words that change.
  var underOtherWords: [CodePath: [Judged]] = [:]
  /// By the code's path in the old version: what people judged under a path that the new version does not have.
  var underGonePaths: [CodePath: [Judged]] = [:]
  /// How many segments people have judged; `nil` without a project.
  var judged: Int?
  package var notices: [Notice] = []

  init(_ comparison: CodebookComparison) { self.comparison = comparison }

  /// Every code there is something to say of: the new version's in its order, then those that are gone.
  var paths: [CodePath] {
    let changed = Dictionary(comparison.codes.map { ($0.path, $0) }) { first, _ in first }
    let touched = Set(suggestions.map(\.code))
    let known = comparison.new.entries.map(\.path)
    return known.filter { changed[$0] != nil || touched.contains($0) }
      + comparison.codes.filter { $0.fate == .isGone }.map(\.path)
  }

  func change(of path: CodePath) -> CodeChange? { comparison.codes.first { $0.path == path } }

  func appearing(_ path: CodePath) -> [Suggestion] {
    suggestions.filter { $0.code == path && $0.appears }
  }

  func vanishing(_ path: CodePath) -> [Suggestion] {
    suggestions.filter { $0.code == path && !$0.appears }
  }

  /// For each rule that found some of these, how many, most first.
  static func byRule(_ suggestions: [Suggestion]) -> [(rule: String, count: Int)] {
    var counts: [String: Int] = [:]
    for suggestion in suggestions { for rule in suggestion.rules { counts[rule, default: 0] += 1 } }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
