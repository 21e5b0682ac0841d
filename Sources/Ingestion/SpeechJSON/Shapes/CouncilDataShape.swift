import QualitativeData

/// Council Data Project: `sentences` with their `words`, each its own stretch.
///
/// `speaker_index` only counts changes of speaker, so it names nobody.
struct CouncilDataShape: SpeechShape {
  let format = "json-cdp"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = document["sentences"]?.elements.first else { return false }
    return first["text"]?.isText == true && first["words"]?.isList == true
      && document["generator"] != nil
  }

  func speech(in document: JSONValue) -> Speech {
    var speech = Speech()
    let speakers = SpeechSpeakers()
    for sentence in document.elements(of: "sentences") {
      let text = sentence["text"]?.text ?? sentence["words"].map(SpeechRecords.joined) ?? ""
      speech.cues.append(
        Cue(
          speaker: speakers.reference(sentence[anyOf: ["speaker_name", "speaker"]]),
          text: RecognisedText.of(text), time: SpeechRecord(value: sentence).time(.seconds)))
    }
    return speech
  }
}
