import Analysis
import ProjectStorage

extension Project {
  /// The selection without those who settled what others had coded, unless coders are named: they say again what the
  /// coders said, and would count it twice.
  package func withoutAdjudicators(_ selection: SegmentSelection) throws -> SegmentSelection {
    guard selection.coders.isEmpty, selection.suggestions != .only else { return selection }
    var narrowed = selection
    narrowed.leftOut = try store.adjudicators().sorted()
    return narrowed
  }
}
