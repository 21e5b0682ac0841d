import QualitativeData

/// Rev and Rev.ai: `monologues` of `elements`, in which the blanks are elements, too.
///
/// A monologue is a turn. Times stand on the elements: seconds, or `00:00:01,000` where people transcribed.
struct RevShape: SpeechShape {
  let format = "json-rev"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = document["monologues"]?.elements.first else { return false }
    return first["elements"]?.isList == true
  }

  func speech(in document: JSONValue) -> Speech {
    var speech = Speech()
    let speakers = SpeechSpeakers(document["speakers"])
    speech.cast = speakers.cast
    speech.areTurns = true
    for monologue in document.elements(of: "monologues") {
      let name = monologue["speaker_info"]?[anyOf: ["display_name", "name"]]
      let words = WordCues.cues(
        of: monologue.elements(of: "elements").map { element in
          Self.word(element, speakers.reference(name ?? monologue["speaker"]))
        })
      speech.add(words)
    }
    speech.language = SpeechLanguage.tag(in: document)
    return speech
  }

  private static func word(_ element: JSONValue, _ speaker: SpeakerReference) -> RecognisedWord {
    let isSaid = element["type"].map { ["text", "punct"].contains($0.text?.lowercased()) } ?? true
    return RecognisedWord(
      text: element["value"]?.text ?? "", speaker: speaker,
      start: SpeechTime.seconds(element[anyOf: ["ts", "timestamp"]]),
      end: SpeechTime.seconds(element[anyOf: ["end_ts", "end_timestamp"]]), gap: .none,
      isEvent: !isSaid)
  }
}
