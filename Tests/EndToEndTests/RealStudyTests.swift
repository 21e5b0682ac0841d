import Foundation
import TestSupport
import Testing

/// Real interviews go through the whole program with no speech lost.
@Suite(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
struct RealStudyTests {
  private struct Truth: Decodable {
    struct Turn: Decodable { let text: String }
    let turns: [Turn]
  }

  private func words(_ text: some StringProtocol) -> [Substring] {
    String(text).split(whereSeparator: \.isWhitespace)
  }

  @Test
  func
    `fifty-eight interviews come in with their attributes, and every word of the truth is in a turn`()
    throws
  {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.url)
    let study = SharedData.file("transcripts/txt/study-ak-water")
    #expect(try program.run("new", "water.verbatim").status == 0)
    let imported = try program.run(
      "import", study.path, "--attributes", study.appendingPathComponent("attributes.csv").path)
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.output.hasPrefix("58 transcripts came in"))
    #expect(try program.run("verify").status == 0)
    let again = try program.run("import", study.path)
    #expect(again.output.contains("58 were there already"))

    let truth = try JSONDecoder().decode(
      [String: Truth].self,
      from: Data(contentsOf: SharedData.file("transcripts/truth/ak-water.json")))
    var compared = 0
    for line in try program.run("dump").output.split(separator: "\n")
    where line.contains("\"turns\"") {
      let record = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      guard let name = record["name"] as? String, let text = record["text"] as? String,
        let expected = truth[name]
      else { continue }
      let said = expected.turns.flatMap { words($0.text) }
      // The text holds the labels too; every word of the truth stands in it in order.
      var rest = words(text)[...]
      for word in said {
        guard let next = rest.firstIndex(of: word) else {
          Issue.record("\(name) lost speech")
          break
        }
        rest = rest[(next + 1)...]
      }
      compared += 1
    }
    #expect(compared == 58)
  }

  @Test func `the study is tabulated by its own variable in one step`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      codebook: Water
      version: "1"
      language: en
      codes:
        - code: water
          definition: Talk of water.
          rules: [water*]
        - code: help
          definition: Asking for help.
          rules: [~help NEAR/6 (ask* OR need*)]
      """, to: "water.yaml")
    let study = SharedData.file("transcripts/txt/study-ak-water")
    let outcome = try Program(in: folder.url).run(
      "tabulate", "--codebook", "water.yaml", study.path, "--attributes",
      study.appendingPathComponent("attributes.csv").path, "--columns", "group", "--count",
      "transcripts",
      "--format", "csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = outcome.output.split(separator: "\r\n").map { $0.split(separator: ",") }
    let sizes = try #require(rows.dropFirst().first).dropFirst().prefix(3).compactMap { Int($0) }
    #expect(sizes.last == 58 && sizes.dropLast().reduce(0, +) == 58)
    let water = try #require(rows.first { $0.first == "water" })
    #expect(Int(water[3]) ?? 0 > 50)
  }

  @Test(arguments: ["P1", "P2", "P3", "P4", "P5", "P6", "P7"])
  func `every paragraph of the coded interviews is in a turn or named by a finding`(name: String)
    throws
  {
    let file = SharedData.file("agreement/pdpilot_interviews/transcripts/\(name).txt")
    let outcome = try Program(in: RepositoryFolder.url).run("read", "--as", "json", file.path)
    #expect(outcome.status == 0)
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let text = try #require(record["text"] as? String)
    let turns = try #require(record["turns"] as? [[String: Any]])
    let labelled = text.split(separator: "\n").count { $0.contains(/^[A-Z][a-z]+: \S/) }
    #expect(turns.count == labelled)
  }
}
