import DocumentPackaging
import QualitativeData

/// What an element says of who speaks and when, beside its text.
struct HTMLMarks {
  /// The element holds a speaker's name and nothing else.
  let isSpeaker: Bool
  /// Who speaks what the element holds.
  let speaker: String?
  /// When what the element holds is said.
  let time: Turn.Time?
  /// Whether the attribute's name says nothing of seconds or thousandths of them.
  let hasUncertainUnit: Bool
  /// Whether it is only the place of a term in a list of terms that makes it a speaker.
  let isTerm: Bool
  /// The element shows a time and nothing else.
  let mayBeTime: Bool

  /// - Parameter unit: what 1 is in attributes that do not say it, in seconds.
  init(_ element: HTMLElement, unit: Double) {
    let words = element.classes.map(Self.words)
    let isNamed = words.contains(where: Self.namesSpeaker)
    isTerm = element.name == "dt" && !isNamed
    isSpeaker = isNamed || isTerm
    speaker = ["data-speaker", "data-speaker-name"].lazy.compactMap { element[$0] }.first {
      !$0.isEmpty
    }
    let thousandths = Self.time(element, ["data-m", "data-ms", "data-start-ms"], ["data-end-ms"])
    let seconds = Self.time(
      element,
      ["data-timestamp", "data-time", "data-start", "data-start-time", "data-begin", "data-t"],
      ["data-end", "data-end-time"])
    if let start = thousandths?.start {
      let length = element["data-d"].flatMap(Double.init)
      let end = length.map { start + $0 } ?? thousandths?.end
      time = Turn.Time(start: start / 1000, end: end.map { $0 / 1000 })
      hasUncertainUnit = false
    } else if seconds == nil, let linked = Self.linked(element) {
      time = linked
      hasUncertainUnit = false
    } else {
      time = seconds.map { Turn.Time(start: ($0.start ?? 0) * unit, end: $0.end.map { $0 * unit }) }
      hasUncertainUnit = seconds != nil
    }
    mayBeTime =
      time != nil || element.name == "time" || element.name == "a"
      || words.contains { names in Self.times.contains(names.last ?? "") }
  }

  /// Whether the element holds text that would otherwise be passed over, as buttons are.
  var isOfUse: Bool { isSpeaker || mayBeTime || speaker != nil }

  private static let times: Set = [
    "timestamp", "timecode", "time", "ts", "tc", "timestamps", "stamp",
  ]

  private static func namesSpeaker(_ words: [String]) -> Bool {
    guard let last = words.last else { return false }
    if last == "speaker" || last == "speakername" || last == "username" { return true }
    guard words.count > 1, ["name", "label"].contains(last) else { return false }
    return ["speaker", "user", "participant", "author"].contains(words[words.count - 2])
  }

  /// `speakerName`, `speaker-name` and `speaker_name` as words in lower case.
  private static func words(_ name: String) -> [String] {
    var words: [String] = []
    var wasLower = false
    for character in name.prefix(80) {
      if "-_:".contains(character) {
        words.append("")
      } else {
        if words.isEmpty || (character.isUppercase && wasLower) { words.append("") }
        words[words.count - 1] += character.lowercased()
      }
      wasLower = character.isLowercase
    }
    return words.filter { !$0.isEmpty }
  }

  private static func time(
    _ element: HTMLElement, _ starts: [String], _ ends: [String]
  ) -> Turn.Time? {
    func value(_ names: [String]) -> Double? {
      names.lazy.compactMap { element[$0].flatMap(Self.number) }.first
    }
    return value(starts).map { Turn.Time(start: $0, end: value(ends)) }
  }

  /// `#t=25` and `#t=25,31` lead to a place of the recording that the page plays.
  private static func linked(_ element: HTMLElement) -> Turn.Time? {
    guard element.name == "a", let target = element["href"], target.hasPrefix("#t=") else {
      return nil
    }
    let parts = target.dropFirst(3).prefix { $0 != "&" }.split(separator: ",").map {
      number(String($0))
    }
    guard (1...2).contains(parts.count), let start = parts[0] else { return nil }
    return Turn.Time(start: start, end: parts.count > 1 ? parts[1] : nil)
  }

  /// A number, or a time as it is written elsewhere.
  private static func number(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    guard bytes.count < 40, let content = WhiteSpace.trimmed(0..<bytes.count, in: bytes) else {
      return nil
    }
    if let stamp = TimeStamp(at: content.lowerBound, before: content.upperBound, in: bytes) {
      return stamp.time.start
    }
    let number = Double(String(decoding: bytes[content], as: UTF8.self))
    return number.flatMap { $0.isFinite && $0 >= 0 && $0 < 1e12 ? $0 : nil }
  }
}
