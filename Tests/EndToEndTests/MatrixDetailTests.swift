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
    let source = TranscriptSource(
      files: [RepositoryFolder.file("SampleData/interviews").path],
      attributes: RepositoryFolder.file("SampleData/attributes.csv").path)
    _ = try project.importTranscripts(source)
    for name in ["co-production-on-the-inside", "enabling-and-inhibiting-factors"] {
      _ = try project.adoptCodebook(RepositoryFolder.file("Codebooks/\(name).yaml").path)
    }
    _ = try project.importCodings(
      RepositoryFolder.file("SampleData/codings/ida.csv").path, coder: "Ida")
    _ = try project.autocode()
    return project
  }

  @Test func `every measure counts the same with quotes and without`() throws {
    let folder = try TemporaryFolder()
    let project = try Self.project(in: folder)
    for measure in Measure.allCases {
      for suggestions in [SegmentSelection.Suggestions.none, .with, .only] {
        for columns in [MatrixAxis.speakers, .coders, .variables(["role"])] {
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
          #expect(!full.quotes.isEmpty && plain.quotes.isEmpty)
        }
      }
    }
  }
}
