import QualitativeData

/// Azure Speech: `recognizedPhrases` of batch transcription, `phrases` of fast transcription.
///
/// Of several channels without speakers, each is a speaker.
struct AzureSpeechShape: SpeechShape {
  let format = "json-azure-speech"

  func fits(_ document: JSONValue) -> Bool {
    if let first = document["recognized_phrases"]?.elements.first {
      return first[anyOf: ["n_best", "offset_in_ticks", "offset"]] != nil
    }
    guard let first = document["phrases"]?.elements.first else { return false }
    return first["text"]?.isText == true && first["offset_milliseconds"] != nil
  }

  func speech(in document: JSONValue) -> Speech {
    let phrases =
      document[anyOf: ["recognized_phrases", "phrases"]].list
    let channels = Set(phrases.compactMap { $0["channel"]?.number })
    let speakers = SpeechSpeakers()
    var speech = Speech()
    for phrase in phrases {
      let best = phrase["n_best"]?.elements.first
      let text = (best?[anyOf: ["display", "lexical"]] ?? phrase["text"])?.text ?? ""
      var speaker = speakers.reference(phrase["speaker"] ?? best?["speaker"])
      if channels.count > 1, case .label(let channel) = SpeechSpeakers.channel(phrase["channel"]) {
        speaker = speaker.onChannel(channel)
      }
      speech.cues.append(
        Cue(speaker: speaker, text: RecognisedText.of(text), time: Self.time(of: phrase)))
      speech.language = speech.language ?? SpeechLanguage.tag(in: phrase)
    }
    speech.orderByTime()
    return speech
  }

  private static func time(of phrase: JSONValue) -> Turn.Time? {
    let start =
      SpeechTime.ticks(phrase["offset_in_ticks"])
      ?? SpeechTime.milliseconds(phrase["offset_milliseconds"])
      ?? ticksOrText(phrase["offset"])
    let length =
      SpeechTime.ticks(phrase["duration_in_ticks"])
      ?? SpeechTime.milliseconds(phrase["duration_milliseconds"])
      ?? ticksOrText(phrase["duration"])
    return start.map { start in Turn.Time(start: start, end: length.map { start + $0 }) }
  }

  /// `PT1.5S`, or ticks before version 3.
  private static func ticksOrText(_ value: JSONValue?) -> Double? {
    value?.number == nil ? SpeechTime.seconds(value) : SpeechTime.ticks(value)
  }
}
