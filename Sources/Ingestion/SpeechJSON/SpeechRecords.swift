import QualitativeData

/// A list of stretches of speech, each an object of its own.
struct SpeechRecords {
  let list: JSONValue
  /// `nil` to tell it by how fast the speech would be.
  var unit: SpeechRecord.Unit?
  var speakers = SpeechSpeakers()

  /// How many of a list's first elements are looked at before it is taken for one of speech.
  private static let sample = 50

  /// Whether nearly all of a list are stretches of speech.
  static func hold(_ list: JSONValue?) -> Bool {
    guard let list, list.isList else { return false }
    var count = 0
    var speech = 0
    for element in list.elements.prefix(sample) {
      count += 1
      if SpeechRecord(value: element).isSpeech { speech += 1 }
    }
    return speech > 0 && speech * 10 >= count * 8 && !areQuotes(list)
  }

  /// Whether the stretches are as long as their text: places in a text, as of codings, and no times.
  private static func areQuotes(_ list: JSONValue) -> Bool {
    list.elements.prefix(sample).allSatisfy { element in
      let record = SpeechRecord(value: element)
      guard let text = record.text, let start = record.start(.seconds),
        let end = record.end(.seconds)
      else { return false }
      return [text.unicodeScalars.count, text.utf16.count, text.utf8.count].contains {
        Double($0) == end - start
      }
    }
  }

  /// Whether the stretches are single words.
  var areWords: Bool {
    var count = 0
    var single = 0
    for element in list.elements.prefix(Self.sample * 4) {
      guard let text = SpeechRecord(value: element).text else { continue }
      count += 1
      if !text.drop(while: \.isWhitespace).contains(where: \.isWhitespace) { single += 1 }
    }
    return count > 3 && single * 10 >= count * 9
  }

  /// - Complexity: O(size of the list).
  func speech() -> Speech {
    let unit = unit ?? likelyUnit()
    var speech = Speech()
    var speakers = speakers
    let several = speakers.addRoles(list.elements.lazy.map { SpeechRecord(value: $0) })
    if !several.isEmpty {
      speech.findings.append(
        Finding(
          .warning,
          "the role of some speakers changes within the file and was not taken: \(SpeakerList.listed(several))"
        ))
    }
    speech.cast = speakers.cast
    if areWords {
      speech.add(WordCues.cues(of: words(unit, speakers)))
    } else {
      speech.cues = cues(unit, speakers)
    }
    return speech
  }

  // MARK: Parts

  private func cues(_ unit: SpeechRecord.Unit, _ speakers: SpeechSpeakers) -> [Cue] {
    return list.elements.compactMap { element in
      let record = SpeechRecord(value: element)
      guard let text = record.text ?? record.words.map({ Self.joined($0) }) else { return nil }
      return Cue(
        speaker: speakers.reference(record.speaker), text: RecognisedText.of(text),
        time: record.time(unit))
    }
  }

  private func words(
    _ unit: SpeechRecord.Unit, _ speakers: SpeechSpeakers
  ) -> [RecognisedWord] {
    let records = list.elements.map(SpeechRecord.init)
    let isSpaced = records.prefix(200).contains { $0.text?.first?.isWhitespace == true }
    return records.compactMap { record in
      guard let text = record.text else { return nil }
      return RecognisedWord(
        text: text, speaker: record.speaker.map { speakers.reference($0) },
        start: record.start(unit), end: record.end(unit), gap: isSpaced ? .none : .usual)
    }
  }

  /// The text of a list of words.
  static func joined(_ words: JSONValue) -> String {
    let texts = words.elements.compactMap { SpeechRecord(value: $0).text }
    if texts.contains(where: { $0.first?.isWhitespace == true }) { return texts.joined() }
    var result = ""
    for text in texts {
      let isClosing = text.utf8.count == 1 && text.utf8.allSatisfy(TurnText.closes)
      if !result.isEmpty, !isClosing, UnspacedScripts.needBlank(after: result, before: text) {
        result += " "
      }
      result += text
    }
    return result
  }

  // MARK: Unit

  /// Milliseconds where seconds would make the speech impossibly slow: people say 10 bytes a second and more.
  private func likelyUnit() -> SpeechRecord.Unit {
    var bytes = 0
    var first = Double.infinity
    var last = -Double.infinity
    for element in list.elements.prefix(2000) {
      let record = SpeechRecord(value: element)
      guard let start = record.start(.seconds) else { continue }
      bytes += record.text?.utf8.count ?? 0
      first = min(first, start)
      last = max(last, record.end(.seconds) ?? start)
    }
    let length = last - first
    return length > 0 && Double(bytes) / length < 0.2 ? .milliseconds : .seconds
  }
}
