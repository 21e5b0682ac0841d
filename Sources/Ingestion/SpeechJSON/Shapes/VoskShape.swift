import QualitativeData

/// Vosk: one document a stretch, with `result` for the words and `text`.
struct VoskShape: SpeechShape {
  let format = "json-vosk"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = document["result"]?.elements.first else { return false }
    return first["word"]?.isText == true && first["start"] != nil
  }

  func speech(in document: JSONValue) -> Speech {
    let words = document["result"].list
    let text = document["text"]?.text ?? document["result"].map(SpeechRecords.joined) ?? ""
    var speech = Speech()
    speech.cues = [
      Cue(
        speaker: .nobody, text: RecognisedText.of(text),
        time: Turn.Time(start: words.first?["start"]?.number, end: words.last?["end"]?.number))
    ]
    return speech
  }
}
