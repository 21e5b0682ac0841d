import QualitativeData

/// Digital Paper Edit and its relatives: `words` and `paragraphs`, which only times bring together.
struct DigitalPaperEditShape: SpeechShape {
  let format = "json-digital-paper-edit"

  func fits(_ document: JSONValue) -> Bool {
    guard let word = document["words"]?.elements.first, word["text"]?.isText == true,
      let paragraph = document["paragraphs"]?.elements.first
    else { return false }
    return word["start"] != nil && paragraph["start"] != nil && paragraph["text"] == nil
  }

  /// Each word goes to the last paragraph that begins no later than the word does, so that none is lost.
  func speech(in document: JSONValue) -> Speech {
    let speakers = SpeechSpeakers(document["speakers"])
    let paragraphs = document.elements(of: "paragraphs").compactMap { paragraph in
      SpeechTime.seconds(paragraph["start"]).map { (start: $0, value: paragraph) }
    }.sorted { $0.start < $1.start }
    var speech = Speech()
    speech.cast = speakers.cast
    speech.cues = paragraphs.map { paragraph in
      Cue(
        speaker: speakers.reference(paragraph.value["speaker"]), text: TurnText(),
        time: SpeechRecord(value: paragraph.value).time(.seconds), gap: .paragraph)
    }
    guard !speech.cues.isEmpty else { return speech }
    var place = 0
    for word in document.elements(of: "words") {
      if let start = SpeechTime.seconds(word["start"]) {
        while place + 1 < paragraphs.count, paragraphs[place + 1].start <= start { place += 1 }
        while place > 0, paragraphs[place].start > start { place -= 1 }
      }
      let text = word["text"]?.text ?? ""
      if UnspacedScripts.needBlank(after: speech.cues[place].text.bytes, before: text) {
        speech.cues[place].text.blank()
      }
      RecognisedText.add(text, to: &speech.cues[place].text)
    }
    speech.language = SpeechLanguage.tag(in: document)
    return speech
  }
}
