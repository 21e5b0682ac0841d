extension Measure {
  /// Whether it takes the words that were said, rather than who said them.
  package var needsWords: Bool {
    switch self {
    case .segments, .transcripts, .speakers, .presence, .perTranscript, .quotes: false
    case .words, .shareOfTalk, .shareOfTranscript, .per1000Words: true
    }
  }
}
