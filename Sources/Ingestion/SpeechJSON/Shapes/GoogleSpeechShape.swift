import QualitativeData

/// Google Speech-to-Text: `results` with `alternatives`, in all its versions and spellings.
///
/// Where speakers are told apart, the last result of version 1 repeats all words with them, under a transcript of
/// its own stretch only; version 2 has them on the words of every result.
struct GoogleSpeechShape: SpeechShape {
  let format = "json-google-speech"

  func fits(_ document: JSONValue) -> Bool {
    Self.lists(document).contains { list in
      list.elements.prefix(20).contains { result in
        guard let best = result["alternatives"]?.elements.first else { return false }
        return best["transcript"]?.isText == true || best["words"]?.elements.first?["word"] != nil
      }
    }
  }

  func speech(in document: JSONValue) -> Speech {
    var speech = Speech()
    let lists = Self.lists(document)
    for list in lists {
      let results = list.elements.filter { $0["is_final"]?.isFalse != true }
      speech.append(GoogleSpeechResults(results).speech())
    }
    if lists.count > 1 {
      speech.findings.append(
        Finding(
          .warning,
          "the file holds \(lists.count) recordings, which stand one after the other; times begin anew with each"
        ))
    }
    return speech
  }

  /// The results; of version 2, those of every recording.
  private static func lists(_ document: JSONValue) -> [JSONValue] {
    guard let results = document["results"] else { return [] }
    if results.isList { return [results] }
    return results.values.prefix(100).compactMap { file in
      let inner = file["transcript"] ?? file["inline_result"]?["transcript"]
      return inner?["results"].flatMap { $0.isList ? $0 : nil }
    }
  }
}
