import QualitativeData

/// Azure Video Indexer: `insights.transcript`, whose lines name speakers by number.
struct AzureVideoShape: SpeechShape {
  let format = "json-azure-video"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = Self.insights(document)?["transcript"]?.elements.first else { return false }
    return first["text"] != nil && first["instances"] != nil
  }

  func speech(in document: JSONValue) -> Speech {
    guard let insights = Self.insights(document) else { return Speech() }
    let speakers = SpeechSpeakers(insights["speakers"])
    var speech = Speech()
    speech.cast = speakers.cast
    for line in insights.elements(of: "transcript") {
      let instance = line["instances"]?.elements.first
      speech.cues.append(
        Cue(
          speaker: speakers.reference(line["speaker_id"]),
          text: RecognisedText.of(line["text"]?.text ?? ""),
          time: Turn.Time(
            start: SpeechTime.seconds(instance?[anyOf: ["start", "adjusted_start"]]),
            end: SpeechTime.seconds(instance?[anyOf: ["end", "adjusted_end"]]))))
    }
    speech.language = SpeechLanguage.tag(of: insights[anyOf: ["source_language", "language"]])
    return speech
  }

  private static func insights(_ document: JSONValue) -> JSONValue? {
    document["videos"]?.elements.first?["insights"] ?? document["insights"]
      ?? (document["transcript"]?.isList == true ? document : nil)
  }
}
