import QualitativeData

/// The segments of Whisper and its relatives.
enum WhisperSegments {
  /// Whether a document has segments with what only a recogniser tells of them.
  static func fit(_ document: JSONValue) -> Bool {
    guard let segments = document["segments"], let first = segments.elements.first,
      first["text"]?.isText == true, first["start"] != nil
    else { return false }
    let known: [StaticString] = ["tokens", "avg_logprob", "words", "seek", "no_speech_prob"]
    return first[anyOf: known] != nil
      || document[anyOf: ["word_segments", "language", "text", "task"]] != nil
  }

  static func nameSpeakers(_ document: JSONValue) -> Bool {
    document["segments"]?.elements.prefix(50).contains { segment in
      segment[anyOf: speakers] != nil
        || segment["words"]?.elements.prefix(5).contains { $0[anyOf: speakers] != nil } == true
    } ?? false
  }

  private static let speakers: [StaticString] = ["speaker", "speaker_id", "speaker_label"]

  /// - Complexity: O(size of the document).
  static func speech(in document: JSONValue) -> Speech {
    var speech = Speech()
    let speakers = SpeechSpeakers(document["speakers"])
    speech.cast = speakers.cast
    for segment in document.elements(of: "segments") {
      let text = segment["text"]?.text ?? segment["words"].map(SpeechRecords.joined) ?? ""
      let record = SpeechRecord(value: segment)
      speech.cues.append(
        Cue(
          speaker: speakers.reference(segment[anyOf: Self.speakers] ?? mostOfWords(segment)),
          text: RecognisedText.of(text), time: record.time(.seconds)))
    }
    return speech
  }

  /// Who says most words of a segment that does not say it itself; of two, who begins.
  private static func mostOfWords(_ segment: JSONValue) -> JSONValue? {
    var counts: [String: Int] = [:]
    var best: JSONValue?
    var most = 0
    let named = segment["words"]?.elements.compactMap { $0[anyOf: speakers] } ?? []
    for speaker in named { counts[speaker.text ?? "", default: 0] += 1 }
    for speaker in named {
      let count = counts[speaker.text ?? ""] ?? 0
      if count > most { (best, most) = (speaker, count) }
    }
    return best
  }
}
