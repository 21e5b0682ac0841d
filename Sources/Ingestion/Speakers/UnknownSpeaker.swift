import QualitativeData

/// What programs call a speaker they could not tell from the others, as Otter's `Unknown Speaker`.
enum UnknownSpeaker {
  private static let names: Set<String> = [
    "unknown speaker", "speaker unknown", "unidentified speaker", "unknown", "unidentified",
  ]

  /// The same transcript with the turns of such a speaker as turns of nobody known, and a warning.
  ///
  /// Beside one other speaker, or interviewers alone, it can only be the other one, and stays a speaker.
  /// - Complexity: O(turns) where there is such a speaker.
  static func left(outOf transcript: Transcript) -> Transcript {
    let speakers = transcript.speakers
    let unknown = Set(speakers.indices.filter { names.contains(speakers[$0].name.lowercased()) })
    guard !unknown.isEmpty else { return transcript }
    let known = speakers.indices.filter { !unknown.contains($0) }
    guard known.count > 1, known.contains(where: { speakers[$0].kind != .interviewer }) else {
      return transcript
    }
    let places = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
    var count = 0
    let turns = transcript.turns.map { turn in
      if let speaker = turn.speaker, unknown.contains(speaker) { count += 1 }
      return Turn(
        number: turn.number, speaker: turn.speaker.flatMap { places[$0] }, range: turn.range,
        time: turn.time)
    }
    var result = Transcript(
      name: transcript.name, file: transcript.file, format: transcript.format,
      digest: transcript.digest, language: transcript.language, text: transcript.text,
      speakers: known.map { speakers[$0] }, turns: turns, events: transcript.events,
      variables: transcript.variables, findings: transcript.findings)
    result.restateUnknownKinds()
    let named = unknown.sorted().map { speakers[$0].name }
    result.findings.append(
      Finding(
        .warning,
        "\(counted(count, "turn")) of \(SpeakerList.listed(named)) \(count == 1 ? "is" : "are") nobody's; put the name in the file where you know it"
      ))
    return result
  }
}
