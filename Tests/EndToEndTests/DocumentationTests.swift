import Analysis
import CodebookFiles
import CodingEngine
import Exports
import Foundation
import Ingestion
import TestSupport
import Testing

/// What is written for people mentions what there is.
@Suite struct DocumentationTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: RepositoryFolder.file(path), encoding: .utf8)
  }

  private static let commands = [
    "demo", "read", "code", "tabulate", "new", "import", "codebook check", "codebook test",
    "codebook adopt", "codebook export", "export", "autocode", "status", "dump", "verify",
    "history", "undo", "redo", "matrix",
    "quotes", "codebook diff", "judge list", "judge accept", "judge reject", "judge import",
    "learn", "crosstab", "compare", "keyness", "cooccurrence", "sequence", "agreement",
    "adjudicate list", "adjudicate decide", "adjudicate import", "adjudicate agreed",
    "adjudicate compare", "saturation", "truth-table", "chart show", "chart set", "chart export",
    "chart import", "report", "run",
  ]

  @Test(arguments: Pictures.all.map(\.name))
  func `the guide mentions every picture`(name: String) throws {
    #expect(try text("Documentation/Pictures.md").contains("| `\(name)` |"))
  }

  @Test(arguments: TableFormats.all)
  func `the guide mentions every table format`(format: any TableFormat) throws {
    #expect(try text("Documentation/Exporting.md").contains("`\(format.name)`"))
  }

  @Test(arguments: TranscriptFormats.all.map(\.name))
  func `the guide mentions every transcript format`(name: String) throws {
    #expect(try text("Documentation/Ingestion.md").contains("`\(name)`"))
  }

  @Test(arguments: CodebookChecks.all.map(\.name) + RuleChecks.all.map(\.name))
  func `the guide mentions every check of codebooks`(name: String) throws {
    #expect(try text("Documentation/Codebooks.md").contains("| \(name) |"))
  }

  @Test(arguments: AgreementStatistics.all.map(\.name))
  func `the guide mentions every statistic of agreement`(name: String) throws {
    #expect(try text("Documentation/Agreement.md").contains("`\(name)`"))
  }

  @Test(arguments: SpanStatistics.all.map(\.name))
  func `the guide mentions every statistic of spans`(name: String) throws {
    #expect(try text("Documentation/Disagreements.md").contains("`\(name)`"))
  }

  @Test(arguments: commands)
  func `every command has help with an example`(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let outcome = try Program(in: RepositoryFolder.url).run(words + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Example: verbatim \(command)"), "\(outcome.output)")
  }

  @Test(arguments: commands)
  func `every command is in the guides`(command: String) throws {
    let guides =
      try ["README.md"]
      + FileManager.default.contentsOfDirectory(
        atPath: RepositoryFolder.file("Documentation").path
      ).map { "Documentation/\($0)" }
    #expect(try guides.contains { try text($0).contains(" \(command)") })
  }

  @Test func `without arguments the program says what to do first`() throws {
    let outcome = try Program(in: RepositoryFolder.url).run([])
    #expect(outcome.status == 0 && outcome.output.contains("verbatim demo"))
  }

  @Test func `every code of the shipped codebooks finds its examples and not its counterexamples`()
    throws
  {
    let program = Program(in: RepositoryFolder.url)
    let codebooks = try FileManager.default.contentsOfDirectory(
      atPath: RepositoryFolder.file("Codebooks").path
    ).filter { $0.hasSuffix(".yaml") }
    let guide = try String(
      contentsOf: RepositoryFolder.file("Documentation/Codebooks.md"), encoding: .utf8)
    #expect(codebooks.count >= 14)
    for codebook in codebooks {
      let checked = try program.run("codebook", "check", "Codebooks/\(codebook)")
      let lines = checked.output.split(separator: "\n")
      #expect(checked.status == 0 && lines.count == 1, "\(codebook): \(checked.output)")
      #expect(lines.last?.hasSuffix(", no faults.") == true, "\(codebook): \(checked.output)")
      let tried = try program.run("codebook", "test", "Codebooks/\(codebook)")
      #expect(tried.status == 0, "\(codebook): \(tried.output)\(tried.errors)")
      #expect(guide.contains("`\(codebook)`"), "the guide does not name \(codebook)")
    }
  }
}
