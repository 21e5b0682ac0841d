import Analysis

/// Which quotes, and how they are shown.
package struct QuoteRequest: Sendable {
  package enum Layout: Sendable {
    /// A line a segment, for reading and for programs.
    case list
    /// Code by code with pseudonym and role, for papers.
    case paper
  }

  package var selection = SegmentSelection()
  package var layout = Layout.list
  /// At most so many of each code, spread over speakers; `nil` for all.
  package var atMost: Int?
  /// The variable that says what somebody is.
  package var role = "role"

  package init() {}
}
