/// What is counted in each cell of a matrix.
///
/// Words are counted where any part of them is covered, the union of spans counting once; interviewers' words
/// never count.
package enum Measure: String, Sendable, CaseIterable {
  /// Coded segments; two coders' segments on one passage are two.
  case segments
  /// Transcripts with at least one segment.
  case transcripts
  /// Respondents with at least one segment.
  case speakers
  /// Respondents' words covered by segments.
  case words
  /// Words as a percentage of all the respondents' words of the case.
  case shareOfTalk = "share-of-talk"
  /// Segments × 1000 / the respondents' words of the case.
  case per1000Words = "per-1000-words"
  /// 1 where there is at least one segment, else 0.
  case presence

  /// Whether values are whole numbers when no percentage is asked for.
  package var isCount: Bool { self != .shareOfTalk && self != .per1000Words }

  /// Whether a percentage of it is defined.
  package var allowsPercent: Bool { isCount && self != .presence }
}

/// What a percentage is of.
///
/// For transcripts and speakers it is of the row's or column's n. For segments and words it is of the sum over
/// codes as they were coded directly, so never of a parent together with its child.
package enum Percent: String, Sendable, CaseIterable {
  case row, column, total
}
