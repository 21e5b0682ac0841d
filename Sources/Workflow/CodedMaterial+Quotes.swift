import Analysis
import Exports
import QualitativeData

extension CodedMaterial {
  /// The words of a segment, with who said and who coded them.
  func quote(of segment: Segment, in transcript: Transcript) -> Table.Quote {
    let speakers = transcripts[segment.transcript].speakers
    return Table.Quote(
      words: transcript.quote(segment.range), reference: segment.reference,
      speaker: segment.stretches.first.map { speakers[$0.speaker].name }, code: segment.code,
      coder: segment.judgement == .suggested ? "suggested by a rule" : segment.coder.description)
  }
}
