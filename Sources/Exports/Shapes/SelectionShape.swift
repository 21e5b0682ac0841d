import Analysis
import QualitativeData

/// Which part of a study an answer is about, as JSON.
struct SelectionShape: Codable, Sendable {
  private let coders: [String]
  private let `where`: [String: [String]]
  private let codes: [String]
  /// Only where an answer has codes on both axes.
  private let columnCodes: [String]?
  private let suggestions: String

  init(_ selection: SegmentSelection, columnCodes: [CodePath]? = nil) {
    coders = selection.coders
    `where` = selection.conditions
    codes = selection.codes.map(\.description)
    self.columnCodes = columnCodes?.map(\.description)
    suggestions = selection.suggestions.rawValue
  }
}
