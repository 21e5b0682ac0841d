import QualitativeData

/// ElevenLabs Scribe: `words` that are words, the blanks between them, or sounds.
struct ElevenLabsShape: SpeechShape {
  let format = "json-elevenlabs"

  func fits(_ document: JSONValue) -> Bool {
    (Self.channels(document).first?["words"]?.elements.prefix(20).contains { word in
      word["text"]?.isText == true
        && ["word", "spacing", "audio_event"].contains(word["type"]?.text)
    }) ?? false
  }

  func speech(in document: JSONValue) -> Speech {
    var speech = Speech()
    let channels = Self.channels(document)
    for channel in channels {
      let number = channels.count > 1 ? channel["channel_index"] : nil
      speech.add(WordCues.cues(of: Self.words(channel["words"], number), isChannel: number != nil))
      speech.language = speech.language ?? SpeechLanguage.tag(in: channel)
    }
    if channels.count > 1 { speech.orderByTime() }
    return speech
  }

  private static func channels(_ document: JSONValue) -> [JSONValue] {
    document["transcripts"] == nil ? [document] : document["transcripts"].list
  }

  private static func words(_ list: JSONValue?, _ channel: JSONValue?) -> [RecognisedWord] {
    let speakers = SpeechSpeakers()
    let words = list.list
    let isSpaced = words.prefix(200).contains { $0["type"]?.text == "spacing" }
    return words.map { word in
      let speaker = word[anyOf: ["speaker_id", "speaker"]].map { speakers.reference($0) }
      return RecognisedWord(
        text: word["text"]?.text ?? "",
        speaker: channel.map { SpeechSpeakers.channel($0) } ?? speaker,
        start: word["start"]?.number,
        end: word["end"]?.number, gap: isSpaced ? .none : .usual,
        isEvent: word["type"]?.text == "audio_event")
    }
  }
}
