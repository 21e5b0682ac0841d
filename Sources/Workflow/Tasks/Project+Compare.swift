import Analysis
import Exports
import QualitativeData

extension Project {
  /// What a comparison of cases is asked for.
  package struct ComparisonQuestion: Sendable {
    /// A variable, or two crossed.
    package var by: String
    /// The cases whose briefs are wanted; empty for all.
    package var cases: [String] = []
    /// How many quotes stand under each code of a brief.
    package var quotes = 2
    package var selection = SegmentSelection()
    package var uncoded = InterviewGroups.Uncoded.leftOut

    package init(by: String) { self.by = by }
  }

  /// A brief of each case: what is said there alone, with quotes, what is said elsewhere alone, and how much of it.
  ///
  /// - Throws: `AnalysisError` for a variable, value, code, coder or case that is not there; `ComparisonError` where
  ///   there are fewer than two cases.
  package func compare(
    _ question: ComparisonQuestion, detail: Table.Detail = .references
  ) throws -> ReportAnswer {
    let variables = try MatrixAxis(question.by).asVariables()
    let study = try judgedStudy(question.selection)
    let codebook = try combinedCodebook(for: question.selection.codes)
    try question.selection.check(against: study.material, codebook)
    let read = study.parts.indices.filter { index in
      question.uncoded == .absent || question.selection.suggestions != .none
        || study.parts[index].segments.contains {
          $0.judgement == .accepted && question.selection.wants($0.coder)
        }
    }
    var material = CodedMaterial()
    for index in read {
      let part = study.parts[index]
      material.add(part.transcript, units: part.units, segments: part.segments)
    }
    let readSet = Set(read)
    let comparison = try CaseComparison(
      by: variables, question.selection, of: material,
      times: read.map { TalkTime(study.parts[$0].transcript) },
      uncoded: study.parts.indices.filter { !readSet.contains($0) }.map {
        study.parts[$0].transcript.name
      }, codebook: codebook)
    let briefs = try Self.places(of: question.cases, in: comparison)
    var quotes: [Int: Table.Quote] = [:]
    for (position, segment) in material.segments.enumerated() {
      quotes[position] = material.quote(
        of: segment, in: study.parts[read[segment.transcript]].transcript)
    }
    return ReportAnswer(
      report: Report(
        CaseLayout(
          comparison, of: material, quotes: quotes, briefs: briefs, most: question.quotes)),
      notices: try [advice(question.selection, study)].compactMap(\.self))
  }

  private static func places(of names: [String], in comparison: CaseComparison) throws -> [Int] {
    let known = comparison.cases.map(\.name)
    guard !names.isEmpty else { return Array(known.indices) }
    return try names.map { name in
      guard let place = known.firstIndex(of: name) else {
        throw AnalysisError(
          place: name, reason: .unknownValue(variable: comparison.title, known: known))
      }
      return place
    }
  }
}
