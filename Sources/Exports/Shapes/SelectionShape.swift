import Analysis
import QualitativeData

/// Which part of a study an answer is about, as JSON.
struct SelectionShape: Codable, Sendable {
  private let coders: [String]
  private let `where`: [String: [String]]
  private let codes: [String]
  private let suggestions: String

  init(_ selection: SegmentSelection) {
    coders = selection.coders
    `where` = selection.conditions
    codes = selection.codes.map(\.description)
    suggestions = selection.suggestions.rawValue
  }
}
