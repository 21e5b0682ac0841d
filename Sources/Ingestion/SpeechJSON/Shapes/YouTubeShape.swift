import QualitativeData

/// YouTube's `json3` captions: `events` of `segs`, times in milliseconds. Events of a line break alone are none.
struct YouTubeShape: SpeechShape {
  let format = "json-youtube"

  func fits(_ document: JSONValue) -> Bool {
    document["events"]?.elements.prefix(20).contains {
      $0["t_start_ms"] != nil && $0["segs"]?.elements.first?["utf8"] != nil
    } ?? false
  }

  func speech(in document: JSONValue) -> Speech {
    var speech = Speech()
    for event in document.elements(of: "events") {
      let pieces = event["segs"]?.elements.compactMap { $0["utf8"]?.text } ?? []
      let text = RecognisedText.of(pieces.joined())
      guard !text.isEmpty else { continue }
      let start = SpeechTime.milliseconds(event["t_start_ms"])
      let length = SpeechTime.milliseconds(event["d_duration_ms"])
      speech.cues.append(
        Cue(
          speaker: .nobody, text: text,
          time: Turn.Time(start: start, end: length.flatMap { length in start.map { $0 + length } })
        ))
    }
    return speech
  }
}
