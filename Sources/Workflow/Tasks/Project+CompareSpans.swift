import Analysis
import ProjectStorage
import QualitativeData

extension Project {
  /// Compares coders on the spans they marked, in characters or segment by segment.
  ///
  /// - Throws: `AnalysisError` and `AgreementError` for a question that has no answer.
  package func compareSpans(
    _ question: AgreementQuestion, as family: SpanAgreementReport.Family,
    _ resampling: AgreementResampling,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> SpanAgreementReport {
    SpanAgreementReport(
      try spanComparison(
        withoutAdjudicators(question), of: try store.segments(), progress: progress), family,
      resampling)
  }

  /// Lays what coders marked side by side.
  ///
  /// - Parameter segments: What people judged, rejections too.
  func spanComparison(
    _ question: AgreementQuestion, of segments: [CodedSegment],
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> SpanComparison {
    let study = try CodedStudy(self, segments: segments)
    guard !study.parts.isEmpty else {
      throw WorkflowError(place: store.path, reason: .noTranscripts)
    }
    var material = SpanMaterial(
      question, codebook: try combinedCodebook(for: question.selection.codes))
    for (position, part) in study.parts.enumerated() {
      progress(position, study.parts.count)
      material.add(part.transcript, units: part.units, judged: part.segments)
    }
    return try SpanComparison(material)
  }
}
