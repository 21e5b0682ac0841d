import QualitativeData

/// How the suggestions of a code stand to what people coded.
package struct RuleFigures: Hashable, Sendable {
  /// Suggestions that overlap a segment of the code by a person.
  package var right = 0
  /// Suggestions that were rejected, or that overlap no segment of the code in a transcript people coded by hand.
  package var wrong = 0
  /// Segments people coded by hand, or accepted, in transcripts coded by hand, that a suggestion overlaps.
  package var found = 0
  package var segments = 0

  /// The share of right suggestions; `nil` where none can be told right or wrong.
  package var precision: Double? {
    right + wrong == 0 ? nil : Double(right) / Double(right + wrong)
  }

  /// The share of people's segments that suggestions overlap; `nil` where nobody coded by hand.
  package var recall: Double? { segments == 0 ? nil : Double(found) / Double(segments) }
}
