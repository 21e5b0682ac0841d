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
  /// Words as a percentage of everybody's words in the case's transcripts, interviewers' included.
  case shareOfTranscript = "share-of-transcript"
  /// Segments × 1000 / the respondents' words of the case.
  case per1000Words = "per-1000-words"
  /// Segments / transcripts of the case: the mean.
  case perTranscript = "per-transcript"
  /// 1 where there is at least one segment, else 0.
  case presence
  /// The passages themselves; as a number, how many segments there are.
  case quotes

  /// Whether values are whole numbers when no percentage is asked for.
  package var isCount: Bool { self == basis || self == .presence || self == .quotes }

  /// Whether a percentage of it is defined.
  package var allowsPercent: Bool { self == basis }

  /// What is counted before anything is divided: segments, transcripts, speakers or words.
  var basis: Measure {
    switch self {
    case .segments, .per1000Words, .perTranscript, .presence, .quotes: .segments
    case .words, .shareOfTalk, .shareOfTranscript: .words
    case .transcripts: .transcripts
    case .speakers: .speakers
    }
  }

  /// Whether it takes the words that were said, rather than who said them.
  package var needsWords: Bool {
    switch self {
    case .segments, .transcripts, .speakers, .presence, .perTranscript, .quotes: false
    case .words, .shareOfTalk, .shareOfTranscript, .per1000Words: true
    }
  }
}

/// What a percentage is of.
///
/// For transcripts and speakers it is of the row's or column's n. For segments and words it is of the sum over
/// codes as they were coded directly, so never of a parent together with its child. Where rows and columns are both
/// codes it is of what the row's or the column's code has by itself.
package enum Percent: String, Sendable, CaseIterable {
  case row, column, total
}
