import QualitativeData

/// Amazon Transcribe: `results.items`, one a word or punctuation mark, with times as text.
///
/// Speakers stand on the items of newer files, else in `speaker_labels` under the same start time; of several
/// channels, each is a speaker.
struct AmazonTranscribeShape: SpeechShape {
  let format = "json-aws-transcribe"

  func fits(_ document: JSONValue) -> Bool {
    guard let results = document["results"], results.isObject else { return false }
    return results["items"]?.isList == true || results["channel_labels"] != nil
      || (results["transcripts"]?.isList == true && document["job_name"] != nil)
  }

  func speech(in document: JSONValue) -> Speech {
    guard let results = document["results"] else { return Speech() }
    var speech = Speech()
    if let channels = results["channel_labels"]?["channels"], channels.elements.first != nil {
      for channel in channels.elements {
        let speaker = SpeechSpeakers.channel(channel["channel_label"])
        let words = words(channel["items"]) { _ in speaker }
        speech.add(WordCues.cues(of: words, isChannel: true))
      }
      speech.orderByTime()
    } else {
      var labels = AmazonSpeakerLabels(results["speaker_labels"])
      let speakers = SpeechSpeakers()
      let text = results["transcripts"]?.elements.first?["transcript"]?.text
      let words = words(results["items"], TranscriptSpacing(text)) { item in
        if let label = item["speaker_label"] { return speakers.reference(label) }
        return SpeechTime.seconds(item["start_time"]).flatMap { labels.next(at: $0) }
      }
      speech.add(WordCues.cues(of: words))
    }
    let code = results["language_code"] ?? results["language_identification"]
    speech.language = SpeechLanguage.tag(of: code ?? document["language_code"])
    return speech
  }

  private func words(
    _ items: JSONValue?, _ spacing: TranscriptSpacing = TranscriptSpacing(nil),
    speaker: (JSONValue) -> SpeakerReference?
  ) -> [RecognisedWord] {
    var spacing = spacing
    return items.list.map { item in
      let text =
        (item["alternatives"]?.elements.first?["content"] ?? item["content"])?.text ?? ""
      let isPunctuation = item["type"]?.text == "punctuation"
      let gap = spacing.gap(before: text)
      return RecognisedWord(
        text: text, speaker: isPunctuation ? nil : speaker(item),
        start: SpeechTime.seconds(item["start_time"]), end: SpeechTime.seconds(item["end_time"]),
        gap: isPunctuation && gap == .usual ? .none : gap)
    }
  }
}

/// Who speaks, by the time at which an item starts.
private struct AmazonSpeakerLabels {
  /// The last to speak first: several items of one time are told apart by their order.
  private var waiting: [Double: [SpeakerReference]] = [:]

  init(_ labels: JSONValue?) {
    let speakers = SpeechSpeakers()
    guard let labels else { return }
    for segment in labels.elements(of: "segments") {
      for item in segment.elements(of: "items") {
        guard let start = SpeechTime.seconds(item["start_time"]) else { continue }
        let speaker = speakers.reference(item["speaker_label"] ?? segment["speaker_label"])
        waiting[start, default: []].append(speaker)
      }
    }
    for start in waiting.keys { waiting[start]?.reverse() }
  }

  mutating func next(at start: Double) -> SpeakerReference? { waiting[start]?.popLast() }
}
