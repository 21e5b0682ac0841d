import QualitativeData

/// One stretch of speech in an object of its own, as most programs write it: who, what, from when to when.
struct SpeechRecord {
  let value: JSONValue

  /// What a number of a time counts.
  enum Unit { case seconds, milliseconds }

  var speaker: JSONValue? { value[anyOf: Self.speakers] }

  /// What was said; `nil` where the object has none of the members it could stand in.
  var text: String? {
    for name in Self.texts {
      if let text = value[name]?.text { return text }
    }
    // Machines write messages, too, but say no speaker.
    return speaker == nil ? nil : value["message"]?.text
  }

  /// What the speaker is there for, where that stands beside who it is.
  var role: String? {
    guard Self.names.contains(where: { value[$0].map { !$0.isNull } ?? false }) else { return nil }
    return value[anyOf: Self.roles]?.text
  }

  /// Its words, where they are told one by one.
  var words: JSONValue? {
    value[anyOf: ["words", "terms", "tokens"]].flatMap { $0.isList ? $0 : nil }
  }

  /// Whether it holds speech: text or words, and who or when.
  var isSpeech: Bool {
    guard value.isObject, text != nil || words?.elements.first?.isObject == true else {
      return false
    }
    return speaker != nil || start(.seconds) != nil
  }

  func start(_ unit: Unit) -> Double? {
    if let pair = value["timestamp"], pair.isList {
      return seconds(pair.elements.first, unit)
    }
    return seconds(value[anyOf: Self.starts], unit) ?? milliseconds(Self.startsInMilliseconds)
      ?? clock("start_offset")
  }

  func end(_ unit: Unit) -> Double? {
    if let pair = value["timestamp"], pair.isList {
      return seconds(pair.elements.dropFirst().first { _ in true }, unit)
    }
    if let end = seconds(value[anyOf: Self.ends], unit) ?? milliseconds(Self.endsInMilliseconds)
      ?? clock("end_offset")
    {
      return end
    }
    guard let start = start(unit) else { return nil }
    let length = seconds(value["duration"], unit) ?? milliseconds(["duration_ms"])
    return length.map { start + $0 }
  }

  /// Its own time, else that of its words.
  func time(_ unit: Unit) -> Turn.Time? {
    var start = start(unit)
    var end = end(unit)
    if start == nil, end == nil, let words {
      start = words.elements.lazy.compactMap { SpeechRecord(value: $0).start(unit) }.first
      for word in words.elements { end = SpeechRecord(value: word).end(unit) ?? end }
    }
    return start == nil && end == nil ? nil : Turn.Time(start: start, end: end)
  }

  /// Some programs count samples in a member that others write `00:01:02` in.
  private func clock(_ name: StaticString) -> Double? {
    value[name].flatMap { $0.isText ? SpeechTime.seconds($0) : nil }
  }

  /// Numbers are in the unit; `00:01:02` and `1.4s` say themselves what they count.
  private func seconds(_ value: JSONValue?, _ unit: Unit) -> Double? {
    guard let value else { return nil }
    if unit == .milliseconds, let number = value.number { return number / 1000 }
    return SpeechTime.seconds(value)
  }

  private func milliseconds(_ names: [StaticString]) -> Double? {
    SpeechTime.milliseconds(value[anyOf: names])
  }

  private static let names: [StaticString] = [
    "speaker_name", "speaker_display_name", "speaker", "speaker_label", "speaker_id", "speaker_tag",
    "participant",
  ]
  private static let roles: [StaticString] = ["speaker_role", "participant_role", "role"]
  private static let speakers: [StaticString] =
    names + [
      "participant_role", "participant_name", "speaker_designation", "author", "speaker_role",
      "role",
    ]
  private static let texts: [StaticString] = [
    "human_transcript", "text", "transcript", "sentence", "body", "content", "utterance",
    "transcription", "caption",
    "punctuated_word", "word",
  ]
  private static let starts: [StaticString] = [
    "start", "start_time", "begin", "begin_time", "time_begin", "start_seconds", "start_sec",
    "start_s", "from", "offset", "timestamp", "time", "ts", "data_start", "start_timestamp",
  ]
  private static let ends: [StaticString] = [
    "end", "end_time", "time_end", "end_seconds", "end_sec", "end_s", "stop", "to", "end_ts",
    "data_end", "end_timestamp",
  ]
  private static let startsInMilliseconds: [StaticString] = [
    "start_ms", "start_millis", "begin_offset_millis", "offset_ms", "start_time_ms",
    "offset_milliseconds",
  ]
  private static let endsInMilliseconds: [StaticString] = [
    "end_ms", "end_millis", "end_offset_millis", "end_time_ms",
  ]
}
