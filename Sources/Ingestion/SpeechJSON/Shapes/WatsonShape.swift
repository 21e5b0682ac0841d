import QualitativeData

/// IBM Watson: `results` with `timestamps` of `[word, from, to]`; `speaker_labels` name who says the word at `from`.
struct WatsonShape: SpeechShape {
  let format = "json-ibm-watson"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = document["results"]?.elements.first,
      let best = first["alternatives"]?.elements.first, best["transcript"]?.isText == true
    else { return false }
    return best["timestamps"]?.isList == true || document["result_index"] != nil
      || document["speaker_labels"] != nil
  }

  func speech(in document: JSONValue) -> Speech {
    let labels = Self.labels(document["speaker_labels"])
    var speech = Speech()
    for result in document.elements(of: "results") {
      guard result["final"]?.isFalse != true,
        let best = result["alternatives"]?.elements.first
      else { continue }
      let timestamps = best["timestamps"].list
      if labels.isEmpty || timestamps.isEmpty {
        let time = Turn.Time(
          start: timestamps.first.flatMap { Self.number($0, 1) },
          end: timestamps.last.flatMap { Self.number($0, 2) })
        speech.cues.append(
          Cue(
            speaker: .nobody, text: RecognisedText.of(best["transcript"]?.text ?? ""), time: time))
      } else {
        speech.add(WordCues.cues(of: Self.words(timestamps, best["transcript"]?.text, labels)))
      }
    }
    return speech
  }

  private static func words(
    _ timestamps: [JSONValue], _ transcript: String?, _ labels: [Double: SpeakerReference]
  ) -> [RecognisedWord] {
    var spacing = TranscriptSpacing(transcript)
    return timestamps.map { stamp in
      let text = stamp.elements.first?.text ?? ""
      let start = number(stamp, 1)
      return RecognisedWord(
        text: text, speaker: start.flatMap { labels[$0] }, start: start, end: number(stamp, 2),
        gap: spacing.gap(before: text))
    }
  }

  private static func labels(_ list: JSONValue?) -> [Double: SpeakerReference] {
    let speakers = SpeechSpeakers()
    var labels: [Double: SpeakerReference] = [:]
    for label in list.list {
      guard let from = label["from"]?.number else { continue }
      labels[from] = speakers.reference(label["speaker"])
    }
    return labels
  }

  private static func number(_ stamp: JSONValue, _ place: Int) -> Double? {
    stamp.elements.dropFirst(place).first { _ in true }?.number
  }
}
