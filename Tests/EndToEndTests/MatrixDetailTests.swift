import Analysis
import Exports
import Foundation
import QualitativeData
import TestSupport
import Testing
import Workflow

/// A table that shows no quotes is counted without finding them; its numbers are those of one that does.
@Suite struct MatrixDetailTests {
  private static func project(in folder: TemporaryFolder) throws -> Project {
    let project = try Project.create(at: folder.url.appendingPathComponent("study.verbatim").path)
    let interviews = ["VOR-01.txt", "VOR-07.xml", "LIN-04.txt", "OST-06.txt"]
    _ = try project.importTranscripts(
      TranscriptSource(
        files: interviews.map { RepositoryFolder.file("SampleData/interviews/\($0)").path },
        attributes: nil))
    for (name, coder) in [
      ("co-production-on-the-inside", "Ida"), ("enabling-and-inhibiting-factors", nil),
    ] {
      _ = try project.adoptCodebook(RepositoryFolder.file("Codebooks/\(name).yaml").path)
      _ = try project.autocode(acceptingAs: coder)
    }
    return project
  }

  @Test func `every measure counts the same with quotes and without`() throws {
    let folder = try TemporaryFolder()
    let project = try Self.project(in: folder)
    for measure in Measure.allCases {
      for suggestions in [SegmentSelection.Suggestions.none, .with, .only] {
        for columns in [MatrixAxis.speakers, .coders, .themes, .transcripts] {
          var selection = SegmentSelection()
          selection.suggestions = suggestions
          let question = ThemeMatrix.Question(
            rows: .themes, columns: columns, measure: measure, selection: selection)
          let plain = try project.themeMatrix(question, detail: .numbers).table
          let full = try project.themeMatrix(question, detail: .quotes).table
          #expect(plain.columns == full.columns)
          #expect(
            plain.rows.map { $0.cells.map(\.content) } == full.rows.map { $0.cells.map(\.content) },
            "\(measure) \(suggestions) \(columns)")
          #expect(!full.quotes.isEmpty && (plain.quotes.isEmpty || measure == .quotes))
        }
      }
    }
  }
}
