import QualitativeData

/// The results Google gives for one recording, interim ones left out.
struct GoogleSpeechResults {
  private struct Result {
    let value: JSONValue
    let transcript: String
    let words: [JSONValue]

    init(_ value: JSONValue) {
      let best = value["alternatives"]?.elements.first
      self.value = value
      transcript = best?["transcript"]?.text ?? ""
      words = (best?["words"]).list
    }

    var hasSpeakers: Bool { words.contains { GoogleSpeechResults.speaker(of: $0) != nil } }

    /// Whether its words are more than its transcript holds.
    var repeatsOthers: Bool {
      let length = words.reduce(0) { $0 + (GoogleSpeechResults.text(of: $1).utf8.count) }
      return length > transcript.utf8.count * 3 / 2
    }
  }

  private let results: [Result]
  private let channels: Int
  private let speakers = SpeechSpeakers()

  init(_ results: [JSONValue]) {
    self.results = results.map(Result.init)
    channels = Set(results.compactMap { $0["channel_tag"]?.number }).count
  }

  func speech() -> Speech {
    var speech = Speech()
    if let last = results.last, results.count > 1, last.hasSpeakers, last.repeatsOthers {
      let spacing = TranscriptSpacing(results.map(\.transcript).joined(separator: " "))
      speech.add(WordCues.cues(of: words(last, spacing, nil)))
    } else {
      for result in results { add(result, to: &speech) }
      if channels > 1 { speech.orderByTime() }
    }
    speech.language = results.lazy.compactMap { SpeechLanguage.tag(in: $0.value) }.first
    return speech
  }

  private func add(_ result: Result, to speech: inout Speech) {
    let channel = channels > 1 ? SpeechSpeakers.channel(result.value["channel_tag"]) : nil
    if result.hasSpeakers || (result.transcript.isEmpty && !result.words.isEmpty) {
      speech.add(
        WordCues.cues(of: words(result, TranscriptSpacing(result.transcript), channel)))
    } else {
      let end = result.words.last.flatMap { SpeechTime.seconds($0[anyOf: Self.ends]) }
      let offset = result.value[anyOf: ["result_end_time", "result_end_offset"]]
      let time = Turn.Time(
        start: result.words.first.flatMap { Self.start(of: $0) },
        end: end ?? SpeechTime.seconds(offset))
      speech.cues.append(
        Cue(
          speaker: channel ?? .nobody, text: RecognisedText.of(result.transcript), time: time))
    }
  }

  private func words(
    _ result: Result, _ spacing: TranscriptSpacing, _ channel: SpeakerReference?
  ) -> [RecognisedWord] {
    var spacing = spacing
    return result.words.map { word in
      let text = Self.text(of: word)
      return RecognisedWord(
        text: text, speaker: Self.speaker(of: word).map { speakers.reference($0) } ?? channel,
        start: Self.start(of: word), end: SpeechTime.seconds(word[anyOf: Self.ends]),
        gap: spacing.gap(before: text))
    }
  }

  /// Japanese words come with their reading: `漢字|カンジ`.
  private static func text(of word: JSONValue) -> String {
    let text = word["word"]?.text ?? ""
    return text.split(separator: "|").first.map(String.init) ?? text
  }

  /// Speakers are numbered from 1; 0 is nobody.
  private static func speaker(of word: JSONValue) -> JSONValue? {
    guard let label = word[anyOf: ["speaker_label", "speaker_tag"]] else { return nil }
    return label.number == 0 || label.text?.isEmpty == true ? nil : label
  }

  /// Times of zero are left out by the service.
  private static func start(of word: JSONValue) -> Double? {
    SpeechTime.seconds(word[anyOf: ["start_time", "start_offset"]])
      ?? (word[anyOf: ends] == nil ? nil : 0)
  }

  private static let ends: [StaticString] = ["end_time", "end_offset"]
}
