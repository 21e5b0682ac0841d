import QualitativeData

/// A stretch of a recording with its text: a caption's cue, a recogniser's segment.
struct Cue: Sendable {
  /// What parts it from the one before within a turn.
  enum Gap: Sendable { case none, blank, paragraph }

  var speaker: SpeakerReference
  var text: TurnText
  var time: Turn.Time?
  var line: Int?
  var gap = Gap.blank
  /// Whether the file marks it as the beginning of a turn, also by who spoke before.
  var beginsTurn = false

  /// Adds what goes on, parted from what is there as `gap` says.
  mutating func append(_ next: TurnText, time other: Turn.Time?, gap: Gap = .blank) {
    // A cue without words, as a mark at a line's end makes one, is dated by what follows it.
    let start = (text.isEmpty ? nil : time?.start) ?? other?.start ?? time?.start
    let end = other?.end ?? time?.end
    time = start == nil && end == nil ? nil : Turn.Time(start: start, end: end)
    switch gap {
    case .none: break
    case .blank: text.blank()
    case .paragraph: text.paragraph()
    }
    text.append(next)
  }
}
