import QualitativeData

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
