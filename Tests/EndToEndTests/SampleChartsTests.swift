import Foundation
import TestSupport
import Testing

/// The sample's charts and reports say what the guides print of them.
@Suite struct SampleChartsTests {
  @Test func `the sample's charts come in, and the guides' figures are those of the program`()
    throws
  {
    let folder = try TemporaryFolder()
    var program = Program(in: RepositoryFolder.url)
    #expect(try program.run("demo", "--into", folder.file("demo").path).status == 0)
    program.environment["VERBATIM_PROJECT"] = folder.file("demo/sample.verbatim").path
    func run(_ arguments: String...) throws -> String {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
      return outcome.output
    }
    let axes = ["--rows", "municipality", "--columns", "practice"]
    let charts = try guide("Charts.md")
    let reports = try guide("Reports.md")
    try expect(charts, holds: program.run(["chart", "show"] + axes).output, from: "municipality")
    try expect(reports, holds: run("report", "methods"), from: "The material is", lines: 1)
    try expect(
      reports, holds: run("report", "themes", "--codes", "practice", "--quotes", "1"),
      from: "theme ", lines: 7)
    try expect(
      reports, holds: run("report", "participants", "--where", "municipality=Brakholm"),
      from: "participant ", lines: 8)

    for (name, cells, without) in [("practices", 11, 2), ("types", 12, 0)] {
      let outcome = try program.run("chart", "import", "SampleData/charts/\(name).csv")
      #expect(outcome.status == 0 && outcome.output.hasSuffix("\(cells) new.\n"))
      let warnings = outcome.errors.split(separator: "\n")
      #expect(warnings.count == without, "\(outcome.errors)")
      #expect(warnings.allSatisfy { $0.contains("without a quote behind") })
    }
    let ostrand = try run(
      "chart", "show", "--rows", "municipality", "--columns", "practice", "--where",
      "municipality=Ostrand")
    try expect(charts, holds: ostrand, from: "municipality ", lines: 3)
    try expect(charts, holds: ostrand, from: "- Empowerment", lines: 1)
    #expect(try run("verify").contains("is sound"))
  }

  private func guide(_ name: String) throws -> String {
    let text = try String(
      contentsOf: RepositoryFolder.file("Documentation/\(name)"), encoding: .utf8)
    return Self.words(text)
  }

  /// Guides break long lines.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func expect(
    _ guide: String, holds output: String, from beginning: String, lines count: Int = 6
  ) throws {
    let lines = output.split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.hasPrefix(beginning) })
    for line in lines[first...].prefix(count) {
      #expect(guide.contains(Self.words(String(line))), "\(line)")
    }
  }
}
