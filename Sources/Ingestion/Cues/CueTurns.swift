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

/// Makes turns of cues: those in a row of one known speaker are joined, of an unknown speaker each stays one.
struct CueTurns {
  private var open: Cue?

  /// - Complexity: O(length of the cues).
  static func add(_ cues: [Cue], to assembly: inout TranscriptAssembly) {
    var turns = CueTurns()
    for cue in cues { turns.take(cue, into: &assembly) }
    turns.finish(into: &assembly)
  }

  private mutating func take(_ cue: Cue, into assembly: inout TranscriptAssembly) {
    guard !cue.beginsTurn, let speaker = open?.speaker, SpeakerList.isSame(speaker, cue.speaker)
    else {
      finish(into: &assembly)
      open = cue
      return
    }
    open?.append(cue.text, time: cue.time, gap: cue.gap)
  }

  private mutating func finish(into assembly: inout TranscriptAssembly) {
    guard let cue = open else { return }
    assembly.add(cue.text, speaker: cue.speaker, time: cue.time, line: cue.line)
    open = nil
  }
}
