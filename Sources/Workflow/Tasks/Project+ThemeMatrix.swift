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
    /// Set where the table holds places but not their words, since there are too many.
    package var withoutWords: Notice?

    package var notices: [Notice] { [advice, withoutWords].compactMap(\.self) }
  }

  /// Counts the project's segments.
  ///
  /// - Parameter detail: What the table is to hold behind its numbers.
  /// - Throws: `AnalysisError` for a question that has no answer.
  package func themeMatrix(
    _ question: ThemeMatrix.Question, detail: Table.Detail = .references
  ) throws -> MatrixAnswer {
    let detail = question.measure == .quotes ? .quotes : detail
    let study = try StudyMaterial(
      self,
      StudyMaterial.Wanted(
        suggestions: question.selection.suggestions, selection: question.selection,
        needsUnits: detail != .numbers || question.measure.needsWords,
        keepsTranscripts: detail != .numbers))
    guard !study.material.transcripts.isEmpty else {
      throw WorkflowError(place: store.path, reason: .noTranscripts)
    }
    if question.selection.suggestions == .none, !question.selection.coders.isEmpty,
      !study.hasJudgements
    {
      throw WorkflowError(place: store.path, reason: .nobodyHasJudged)
    }
    let advice = try advice(question.selection, hasJudgements: study.hasJudgements)
    let codes =
      question.selection.codes.isEmpty ? [] : question.selection.codes + question.columnCodes
    let matrix = try ThemeMatrix(
      question, of: study.material, codebook: combinedCodebook(for: codes),
      keepsSegments: detail != .numbers)
    let quotes = detail == .numbers ? [:] : study.quotes(behind: matrix)
    return MatrixAnswer(
      table: Table(matrix, quotes: quotes ?? [:]), advice: advice,
      withoutWords: quotes == nil ? tooManyQuotes(matrix.segmentCount) : nil)
  }

  private func tooManyQuotes(_ count: Int) -> Notice {
    Notice(
      store.path,
      Finding(
        .warning,
        "\(count) passages stand behind the numbers, more than a file can hold (\(StudyMaterial.mostQuotes)): their places "
          + "are given without the words. Ask for a part with --codes or --where, or open a number with 'verbatim quotes'"
      ))
  }

  /// What a reader of an answer must know of the segments it counts.
  func advice(_ selection: SegmentSelection, _ study: CodedStudy) throws -> Notice? {
    try advice(selection, hasJudgements: study.hasJudgements)
  }

  private func advice(_ selection: SegmentSelection, hasJudgements: Bool) throws -> Notice? {
    if selection.suggestions != .none { return try adviceOnSuggestions() }
    guard !hasJudgements else { return nil }
    let error = WorkflowError(place: store.path, reason: .nobodyHasJudged)
    return Notice(error.place, Finding(.warning, "\(error.problem). \(error.remedy)"))
  }

  /// Says where suggestions are missing, or were made with other codebooks than the project has now.
  private func adviceOnSuggestions() throws -> Notice? {
    let current = try store.codebookSources().map(\.digest).sorted()
    let runs = try store.codebooksOfSuggestions()
    guard !current.isEmpty else {
      let error = WorkflowError(place: store.path, reason: .noCodebook)
      return Notice(error.place, Finding(.warning, "\(error.problem). \(error.remedy)"))
    }
    let fresh = runs.values.count { $0 == current }
    let count = try store.transcriptNames().count
    guard fresh < count else { return nil }
    return Notice(
      store.path,
      Finding(
        .warning,
        "in \(count - fresh) of \(count) transcripts the suggestions are missing or older than the codebooks. "
          + "'verbatim autocode' makes them anew"))
  }
}
