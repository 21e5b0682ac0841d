/// Deepgram: `results.channels`, whose paragraphs or words name speakers by number, and `results.utterances`.
struct DeepgramShape: SpeechShape {
  let format = "json-deepgram"

  func fits(_ document: JSONValue) -> Bool {
    guard let results = document["results"], results.isObject else { return false }
    if let first = results["channels"]?.elements.first { return first["alternatives"] != nil }
    return results["utterances"]?.elements.first?["transcript"] != nil
  }

  func speech(in document: JSONValue) -> Speech {
    guard let results = document["results"] else { return Speech() }
    let channels = results["channels"].list
    var speech = Speech()
    if channels.count > 1 {
      for (number, channel) in channels.enumerated() {
        speech.append(DeepgramChannel(channel, label: "Channel \(number)").words())
      }
      speech.orderByTime()
    } else {
      let channel = channels.first.map { DeepgramChannel($0, label: nil) }
      speech = channel?.paragraphs() ?? Speech()
      if speech.cues.isEmpty, let utterances = results["utterances"],
        channel?.namesSpeakers != true
      {
        speech = SpeechRecords(list: utterances, unit: .seconds).speech()
      }
      if speech.cues.isEmpty, let channel { speech = channel.words() }
    }
    speech.language =
      channels.first.flatMap { SpeechLanguage.tag(in: $0) }
      ?? SpeechLanguage.tag(in: document["metadata"])
    return speech
  }
}
