import QualitativeData

/// Amazon Transcribe's call analytics and clinical notes: stretches with the role of who speaks.
struct AmazonCallShape: SpeechShape {
  let format = "json-aws-calls"

  func fits(_ document: JSONValue) -> Bool {
    if let first = document["transcript"]?.elements.first {
      return first["participant_role"] != nil && first["content"] != nil
    }
    return document["conversation"]?["transcript_segments"]?.isList == true
  }

  func speech(in document: JSONValue) -> Speech {
    let list = document["transcript"] ?? document["conversation"]?["transcript_segments"]
    let speakers = SpeechSpeakers()
    var speech = Speech()
    for segment in list.list {
      let speaker = segment[anyOf: ["participant_details", "participant_role"]]
      let start =
        SpeechTime.milliseconds(segment["begin_offset_millis"])
        ?? SpeechTime.seconds(segment["begin_audio_time"])
      let end =
        SpeechTime.milliseconds(segment["end_offset_millis"])
        ?? SpeechTime.seconds(segment["end_audio_time"])
      speech.cues.append(
        Cue(
          speaker: speakers.reference(speaker),
          text: RecognisedText.of(segment["content"]?.text ?? ""),
          time: Turn.Time(start: start, end: end)))
    }
    speech.language = SpeechLanguage.tag(in: document["conversation"] ?? document)
    return speech
  }
}
