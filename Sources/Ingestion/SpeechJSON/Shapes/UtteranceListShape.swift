/// A list of who says what when, by whatever program: the first list in the document that holds such records.
struct UtteranceListShape: SpeechShape {
  let format = "json-utterances"

  func fits(_ document: JSONValue) -> Bool { Self.list(in: document) != nil }

  func speech(in document: JSONValue) -> Speech {
    guard let list = Self.list(in: document) else { return Speech() }
    let speakers = SpeechSpeakers(document[anyOf: ["speakers", "participants"]])
    var speech = SpeechRecords(list: list, speakers: speakers).speech()
    speech.language = SpeechLanguage.tag(in: document)
    return speech
  }

  /// Lists of stretches come before lists of words, and what stands less deep before what stands deeper.
  private static func list(in document: JSONValue) -> JSONValue? {
    if SpeechRecords.hold(document) { return document }
    var level = [document]
    var words: JSONValue?
    for _ in 0..<3 {
      for value in level.flatMap(\.values) where SpeechRecords.hold(value) {
        if !SpeechRecords(list: value).areWords { return value }
        words = words ?? value
      }
      level = level.flatMap { $0.values.filter(\.isObject) }
      if level.count > 1000 { break }
    }
    return words
  }
}
