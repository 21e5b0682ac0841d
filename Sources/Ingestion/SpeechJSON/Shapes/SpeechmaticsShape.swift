import QualitativeData

/// Speechmatics: `results` of words and punctuation marks, each with what it is attached to.
struct SpeechmaticsShape: SpeechShape {
  let format = "json-speechmatics"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = document["results"]?.elements.first, first["type"]?.isText == true else {
      return false
    }
    return first["alternatives"]?.elements.first?["content"] != nil
  }

  func speech(in document: JSONValue) -> Speech {
    var speech = Speech()
    let metadata = document["metadata"]
    let results = document["results"].list
    let delimiter = metadata?["language_pack_info"]?["word_delimiter"]?.text
    for channel in Self.channels(results) {
      let words = results.filter { channel == nil || $0["channel"]?.text == channel }
      speech.add(
        WordCues.cues(of: Self.words(words, delimiter ?? " ", channel), isChannel: channel != nil))
    }
    speech.orderByTime()
    let configured = SpeechLanguage.tag(in: metadata?["transcription_config"])
    speech.language =
      configured
      ?? SpeechLanguage.tag(of: metadata?["language_identification"]?["predicted_language"])
    return speech
  }

  /// The names of the channels where there are several, else one `nil`.
  private static func channels(_ results: [JSONValue]) -> [String?] {
    var names: [String] = []
    for result in results {
      guard let name = result["channel"]?.text else { return [nil] }
      if !names.contains(name) { names.append(name) }
      if names.count > 64 { return [nil] }
    }
    return names.count > 1 ? names : [nil]
  }

  private static func words(
    _ results: [JSONValue], _ delimiter: String, _ channel: String?
  ) -> [RecognisedWord] {
    let speakers = SpeechSpeakers()
    var isAttached = true
    return results.map { result in
      let best = result["alternatives"]?.elements.first
      let attachment = result["attaches_to"]?.text
      let isClosing = result["type"]?.text == "punctuation" && attachment != "next"
      defer { isAttached = attachment == "next" || attachment == "both" }
      let follows = isAttached || attachment == "previous" || attachment == "both"
      return RecognisedWord(
        text: best?["content"]?.text ?? "",
        speaker: isClosing ? nil : speakers.reference(best?["speaker"]).onChannel(channel),
        start: SpeechTime.seconds(result["start_time"]),
        end: SpeechTime.seconds(result["end_time"]),
        gap: follows || delimiter.isEmpty ? .none : .blank)
    }
  }
}
