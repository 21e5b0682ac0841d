import Analysis
import Exports
import ProjectStorage
import QualitativeData

extension Project {
  /// Suggestions that nobody has judged, each with its reason.
  ///
  /// - Parameter asSheet: Whether the table is to have what a person fills in and hands back.
  /// - Throws: `AnalysisError` for a code, variable or value that is not there; `JudgingError` for a rule or coder.
  package func openSuggestions(
    _ question: JudgingQuestion, asSheet: Bool = false
  ) throws -> (list: SuggestionList, advice: Notice?) {
    let pool = try JudgingPool(self, question, question.again ? .older : .open)
    let chosen = try pool.narrowed(question)
    let books = question.again ? try store.codebooksOfSegments() : [:]
    var rows: [OpenSuggestion] = []
    let byTranscript = Dictionary(grouping: chosen, by: \.transcript)
    for part in pool.study.parts {
      guard let mine = byTranscript[part.transcript.name] else { continue }
      let offsets = CodePointOffsets(part.transcript.text)
      rows += mine.map { segment in
        OpenSuggestion(
          segment, of: part.transcript, offsets: offsets, units: part.units,
          before: question.again ? Self.before(segment, books) : nil)
      }
    }
    var selection = question.selection
    selection.suggestions = .only
    return (
      SuggestionList(rows, asSheet: asSheet, isAgain: question.again),
      question.again ? nil : try advice(selection, pool.study)
    )
  }

  /// How and under which codebook somebody judged a segment.
  private static func before(
    _ segment: CodedSegment, _ books: [Identifier<CodedSegment>: String]
  ) -> String {
    let book = segment.identifier.flatMap { books[$0] }.map { " under \($0)" } ?? ""
    return "\(segment.judgement.rawValue) by \(segment.coder)\(book)"
  }
}
