import QualitativeData

/// Makes turns of what a recogniser's file says.
enum SpeechTurns {
  /// - Complexity: O(length of the speech).
  static func assembly(of speech: Speech) -> TranscriptAssembly {
    var speech = speech
    let count = speech.cues.count
    speech.cues.removeAll(where: \.text.isEmpty)
    let empty = count - speech.cues.count
    speech.closeUnspaced()
    speech.countFromFirst()
    var assembly = TranscriptAssembly()
    assembly.cast = speech.cast
    assembly.language = speech.language
    assembly.findings = speech.findings
    if empty > 0 {
      assembly.findings.append(
        Finding(
          .note,
          empty == 1
            ? "one stretch of the recording has no text and is no turn"
            : "\(empty) stretches of the recording have no text and are no turns"))
    }
    if speech.areTurns {
      for cue in speech.cues { assembly.add(cue.text, speaker: cue.speaker, time: cue.time) }
    } else {
      CueTurns.add(speech.cues, to: &assembly)
    }
    return assembly
  }
}
