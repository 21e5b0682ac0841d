import QualitativeData

/// Nothing but a text, as recognisers write that were asked for no times: one turn a paragraph.
struct TextAloneShape: SpeechShape {
  let format = "json-text"
  /// Much else has a member called `text`.
  var isCertain: Bool { false }

  func fits(_ document: JSONValue) -> Bool {
    // An editor's HTML, or what is made of transcripts here.
    let others: [StaticString] = ["media", "media_time", "media_source", "turns", "digest"]
    guard let text = Self.text(document), document[anyOf: others] == nil else { return false }
    return !["<p", "<br", "<span", "<div"].contains(where: text.contains)
  }

  func speech(in document: JSONValue) -> Speech {
    var speech = Speech()
    speech.language = SpeechLanguage.tag(in: document)
    var paragraph = ""
    for line in (Self.text(document) ?? "").split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      if line.allSatisfy(\.isWhitespace) {
        speech.cues.append(Cue(speaker: .nobody, text: RecognisedText.of(paragraph)))
        paragraph = ""
      } else {
        paragraph += line + "\n"
      }
    }
    speech.cues.append(Cue(speaker: .nobody, text: RecognisedText.of(paragraph)))
    return speech
  }

  private static func text(_ document: JSONValue) -> String? {
    document[anyOf: ["text", "transcript", "transcription"]]?.text
  }
}
