import QualitativeData

/// AssemblyAI: `utterances` or, without speakers, `words`; times in milliseconds.
///
/// An utterance is what one speaker says until another does, so each is a turn.
struct AssemblyAIShape: SpeechShape {
  let format = "json-assemblyai"

  func fits(_ document: JSONValue) -> Bool {
    if Self.isItsOwn(document) { return Self.list(document) != nil }
    guard let first = document["utterances"]?.elements.first else { return false }
    return first["text"]?.isText == true && first["start"]?.isWhole == true
      && first["speaker"]?.isText == true
  }

  func speech(in document: JSONValue) -> Speech {
    guard let list = Self.list(document) else { return Speech() }
    var speech: Speech
    if let utterances = document["utterances"], utterances.elements.first != nil {
      let unit: SpeechRecord.Unit? = Self.isItsOwn(document) ? .milliseconds : nil
      speech = SpeechRecords(list: utterances, unit: unit).speech()
      speech.areTurns = true
    } else if let words = document["words"] {
      speech = Speech()
      speech.add(WordCues.cues(of: Self.words(words, document["text"]?.text)))
    } else {
      speech = SpeechRecords(list: list, unit: .milliseconds).speech()
    }
    speech.language = SpeechLanguage.tag(in: document)
    return speech
  }

  private static func isItsOwn(_ document: JSONValue) -> Bool {
    document[anyOf: ["audio_url", "acoustic_model", "speech_model", "language_model"]] != nil
      && document["status"] != nil
  }

  private static func list(_ document: JSONValue) -> JSONValue? {
    for name: StaticString in ["utterances", "words", "sentences", "paragraphs"] {
      if let list = document[name], list.elements.first?["text"] != nil { return list }
    }
    return nil
  }

  private static func words(_ words: JSONValue, _ text: String?) -> [RecognisedWord] {
    let speakers = SpeechSpeakers()
    var spacing = TranscriptSpacing(text)
    return words.elements.map { word in
      let text = word["text"]?.text ?? ""
      return RecognisedWord(
        text: text, speaker: word[anyOf: ["speaker", "channel"]].map { speakers.reference($0) },
        start: SpeechTime.milliseconds(word["start"]), end: SpeechTime.milliseconds(word["end"]),
        gap: spacing.gap(before: text))
    }
  }
}
