import QualitativeData

/// A stretch of a recording with its text: a caption's cue, a recogniser's segment.
struct Cue: Sendable {
  var speaker: SpeakerReference
  var text: TurnText
  var time: Turn.Time?
  var line: Int?
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
    guard let before = open, SpeakerList.isSame(before.speaker, cue.speaker) else {
      finish(into: &assembly)
      open = cue
      return
    }
    open!.text.blank()
    open!.text.append(cue.text)
    let start = before.time?.start ?? cue.time?.start
    let end = cue.time?.end ?? before.time?.end
    open!.time = start == nil && end == nil ? nil : Turn.Time(start: start, end: end)
  }

  private mutating func finish(into assembly: inout TranscriptAssembly) {
    guard let cue = open else { return }
    assembly.add(cue.text, speaker: cue.speaker, time: cue.time, line: cue.line)
    open = nil
  }
}
