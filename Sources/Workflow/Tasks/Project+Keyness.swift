import Analysis
import CodingEngine
import Exports
import QualitativeData

extension Project {
  /// What key words are asked for.
  package struct KeynessQuestion: Sendable {
    /// A variable, or two crossed.
    package var by: String
    package var limits = KeyWords.Limits()
    package var stopWords = StopWordChoice.leaveOut
    /// `conditions` alone counts.
    package var selection = SegmentSelection()

    package init(by: String) { self.by = by }
  }

  /// The words that the respondents of each group use more than those of all others together.
  ///
  /// - Throws: `AnalysisError` for a variable or value that is not there; `ComparisonError` where there are fewer than
  ///   two groups.
  /// - Complexity: O(bytes of the texts), twice.
  package func keyness(_ question: KeynessQuestion) throws -> ReportAnswer {
    let study = try CodedStudy(self, segments: [])
    guard !study.parts.isEmpty else {
      throw WorkflowError(place: path, reason: .noTranscripts)
    }
    let talk = try GroupedTalk(
      study, by: try MatrixAxis(question.by).asVariables(), question.selection,
      codebook: try combinedCodebook())
    var counting = WordComparison(talk, question.stopWords)
    let words = counting.keyWords(question.limits)
    return ReportAnswer(
      report: Report(
        words, by: question.by, counting.places(of: words), selection: question.selection),
      notices: talk.notices(path, question.stopWords))
  }
}
