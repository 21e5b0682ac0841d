/// The BBC's Kaldi service: `words` with `punct`, and `segmentation` that says who speaks from when on.
struct KaldiShape: SpeechShape {
  let format = "json-bbc-kaldi"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = Self.content(document)["words"]?.elements.first else { return false }
    return first["punct"]?.isText == true && first["start"] != nil
  }

  func speech(in document: JSONValue) -> Speech {
    let content = Self.content(document)
    let speakers = SpeechSpeakers()
    let segmentation = content["segmentation"] ?? document["segmentation"]
    let changes = (segmentation?["segments"]).list.compactMap { segment in
      SpeechTime.seconds(segment["start"]).map {
        (start: $0, speaker: speakers.reference(segment["speaker"]?["@id"] ?? segment["speaker"]))
      }
    }
    var timeline = SpeakerTimeline(changes)
    var speech = Speech()
    speech.add(
      WordCues.cues(
        of: content.elements(of: "words").map { word in
          let start = SpeechTime.seconds(word["start"])
          return RecognisedWord(
            text: word[anyOf: ["punct", "word"]]?.text ?? "", speaker: timeline.speaker(at: start),
            start: start, end: SpeechTime.seconds(word["end"]))
        }))
    return speech
  }

  private static func content(_ document: JSONValue) -> JSONValue { document["retval"] ?? document }
}
