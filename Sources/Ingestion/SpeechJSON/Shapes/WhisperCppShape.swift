import QualitativeData

/// whisper.cpp: `transcription` with `timestamps` as text and `offsets` in milliseconds.
struct WhisperCppShape: SpeechShape {
  let format = "json-whisper-cpp"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = document["transcription"]?.elements.first else { return false }
    return first["text"] != nil && first[anyOf: ["offsets", "timestamps"]] != nil
  }

  func speech(in document: JSONValue) -> Speech {
    var speech = Speech()
    let speakers = SpeechSpeakers()
    for segment in document.elements(of: "transcription") {
      // A guess that the speaker changes after this segment; who speaks is not said.
      let text = (segment["text"]?.text ?? "").replacing("[SPEAKER_TURN]", with: "")
      speech.cues.append(
        Cue(
          speaker: speakers.reference(segment["speaker"]), text: RecognisedText.of(text),
          time: time(of: segment)))
    }
    speech.language =
      SpeechLanguage.tag(in: document["result"]) ?? SpeechLanguage.tag(in: document["params"])
    return speech
  }

  private func time(of segment: JSONValue) -> Turn.Time? {
    let (offsets, stamps) = (segment["offsets"], segment["timestamps"])
    return Turn.Time(
      start: SpeechTime.milliseconds(offsets?["from"]) ?? SpeechTime.seconds(stamps?["from"]),
      end: SpeechTime.milliseconds(offsets?["to"]) ?? SpeechTime.seconds(stamps?["to"]))
  }
}
