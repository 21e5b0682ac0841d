import QualitativeData

/// Trint: `words` with `value` and `time` in milliseconds, which name their paragraph and its speaker.
///
/// Words an editor struck through are not read, and a finding says how many.
struct TrintShape: SpeechShape {
  let format = "json-trint"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = document["words"]?.elements.first else { return false }
    return first["value"]?.isText == true && first["paragraph_id"] != nil && first["time"] != nil
  }

  func speech(in document: JSONValue) -> Speech {
    let speakers = SpeechSpeakers(document["speakers"])
    var speech = Speech()
    speech.cast = speakers.cast
    var paragraph: String?
    var struck = 0
    for word in document.elements(of: "words") {
      guard word["strikethrough"]?.isTrue != true else {
        struck += 1
        continue
      }
      let start = SpeechTime.milliseconds(word["time"])
      let length = SpeechTime.milliseconds(word["duration"]) ?? 0
      let id = word["paragraph_id"]?.text ?? ""
      if id != paragraph || speech.cues.isEmpty {
        speech.cues.append(
          Cue(
            speaker: speakers.reference(word["speaker"]), text: TurnText(),
            time: Turn.Time(start: start), gap: .paragraph))
        paragraph = id
      }
      let last = speech.cues.count - 1
      let text = word["value"]?.text ?? ""
      if UnspacedScripts.needBlank(after: speech.cues[last].text.bytes, before: text) {
        speech.cues[last].text.blank()
      }
      RecognisedText.add(text, to: &speech.cues[last].text)
      speech.cues[last].time = Turn.Time(
        start: speech.cues[last].time?.start, end: start.map { $0 + length })
    }
    if struck > 0 {
      speech.findings = [
        Finding(.warning, "\(struck) words are struck through in the file and were left out")
      ]
    }
    return speech
  }
}
