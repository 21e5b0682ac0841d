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

  struct TurnRecord: Codable {
    let number: Int
    let speaker: Int?
    let start: Int
    let end: Int
    /// Whether the file gave any time; then `from` and `to` may still be unknown.
    let timed: Bool?
    let from: Double?
    let to: Double?
  }

  struct EventRecord: Codable {
    let start: Int
    let end: Int
    let kind: Event.Kind
  }

  let speakers: [SpeakerRecord]
  let turns: [TurnRecord]
  let events: [EventRecord]
  let findings: [Finding]

  init(_ transcript: Transcript) {
    speakers = transcript.speakers.map { SpeakerRecord(name: $0.name, kind: $0.kind) }
    turns = transcript.turns.map { turn in
      TurnRecord(
        number: turn.number, speaker: turn.speaker, start: turn.range.start, end: turn.range.end,
        timed: turn.time.map { _ in true }, from: turn.time?.start, to: turn.time?.end)
    }
    events = transcript.events.map {
      EventRecord(start: $0.range.start, end: $0.range.end, kind: $0.kind)
    }
    findings = transcript.findings
  }

  /// Whether every place lies within the text, and every turn's speaker is one of the speakers.
  func fits(_ text: TextBytes) -> Bool {
    let spans = turns.map { ($0.start, $0.end) } + events.map { ($0.start, $0.end) }
    return spans.allSatisfy { 0 <= $0 && $0 < $1 && text.holds(TextRange($0, $1)) }
      && turns.allSatisfy { $0.speaker.map(speakers.indices.contains) ?? true }
  }
}

extension TranscriptStructure.TurnRecord {
  var turn: Turn {
    Turn(
      number: number, speaker: speaker, range: TextRange(start, end),
      time: timed == true ? Turn.Time(start: from, end: to) : nil)
  }
}
