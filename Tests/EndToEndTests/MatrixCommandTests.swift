import Analysis
import Foundation
import TestSupport
import Testing

/// Matrices from the command line, of two interviews coded by rules.
@Suite struct MatrixCommandTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url)
    try folder.write(
      """
      codebook: Small
      version: "1"
      language: en
      codes:
        - code: practice
          codes:
            - {code: helping, rules: ["help*"]}
            - {code: planning, rules: ["plan*"]}
        - {code: time, rules: [hours]}

      """, to: "codebook.yaml")
    try folder.write("I: And?\n\nP1: We help and we plan. It takes hours.\n", to: "P1.txt")
    try folder.write("I: And?\n\nP2: I help for hours. We help.\n", to: "P2.txt")
    try folder.write("transcript,town\nP1,North\nP2,South\n", to: "attributes.csv")
  }

  private func tabulate(_ arguments: String...) throws -> Program.Outcome {
    try program.run(
      [
        "tabulate", "--codebook", "codebook.yaml", "P1.txt", "P2.txt", "--attributes",
        "attributes.csv",
      ]
        + arguments)
  }

  @Test func `codes on both axes say which codes meet`() throws {
    let table = try tabulate(
      "--rows", "codes", "--codes", "practice", "--columns", "codes", "--column-codes", "time",
      "--format", "csv")
    let rows = table.output.split(whereSeparator: \.isNewline).map(String.init)
    #expect(
      rows == [
        "codes,time,all,time references,all references", "practice,0,0,,",
        "practice/helping,1,3,P2:2.1,P1:2.1 P2:2.1 P2:2.2", "practice/planning,0,1,,P1:2.1",
        "all,2,6,P1:2.2 P2:2.1,P1:2.1 P1:2.2 P2:2.1 P2:2.2",
      ], "\(table.output)\(table.errors)")
  }

  @Test func `passages can stand in the cells`() throws {
    let table = try tabulate(
      "--rows", "codes", "--codes", "time", "--columns", "town", "--count", "quotes")
    #expect(table.output.contains("“It takes hours.” (P1:2.2)"), "\(table.output)")
    #expect(table.output.contains("“I help for hours.” (P2:2.1)"))
  }

  private struct Answer: Decodable {
    struct Total: Decodable { let value: Double? }
    struct Totals: Decodable {
      let rows: [Total]
      let columns: [Total]
      let all: Total
    }
    let of: [Int]
    let ofAll: Int
    let counts: [[Int?]]
    let totals: Totals
  }

  @Test func `JSON holds counts, n and totals beside the cells`() throws {
    let table = try tabulate(
      "--columns", "town", "--count", "transcripts", "--percent", "column", "--level", "1",
      "--format", "json")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(table.output.utf8))
    #expect(answer.of == [1, 1] && answer.ofAll == 2)
    #expect(answer.counts == [[1, 1], [1, 1]])
    #expect(answer.totals.rows.map(\.value) == [100, 100] && answer.totals.all.value == 100)
  }

  @Test(arguments: [
    (
      ["--columns", "town", "--sort-columns", "age"], 1 as Int32, "Use name, count, town, practice"
    ),
    (["--columns", "town", "--column-codes", "time"], 1, "make both axes codes or themes"),
    (["--columns", "codes", "--percent", "column"], 1, "Use --percent row"),
    (["--columns", "codes", "--column-codes", "tme"], 1, "there is no such code"),
    (["--with-n"], 64, "Use it with --percent"),
    (["--level", "0"], 64, "--level counts from 1"),
  ])
  func `a question that has no answer says what would have been one`(
    arguments: [String], status: Int32, remedy: String
  ) throws {
    let outcome = try program.run(
      [
        "tabulate", "--codebook", "codebook.yaml", "P1.txt", "P2.txt", "--attributes",
        "attributes.csv",
      ]
        + arguments)
    #expect(outcome.status == status && outcome.errors.contains(remedy), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: Measure.allCases)
  func `the guide mentions every count`(measure: Measure) throws {
    let guide = try String(
      contentsOf: RepositoryFolder.file("Documentation/Matrices.md"), encoding: .utf8)
    #expect(guide.contains("| `\(measure.rawValue)` |"))
  }
}
