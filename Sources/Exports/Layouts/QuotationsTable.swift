import QualitativeData

/// A coded passage with its words, ready to be shown.
package struct Quotation: Sendable {
  package let segment: CodedSegment
  package let reference: QuoteReference?
  package let words: String
  package let speaker: String?
  package let shape: SegmentShape

  package init(
    _ segment: CodedSegment, of transcript: Transcript, offsets: CodePointOffsets, units: TextUnits
  ) {
    let first = transcript.firstTurn(endingAfterStartOf: segment.range)
    self.segment = segment
    reference = units.reference(to: segment.range, in: transcript.name)
    words = transcript.quote(segment.range)
    speaker =
      first < transcript.turns.count
      ? transcript.speakerName(of: transcript.turns[first]) : nil
    shape = SegmentShape(segment, of: transcript, offsets: offsets, units: units, naming: true)
  }
}

extension Quotation {
  /// The coder, with the judgement where the segment is not accepted.
  var coderShown: String {
    switch segment.judgement {
    case .accepted: segment.coder.description
    case .suggested: "\(segment.coder) (suggested)"
    case .rejected: "\(segment.coder) (rejected)"
    }
  }
}

extension Table {
  /// One row a quotation: its place, code, speaker, coder and words.
  package init(_ quotations: [Quotation], title: String, notes: [String] = []) {
    self.init(
      title: title, rowHeading: "reference", columns: ["code", "speaker", "coder", "quote"],
      rows: quotations.map { quotation in
        let reference = quotation.reference?.description ?? quotation.segment.transcript
        return Row(
          key: reference, title: reference,
          cells: [
            Cell(.text(quotation.segment.code.description)), Cell(.text(quotation.speaker ?? "")),
            Cell(.text(quotation.coderShown)), Cell(.text(quotation.words)),
          ])
      },
      notes: notes, shape: quotations.map(\.shape))
  }
}
