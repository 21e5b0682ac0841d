import QualitativeData

/// A coded segment as one line of JSON: what `verbatim code` and `verbatim quotes` write.
package struct SegmentShape: Encodable, Sendable {
  private let transcript: String
  private let reference: Nullable<String>
  private let code: String
  private let start: Int
  private let end: Int
  private let quote: String
  private let speaker: Nullable<String>
  private let turn: Nullable<Int>
  private let rules: [String]
  private let matches: [[Int]]
  private let coder: String?
  private let judgement: String?

  /// - Parameter naming: Whether coder and judgement are written, which only a project knows.
  package init(
    _ segment: CodedSegment, of transcript: Transcript, offsets: CodePointOffsets, units: TextUnits,
    naming: Bool = false
  ) {
    let first = transcript.firstTurn(endingAfterStartOf: segment.range)
    let turn = first < transcript.turns.count ? transcript.turns[first] : nil
    self.transcript = transcript.name
    reference = Nullable(units.reference(to: segment.range, in: transcript.name)?.description)
    code = segment.code.description
    start = offsets.codePoints(before: segment.range.start)
    end = offsets.codePoints(before: segment.range.end)
    quote = transcript.quote(segment.range)
    speaker = Nullable(turn.flatMap(transcript.speakerName))
    self.turn = Nullable(turn?.number)
    rules = segment.reason?.rules ?? []
    matches = (segment.reason?.matches ?? []).map {
      [offsets.codePoints(before: $0.start), offsets.codePoints(before: $0.end)]
    }
    coder = naming ? segment.coder.description : nil
    judgement = naming ? segment.judgement.rawValue : nil
  }
}
