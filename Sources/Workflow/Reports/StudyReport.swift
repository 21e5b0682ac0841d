import Analysis
import Exports

/// A part of a paper or its appendix, written from what the project knows.
package protocol StudyReport: Sendable {
  /// What `verbatim report` calls it.
  var name: String { get }
  /// One line for the list of reports.
  var abstract: String { get }
  /// - Throws: `AnalysisError` for a selection that the study does not have.
  func report(of facts: StudyFacts, as manner: ReportManner) throws -> Report
}

/// How a report is to be written.
package struct ReportManner: Sendable {
  /// Where it goes, which decides whether long texts stand in lists or in the cells of a table.
  package enum Page: Sendable {
    case screen, paper, sheet
  }

  package var page = Page.screen
  /// Without coefficients and without prevalence, for reflexive thematic analysis (Braun & Clarke).
  package var isReflexive = false
  /// How many quotes a theme is given.
  package var quotes = 2
  /// The variables that describe participants; empty for those that usually do.
  package var variables: [String] = []
  /// The program's name and version.
  package var program = "Verbatim"

  package init() {}
}

/// Every report. A new one is one file in `Reports` and one line here.
package enum StudyReports {
  package static let all: [any StudyReport] = [
    AuditReport(),
    CodebookReport(),
    CoreqReport(),
    JARSReport(),
    MethodsReport(),
    ParticipantsReport(),
    SRQRReport(),
    ThemesReport(),
  ]

  /// Those whose items a researcher can state.
  package static let standards = [
    CoreqReport.standard, SRQRReport.standard, JARSReport.standard,
  ]

  package static func named(_ name: String) -> (any StudyReport)? { all.first { $0.name == name } }
}
