import Analysis
import Exports
import QualitativeData

extension Project {
  /// What a crosstab is asked for.
  package struct CrosstabQuestion: Sendable {
    /// `themes`, `codes`, a code's path, or a variable.
    package var rows: String
    /// A variable, or two crossed.
    package var by: String
    package var count: Measure
    package var selection: SegmentSelection
    package var uncoded: InterviewGroups.Uncoded

    package init(
      rows: String = "themes", by: String, count: Measure = .transcripts,
      selection: SegmentSelection = SegmentSelection(),
      uncoded: InterviewGroups.Uncoded = .leftOut
    ) {
      self.rows = rows
      self.by = by
      self.count = count
      self.selection = selection
      self.uncoded = uncoded
    }
  }

  /// An answer of several parts, with what a reader of it must be told besides.
  package struct ReportAnswer: Sendable {
    package let report: Report
    package let notices: [Notice]
    /// What can be drawn of it besides its tables.
    package var drawn: [PictureSubject] = []
  }

  /// Interviews counted by code, or by one variable, and by another, with exact tests.
  ///
  /// - Parameter isForPaper: Whether two variables make one table, with the test in its note.
  /// - Throws: `AnalysisError` for a variable, value, code or coder that is not there; `ComparisonError` for a test of
  ///   anything but interviews, and where there are fewer than two groups.
  package func crosstab(
    _ question: CrosstabQuestion, detail: Table.Detail = .references, isForPaper: Bool = false
  ) throws -> ReportAnswer {
    guard question.count == .transcripts else {
      throw ComparisonError(place: question.count.rawValue, reason: .testOf(question.count))
    }
    let variables = try MatrixAxis(question.by).asVariables()
    let study = try judgedStudy(question.selection)
    let notices = try [advice(question.selection, study)].compactMap(\.self)
    let material = study.material
    let codebook = try combinedCodebook(for: question.selection.codes)
    switch try Self.rows(question.rows, of: material, codebook) {
    case .variables(let names):
      guard names != variables else {
        throw ComparisonError(place: question.by, reason: .sameVariable)
      }
      try question.selection.check(against: material, codebook)
      let groups = try [names, variables].map {
        try InterviewGroups(
          by: $0, of: material, question.selection, uncoded: .absent, codebook: codebook)
      }
      let crosstab = Crosstab(groups[0], by: groups[1], of: material)
      return ReportAnswer(
        report: Report(crosstab, rows: groups[0], by: groups[1], isForPaper: isForPaper),
        notices: notices)
    case .codes(let rows):
      let crosstabs = try CodeCrosstabs(
        .init(
          rows: rows, by: variables, selection: question.selection, uncoded: question.uncoded),
        of: material, codebook: codebook)
      let quotes = detail == .quotes ? study.quotes(in: material) : [:]
      let report =
        crosstabs.rows.count == 1
        ? Report(crosstabs, code: crosstabs.rows[0], quotes: quotes)
        : Report(Table(crosstabs, quotes: quotes))
      return ReportAnswer(report: report, notices: notices)
    }
  }

  private enum CrosstabRows {
    case codes(CodeCrosstabs.Rows)
    case variables([String])
  }

  /// A path that is a code wins over a variable of that name.
  private static func rows(
    _ text: String, of material: CodedMaterial, _ codebook: Codebook?
  ) throws -> CrosstabRows {
    switch text {
    case "themes": return .codes(.themes)
    case "codes": return .codes(.codes)
    default:
      let known = (codebook?.entries.map(\.path) ?? []) + material.codes
      if let path = CodePath(text), known.contains(path) { return .codes(.theme(path)) }
      let names = try MatrixAxis(text).asVariables()
      let variables = material.variables
      guard names.allSatisfy(variables.contains) else {
        throw AnalysisError(
          place: text,
          reason: .unknownCode(known: ["themes", "codes"] + variables + known.map(\.description)))
      }
      return .variables(names)
    }
  }

  /// The study a question is about, where there is anything to answer it from.
  ///
  /// - Throws: `WorkflowError` without transcripts, or without a judgement where judgements are asked for.
  func judgedStudy(_ selection: SegmentSelection) throws -> CodedStudy {
    let study = try CodedStudy(self, selection)
    guard !study.parts.isEmpty else {
      throw WorkflowError(place: path, reason: .noTranscripts)
    }
    if selection.suggestions == .none, !study.hasJudgements {
      throw WorkflowError(place: path, reason: .nobodyHasJudged)
    }
    return study
  }
}
