import Analysis
import Exports
import QualitativeData

extension Project {
  /// The passages behind a selection, by transcript and place.
  ///
  /// - Throws: `AnalysisError` for a variable, value, code or coder that is not there.
  package func quotations(_ selection: SegmentSelection) throws -> MatrixAnswer {
    let study = try CodedStudy(self, selection)
    let material = study.material
    let codebook = try combinedCodebook()
    try selection.check(against: material, codebook)
    let selection = selection.takingOverUnions(of: codebook)
    let wanted = material.places(wantedBy: selection)
    let quotations = study.parts.flatMap { part -> [Quotation] in
      let offsets = CodePointOffsets(part.transcript.text)
      return part.segments.filter {
        selection.wants($0.code, by: $0.coder, $0.judgement) && wanted.contains(Place($0))
      }
      .sorted { ($0.range, $0.code) < ($1.range, $1.code) }
      .map { Quotation($0, of: part.transcript, offsets: offsets, units: part.units) }
    }
    return MatrixAnswer(
      table: Table(quotations, title: "Quotes: \(quotations.count)"),
      advice: try advice(selection, study))
  }

  /// What was said at a reference, and how it was coded.
  ///
  /// - Throws: `WorkflowError` for what is no reference, or names a place that is not there.
  package func passage(_ reference: String) throws -> Table {
    guard let place = QuoteReference(reference) else {
      throw WorkflowError(place: reference, reason: .notAReference)
    }
    var everything = SegmentSelection()
    everything.suggestions = .with
    let study = try CodedStudy(self, everything)
    guard let part = study.parts.first(where: { $0.transcript.name == place.transcript }) else {
      throw WorkflowError(
        place: reference,
        reason: .unknownTranscript(line: nil, known: study.parts.map(\.transcript.name)))
    }
    guard let range = part.units.range(of: place) else {
      throw WorkflowError(place: reference, reason: .noSuchReference)
    }
    let offsets = CodePointOffsets(part.transcript.text)
    let coded = part.segments.filter { $0.judgement != .rejected && $0.range.overlaps(range) }
      .sorted { ($0.range, $0.code) < ($1.range, $1.code) }
      .map { Quotation($0, of: part.transcript, offsets: offsets, units: part.units) }
    return Table(
      passage: place, range, of: part.transcript, offsets: offsets, coded: coded)
  }
}

extension Project.Place {
  init(transcript: String, code: CodePath, range: TextRange) {
    self.transcript = transcript
    self.code = code
    self.range = range
  }
}
