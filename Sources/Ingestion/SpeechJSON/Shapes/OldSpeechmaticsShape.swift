import QualitativeData

/// Speechmatics before 2019: `words` with `name` and `time`, and `speakers` with the time each begins.
struct OldSpeechmaticsShape: SpeechShape {
  let format = "json-speechmatics-1"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = document["words"]?.elements.first else { return false }
    return first["name"]?.isText == true && first["time"] != nil
  }

  func speech(in document: JSONValue) -> Speech {
    let speakers = SpeechSpeakers()
    let changes = document.elements(of: "speakers").compactMap { turn in
      SpeechTime.seconds(turn["time"]).map {
        (start: $0, speaker: speakers.reference(turn["name"]))
      }
    }
    var timeline = SpeakerTimeline(changes)
    let words = document.elements(of: "words").map { word -> RecognisedWord in
      let start = SpeechTime.seconds(word["time"])
      let speaker = timeline.speaker(at: start)
      let text = word["name"]?.text ?? ""
      let isMark = text.utf8.count == 1 && text.utf8.allSatisfy(TurnText.closes)
      return RecognisedWord(
        text: text, speaker: isMark ? nil : speaker, start: start,
        end: start.map { $0 + (SpeechTime.seconds(word["duration"]) ?? 0) },
        gap: isMark ? .none : .usual)
    }
    var speech = Speech()
    speech.add(WordCues.cues(of: words))
    speech.language = SpeechLanguage.tag(in: document["job"])
    return speech
  }
}
