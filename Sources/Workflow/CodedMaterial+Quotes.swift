import Analysis
import Exports
import QualitativeData

extension CodedMaterial {
  /// The words of the segments from a position on, which are all of one transcript.
  func addQuotes(of transcript: Transcript, from first: Int, to quotes: inout [Int: Table.Quote]) {
    for index in first..<segments.count {
      let segment = segments[index]
      let speaker = segment.stretches.first.map {
        transcripts[segment.transcript].speakers[$0.speaker].name
      }
      quotes[index] = Table.Quote(
        words: transcript.quote(segment.range), reference: segment.reference, speaker: speaker,
        code: segment.code,
        coder: segment.judgement == .suggested ? "suggested by a rule" : segment.coder.description)
    }
  }
}
