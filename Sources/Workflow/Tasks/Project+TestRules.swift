import Analysis
import ProjectStorage
import QualitativeData

extension Project {
  /// Holds the rules of a codebook file against what people judged in the project. Nothing in the project changes, and
  /// the suggestions it holds do not matter.
  ///
  /// - Throws: `ExplainedErrors` with the codebook's faults; `AnalysisError` for a question that has no answer.
  package func testRules(
    of testing: RuleTesting, _ question: RuleTest.Question, showing view: RuleTesting.View,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> RuleTesting.Answer {
    let transcripts = try store.transcripts()
    guard !transcripts.isEmpty else {
      throw WorkflowError(place: store.path, reason: .noTranscripts)
    }
    let settlers = question.selection.coders.isEmpty ? try store.adjudicators() : []
    let judged = Dictionary(
      grouping: try store.segments().filter { !settlers.contains($0.coder.description) },
      by: \.transcript)
    var testing = testing
    for (position, transcript) in transcripts.enumerated() {
      progress(position, transcripts.count)
      testing.add(transcript, judged: judged[transcript.name] ?? [])
    }
    return try testing.answer(question, view)
  }
}
