import Analysis
import Exports
import ProjectStorage
import QualitativeData

extension Project {
  /// A matrix as a table, with what a reader of it must be told besides.
  package struct MatrixAnswer: Sendable {
    package let table: Table
    /// Set where nobody has judged anything and only judgements were asked for.
    package let advice: Notice?
  }

  /// Counts the project's segments.
  ///
  /// - Parameter withQuotes: Whether the table is to hold the words behind its numbers.
  /// - Throws: `AnalysisError` for a question that has no answer.
  package func themeMatrix(
    _ question: ThemeMatrix.Question, withQuotes: Bool = false
  ) throws -> MatrixAnswer {
    let study = try CodedStudy(self, suggestions: question.selection.suggestions)
    guard !study.parts.isEmpty else {
      throw WorkflowError(place: store.path, reason: .noTranscripts)
    }
    let advice = try advice(question.selection, study)
    if let advice, !question.selection.coders.isEmpty { throw FaultyFile(advice) }
    let matrix = try ThemeMatrix(question, of: study.material, codebook: combinedCodebook())
    return MatrixAnswer(
      table: Table(matrix, quotes: withQuotes ? study.quotes : [:]), advice: advice)
  }

  func advice(_ selection: SegmentSelection, _ study: CodedStudy) throws -> Notice? {
    guard selection.suggestions == .none, !study.hasJudgements else { return nil }
    let error = WorkflowError(place: store.path, reason: .nobodyHasJudged)
    return Notice(error.place, Finding(.warning, "\(error.problem). \(error.remedy)"))
  }
}
