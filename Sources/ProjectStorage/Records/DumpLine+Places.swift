import Foundation
import QualitativeData

/// Lines with places in a text: code points as `start` and `end`, bytes under `utf8`.
extension DumpLine {
  static func transcript(
    _ record: TranscriptRecord, text: TextBytes, structure: TranscriptStructure
  ) throws -> String {
    let offsets = CodePointOffsets(text.text)
    return try line("transcript", DumpedTranscript(record, text.text, structure, offsets))
  }

  static func segment(
    _ record: SegmentRecord, transcript: String, offsets: CodePointOffsets
  ) throws -> String {
    try line(
      "segment",
      DumpedSegment(
        transcript: transcript, code: record.code, place: DumpedPlace(record.range, offsets),
        guid: record.guid, coder: record.coder, judgement: record.judgement.rawValue,
        codebook: record.codebook, sha256: record.quoteDigest,
        reason: try record.reason.map {
          DumpedReason(
            try JSONDecoder().decode(ReasonRecord.self, from: Data($0.utf8)).reason, offsets)
        }))
  }

  static func suggestion(_ segment: CodedSegment, offsets: CodePointOffsets) throws -> String {
    try line(
      "suggestion",
      DumpedSegment(
        transcript: segment.transcript, code: segment.code.description,
        place: DumpedPlace(segment.range, offsets), guid: nil, coder: nil, judgement: nil,
        codebook: nil, sha256: nil, reason: segment.reason.map { DumpedReason($0, offsets) }))
  }
}

private struct DumpedPlace: Encodable {
  let start: Int
  let end: Int
  let utf8: [Int]

  init(_ range: TextRange, _ offsets: CodePointOffsets) {
    start = offsets.codePoints(before: range.start)
    end = offsets.codePoints(before: range.end)
    utf8 = [range.start, range.end]
  }
}

private struct DumpedReason: Encodable {
  let rules: [String]
  let matches: [[Int]]
  /// The matches in bytes, as stored.
  let utf8: [[Int]]

  init(_ reason: CodedSegment.Reason, _ offsets: CodePointOffsets) {
    rules = reason.rules
    matches = reason.matches.map {
      [offsets.codePoints(before: $0.start), offsets.codePoints(before: $0.end)]
    }
    utf8 = reason.matches.map { [$0.start, $0.end] }
  }
}

private struct DumpedSegment: Encodable {
  let transcript: String
  let code: String
  let place: DumpedPlace
  let guid: String?
  let coder: String?
  let judgement: String?
  let codebook: String?
  let sha256: String?
  let reason: DumpedReason?
}

private struct DumpedTurn: Encodable {
  let number: Int
  let speaker: Int?
  let place: DumpedPlace
  let time: [Double?]?
}

private struct DumpedEvent: Encodable {
  let kind: Event.Kind
  let place: DumpedPlace
}

private struct DumpedTranscript: Encodable {
  let guid: String
  let position: Int
  let name: String
  let file: String
  let format: String
  let sha256: String
  let language: String?
  let text: String
  let speakers: [TranscriptStructure.SpeakerRecord]
  let turns: [DumpedTurn]
  let events: [DumpedEvent]
  let findings: [Finding]

  init(
    _ record: TranscriptRecord, _ text: String, _ structure: TranscriptStructure,
    _ offsets: CodePointOffsets
  ) {
    guid = record.guid
    position = record.position
    name = record.name
    file = record.file
    format = record.format
    sha256 = record.fileDigest
    language = record.language
    self.text = text
    speakers = structure.speakers
    let places = structure.places(in: TextBytes(text)) ?? ([], [])
    turns = places.turns.map { turn in
      DumpedTurn(
        number: turn.number, speaker: turn.speaker, place: DumpedPlace(turn.range, offsets),
        time: turn.time.map { [$0.start, $0.end] })
    }
    events = places.events.map { DumpedEvent(kind: $0.kind, place: DumpedPlace($0.range, offsets)) }
    findings = structure.findings
  }
}
