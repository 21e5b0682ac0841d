import Analysis
import Exports
import ProjectStorage
import QualitativeData

extension Project {
  /// A report by its name, from what the project knows and the researcher stated.
  ///
  /// - Throws: `AnalysisError` for a selection that the study does not have.
  package func report(
    _ report: any StudyReport, _ selection: SegmentSelection, as manner: ReportManner
  ) throws -> Report {
    try report.report(of: StudyFacts(self, selection), as: manner)
  }
}
