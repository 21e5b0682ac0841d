/// Transcripts of the podcast namespace: `segments` with `startTime` and `body`.
struct PodcastShape: SpeechShape {
  let format = "json-podcast"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = document["segments"]?.elements.first else { return false }
    return first["body"]?.isText == true && first["start_time"] != nil
  }

  func speech(in document: JSONValue) -> Speech {
    guard let list = document["segments"] else { return Speech() }
    return SpeechRecords(list: list, unit: .seconds).speech()
  }
}
