import QualitativeData

/// OpenAI's Whisper and programs that write as it does: `segments` with `start`, `end` and `text`.
struct WhisperShape: SpeechShape {
  let format = "json-whisper"

  func fits(_ document: JSONValue) -> Bool {
    WhisperSegments.fit(document)
      || (document["segments"]?.isEmptyList == true && document["text"]?.isText == true)
      || (document["text"]?.isText == true && Self.words(document) != nil)
  }

  func speech(in document: JSONValue) -> Speech {
    var speech =
      document["segments"]?.elements.first == nil
      ? Self.speechOfWords(document) : WhisperSegments.speech(in: document)
    speech.language = SpeechLanguage.tag(in: document)
    return speech
  }

  /// `words` without `segments`, in which the punctuation is missing that `text` has.
  private static func words(_ document: JSONValue) -> JSONValue? {
    guard let words = document["words"], let first = words.elements.first, first["word"] != nil,
      first["start"]?.number != nil
    else { return nil }
    return words
  }

  private static func speechOfWords(_ document: JSONValue) -> Speech {
    var speech = Speech()
    guard let words = words(document) else {
      let text = RecognisedText.of(document["text"]?.text ?? "")
      if !text.isEmpty { speech.cues = [Cue(speaker: .nobody, text: text)] }
      return speech
    }
    let pieces = PunctuatedWords(document["text"]?.text ?? "")
    speech.add(
      WordCues.cues(
        of: pieces.words(
          words.elements.map { word in
            RecognisedWord(
              text: word["word"]?.text ?? "", start: word["start"]?.number,
              end: word["end"]?.number)
          })))
    return speech
  }
}
