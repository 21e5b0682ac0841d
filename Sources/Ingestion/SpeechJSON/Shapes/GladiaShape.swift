/// Gladia: `transcription.utterances`, or `prediction` of its first version.
struct GladiaShape: SpeechShape {
  let format = "json-gladia"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = Self.list(document)?.elements.first else { return false }
    return first[anyOf: ["text", "transcription"]]?.isText == true
  }

  func speech(in document: JSONValue) -> Speech {
    guard let list = Self.list(document) else { return Speech() }
    var speech = SpeechRecords(list: list, unit: .seconds).speech()
    speech.language =
      SpeechLanguage.tag(of: document["transcription"]?["languages"])
      ?? SpeechLanguage.tag(in: list.elements.first)
    return speech
  }

  private static func list(_ document: JSONValue) -> JSONValue? {
    if let list = document["transcription"]?["utterances"] { return list }
    return document["prediction"].flatMap { $0.elements.first?["time_begin"] == nil ? nil : $0 }
  }
}
