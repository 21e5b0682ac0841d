import QualitativeData

/// The words at a reference as JSON, with the segments that touch them.
private struct PassageShape: Encodable, Sendable {
  let reference: String
  let transcript: String
  let start: Int
  let end: Int
  let quote: String
  let speaker: Nullable<String>
  let turn: Int
  let segments: [SegmentShape]
}

extension Table {
  /// What was said at a reference: the words first, then one row for each segment that touches them.
  package init(
    passage reference: QuoteReference, _ range: TextRange, of transcript: Transcript,
    offsets: CodePointOffsets, coded: [Quotation]
  ) {
    let turn = transcript.turns[reference.first.turn - 1]
    let speaker = transcript.speakerName(of: turn)
    let words = transcript.quote(range)
    func row(_ reference: String, _ code: String, _ coder: String, _ words: String) -> Row {
      Row(
        key: reference, title: reference,
        cells: [code, speaker ?? "", coder, words].map { Cell(.text($0)) })
    }
    self.init(
      title: "\(reference), said by \(speaker ?? "an unknown speaker")", rowHeading: "reference",
      columns: ["code", "speaker", "coder", "quote"],
      rows: [row(reference.description, "", "", words)]
        + coded.map { quotation in
          row(
            quotation.reference?.description ?? "", quotation.segment.code.description,
            quotation.coderShown, quotation.words)
        },
      notes: coded.isEmpty ? ["Nobody and no rule has coded these words."] : [],
      shape: PassageShape(
        reference: reference.description, transcript: transcript.name,
        start: offsets.codePoints(before: range.start), end: offsets.codePoints(before: range.end),
        quote: words, speaker: Nullable(speaker), turn: turn.number, segments: coded.map(\.shape)))
  }
}
