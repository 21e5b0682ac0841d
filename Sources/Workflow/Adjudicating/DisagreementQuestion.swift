import Analysis

/// Which disagreements are meant.
package struct DisagreementQuestion: Sendable {
  /// Coders, codes, and conditions on speakers. Without coders, all but those who adjudicate.
  package var selection = SegmentSelection()
  /// Whether those that are decided are listed, too.
  package var includesDecided = false

  package init() {}
}
