import QualitativeData

/// What Deepgram heard on one channel.
struct DeepgramChannel {
  private let best: JSONValue?
  /// What the channel is called where there are several.
  private let label: String?
  private let speakers = SpeechSpeakers()

  init(_ channel: JSONValue, label: String?) {
    best = channel["alternatives"]?.elements.first
    self.label = label
  }

  var namesSpeakers: Bool { best?.elements(of: "words").contains { $0["speaker"] != nil } ?? false }

  /// The paragraphs; none where there are none, or where only the words say who speaks.
  func paragraphs() -> Speech {
    var speech = Speech()
    guard let list = best?["paragraphs"]?["paragraphs"], let first = list.elements.first,
      first["sentences"] != nil, first["speaker"] != nil || !namesSpeakers
    else { return speech }
    for paragraph in list.elements {
      var text = TurnText()
      for sentence in paragraph.elements(of: "sentences") {
        let words = sentence["text"]?.text ?? ""
        if UnspacedScripts.needBlank(after: text.bytes, before: words) { text.blank() }
        RecognisedText.add(words, to: &text)
      }
      speech.cues.append(
        Cue(
          speaker: speaker(paragraph["speaker"]), text: text,
          time: SpeechRecord(value: paragraph).time(.seconds), gap: .paragraph))
    }
    return speech
  }

  /// The words, else the transcript as a whole.
  func words() -> Speech {
    var speech = Speech()
    guard let best, let words = best["words"], words.elements.first != nil else {
      let text = RecognisedText.of(best?["transcript"]?.text ?? "")
      speech.cues = [Cue(speaker: speaker(nil), text: text)]
      return speech
    }
    var spacing = TranscriptSpacing(best["transcript"]?.text)
    let recognised = words.elements.map { word in
      let text = word[anyOf: ["punctuated_word", "word"]]?.text ?? ""
      let isNamed = label != nil || word["speaker"] != nil
      return RecognisedWord(
        text: text, speaker: isNamed ? speaker(word["speaker"]) : nil, start: word["start"]?.number,
        end: word["end"]?.number, gap: spacing.gap(before: text))
    }
    speech.add(WordCues.cues(of: recognised, isChannel: label != nil))
    return speech
  }

  private func speaker(_ value: JSONValue?) -> SpeakerReference {
    speakers.reference(value).onChannel(label)
  }
}
