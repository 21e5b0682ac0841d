/// One word, punctuation mark or sound of a recogniser that tells them one by one.
struct RecognisedWord {
  /// What stands between it and the word before.
  enum Gap {
    /// A blank, unless the script has none.
    case usual
    /// Only what stands at the beginning of its own text.
    case none
    case blank
  }

  var text: String
  /// `nil` for whoever spoke before.
  var speaker: SpeakerReference?
  var start: Double?
  var end: Double?
  var gap = Gap.usual
  /// Whether it is a sound and not said.
  var isEvent = false
}
