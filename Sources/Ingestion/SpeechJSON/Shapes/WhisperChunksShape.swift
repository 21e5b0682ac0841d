/// Whisper through Transformers, as `insanely-fast-whisper` writes it: `chunks` with a `timestamp` of two numbers.
///
/// Where speakers were told apart, `speakers` holds the same stretches with them.
struct WhisperChunksShape: SpeechShape {
  let format = "json-whisper-chunks"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = Self.list(document)?.elements.first else { return false }
    return first["text"] != nil && first["timestamp"]?.isList == true
  }

  func speech(in document: JSONValue) -> Speech {
    guard let list = Self.list(document) else { return Speech() }
    var speech = SpeechRecords(list: list, unit: .seconds).speech()
    speech.language = SpeechLanguage.tag(in: document)
    return speech
  }

  private static func list(_ document: JSONValue) -> JSONValue? {
    let speakers = document["speakers"].flatMap { list in
      list.elements.first?["timestamp"] == nil ? nil : list
    }
    return speakers ?? document["chunks"]
  }
}
