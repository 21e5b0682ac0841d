import QualitativeData

/// A cue as it stands in a file of captions, before its text is understood.
struct CaptionCue: Sendable {
  /// A line of the text, and its number from 1.
  struct Line: Sendable {
    let range: Range<Int>
    let number: Int
  }

  /// `nil` for text that stands before the first time, or below one that cannot be read.
  var time: Turn.Time?
  /// Where it begins, from 1.
  var line: Int
  /// What the file calls it: a number, a name, an identifier.
  var identifier: Range<Int>?
  var lines: [Line] = []
}
