import CodingEngine
import Exports
import QualitativeData

extension CodebookDifference {
  /// Compares two files, and runs both versions over transcripts where there are any.
  ///
  /// - Throws: `ExplainedErrors` with the faults of either codebook; `ExplainedError` from reading transcripts.
  package static func between(
    _ old: String, _ new: String, over source: TranscriptSource?,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> (difference: CodebookDifference, report: TranscriptSource.Report?) {
    var difference = CodebookDifference(
      CodebookComparison(
        from: try CodebookFile.load(old).codebook, to: try CodebookFile.load(new).codebook))
    guard let source else { return (difference, nil) }
    var trial = try SuggestionComparison(difference.comparison)
    difference.transcripts = 0
    let report = try source.read(progress: progress) {
      difference.add($0, &trial, judged: [:])
    }
    difference.counts = trial.counts
    return (difference, report)
  }

  /// Runs both versions over one transcript.
  mutating func add(
    _ transcript: Transcript, _ trial: inout SuggestionComparison,
    judged: [Project.Place: [CodedSegment]]
  ) {
    let (changes, units) = trial.add(transcript)
    transcripts = (transcripts ?? 0) + 1
    guard !changes.isEmpty else { return }
    let offsets = CodePointOffsets(transcript.text)
    let oldPaths = Dictionary(comparison.moves.map { ($0.value, $0.key) }) { first, _ in first }
    suggestions += changes.map { change in
      let segment = change.segment
      let codes = [segment.code, oldPaths[segment.code]].compactMap(\.self)
      let known = codes.flatMap { code in
        judged[.init(transcript: segment.transcript, code: code, range: segment.range)] ?? []
      }
      return Suggestion(
        quotation: Quotation(segment, of: transcript, offsets: offsets, units: units),
        appears: change.appears, judged: known.map { "\($0.judgement.rawValue) by \($0.coder)" })
    }
  }
}
