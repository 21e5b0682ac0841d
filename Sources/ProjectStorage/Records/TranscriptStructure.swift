import Foundation
import QualitativeData

/// What a reader found besides the text, as JSON in `content`: speakers, turns, events, findings.
///
/// Variables are not here: they may change, and are rows of `attribute`.
struct TranscriptStructure: Codable {
  struct SpeakerRecord: Codable {
    let name: String
    let kind: Speaker.Kind
  }

  let speakers: [SpeakerRecord]
  let findings: [Finding]
  /// For each turn: its number, its speaker counted from 1 or 0 for none, its start and its end.
  private let turnNumbers: NumberList
  /// The indices of the turns the file gives any time for.
  private let timed: NumberList
  /// For each of those: start and end in seconds, where known.
  private let times: [Double?]
  /// For each event: its start and end.
  private let eventNumbers: NumberList
  private let eventKinds: [Event.Kind]

  init(_ transcript: Transcript) {
    speakers = transcript.speakers.map { SpeakerRecord(name: $0.name, kind: $0.kind) }
    findings = transcript.findings
    turnNumbers = NumberList(
      transcript.turns.flatMap { turn in
        [turn.number, (turn.speaker ?? -1) + 1, turn.range.start, turn.range.end]
      })
    timed = NumberList(transcript.turns.indices.filter { transcript.turns[$0].time != nil })
    times = transcript.turns.compactMap(\.time).flatMap { [$0.start, $0.end] }
    eventNumbers = NumberList(transcript.events.flatMap { [$0.range.start, $0.range.end] })
    eventKinds = transcript.events.map(\.kind)
  }

  /// The turns and events, if every one lies within the text and every speaker is one of the speakers.
  func places(in text: TextBytes) -> (turns: [Turn], events: [Event])? {
    guard let turns = turns(in: text), let events = events(in: text) else { return nil }
    return (turns, events)
  }

  private func turns(in text: TextBytes) -> [Turn]? {
    let numbers = turnNumbers.numbers
    guard numbers.count.isMultiple(of: 4), times.count == timed.numbers.count * 2 else {
      return nil
    }
    var clock: [Int: Turn.Time] = [:]
    for (place, turn) in timed.numbers.enumerated() {
      clock[turn] = Turn.Time(start: times[place * 2], end: times[place * 2 + 1])
    }
    var turns: [Turn] = []
    turns.reserveCapacity(numbers.count / 4)
    for place in stride(from: 0, to: numbers.count, by: 4) {
      let speaker = numbers[place + 1]
      guard let range = text.range(numbers[place + 2], numbers[place + 3]),
        speaker <= speakers.count
      else { return nil }
      turns.append(
        Turn(
          number: numbers[place], speaker: speaker == 0 ? nil : speaker - 1, range: range,
          time: clock[place / 4]))
    }
    return turns
  }

  private func events(in text: TextBytes) -> [Event]? {
    let numbers = eventNumbers.numbers
    guard numbers.count == eventKinds.count * 2 else { return nil }
    let events = eventKinds.indices.compactMap { index in
      text.range(numbers[index * 2], numbers[index * 2 + 1])
        .map { Event(range: $0, kind: eventKinds[index]) }
    }
    return events.count == eventKinds.count ? events : nil
  }
}
