import Analysis
import ProjectStorage
import QualitativeData

extension Project {
  /// How far coders agree, with what a reader must be told besides.
  package struct AgreementAnswer: Sendable {
    package let report: AgreementReport
    package let notices: [Notice]
  }

  /// Compares coders on the units they share.
  ///
  /// - Throws: `AnalysisError` and `AgreementError` for a question that has no answer.
  package func compareCoders(
    _ question: AgreementQuestion, _ resampling: AgreementResampling,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> AgreementAnswer {
    let compared = try comparedCoders(question, progress: progress)
    let outside = compared.shares.filter { $0.outside > 0 }
    let remedy =
      question.countsInterviewers || !question.selection.conditions.isEmpty
      ? "" : "; --speakers all takes in what interviewers say"
    return AgreementAnswer(
      report: AgreementReport(compared, resampling),
      notices: outside.map { share in
        Notice(
          store.path,
          Finding(
            .warning,
            "of \(share.coder)'s segments \(share.outside) touch no unit that is compared and are left out\(remedy)"
          ))
      })
  }

  /// Lays the units that coders share side by side, with each coder's codes on them.
  ///
  /// - Throws: `AnalysisError` and `AgreementError` for a question that has no answer.
  package func comparedCoders(
    _ question: AgreementQuestion, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> ComparedCoders {
    let study = try CodedStudy(self, segments: try store.segments())
    guard !study.parts.isEmpty else {
      throw WorkflowError(place: store.path, reason: .noTranscripts)
    }
    let question = try withoutAdjudicators(question)
    var material = AgreementMaterial(
      question, codebook: try combinedCodebook(for: question.selection.codes))
    for (position, part) in study.parts.enumerated() {
      progress(position, study.parts.count)
      material.add(part.transcript, units: part.units, judged: part.segments)
    }
    return try ComparedCoders(material)
  }
}
