import QualitativeData

/// Who a caption's own tags say is speaking.
enum CaptionVoice: Equatable, Sendable {
  /// There is no tag.
  case untold
  /// There is a tag without a name, or the text follows the end of one.
  case nobody
  case named(String)
}

/// A stretch of a cue's text on one line and in one voice, without tags.
struct CaptionSpan: Sendable {
  let voice: CaptionVoice
  /// Whether the tag that names the voice stands right here.
  let beginsVoice: Bool
  var text: [UInt8]
  /// From 1.
  let line: Int
}

/// A cue whose tags are understood.
struct CaptionText: Sendable {
  var time: Turn.Time?
  let line: Int
  /// Cues of one utterance have the same one, where the file tells; else `nil`.
  var utterance: ArraySlice<UInt8>?
  var spans: [CaptionSpan]
}
