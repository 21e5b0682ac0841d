import Analysis
import ProjectStorage
import QualitativeData

extension Project {
  /// Gives one more coder what all of the coders coded alike: the same code on the same words.
  ///
  /// With what was decided, it is the coding that the coders settled on.
  ///
  /// - Throws: `AnalysisError` and `AgreementError` where there are no two coders to look at.
  package func takeOverAgreed(
    _ question: DisagreementQuestion, by adjudicator: String
  ) throws -> (added: Int, alreadyPresent: Int) {
    try checkCoder(adjudicator)
    let found = try Disagreements(self, question.selection, notAmong: adjudicator)
    if let own = found.coders.first(where: { $0 == adjudicator }) {
      throw AdjudicationError(place: own, reason: .ownDisagreement(adjudicator: own))
    }
    let books = try store.codebookSources().map { "\($0.name) \($0.version)" }
    let segments = found.alike.map {
      CodedSegment(
        transcript: $0.transcript, code: $0.code, range: $0.range, coder: .person(adjudicator),
        judgement: .accepted)
    }
    let outcome = try UnbrokenWork.perform {
      try store.addSegments(
        segments, codebook: books.isEmpty ? nil : books.joined(separator: " + "), by: actor,
        task: .takeOverAgreed,
        summary:
          "\(adjudicator) took over \(counted(segments.count, "segment")) that \(found.coders.joined(separator: ", ")) coded alike"
      )
    }
    return (outcome.added.count, outcome.alreadyPresent + outcome.keptAsJudged)
  }
}
