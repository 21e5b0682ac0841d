import Foundation
import TestSupport
import Testing

/// `truth-table` on tables and on interviews small enough to count by hand.
@Suite struct TruthTableCommandTests {
  private let folder: TemporaryFolder
  private var program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url)
  }

  private struct Answer: Decodable {
    struct Score: Decodable {
      let `case`: String
      let raw: Double
      let score: Double
      let references: [String]
    }
    struct OneSet: Decodable {
      let name: String
      let scores: [Score]
    }
    struct Row: Decodable {
      let row: Int
      let output: String
      let cases: [String]
      let contradictory: Bool
    }
    struct TruthTable: Decodable {
      let remainders: Int
      let rows: [Row]
    }
    struct Solution: Decodable {
      struct Model: Decodable { let formula: String }
      let solution: String
      let models: [Model]
      let none: String?
    }
    let cases: [String]
    let conditions: [OneSet]
    let outcome: OneSet
    let truthTable: TruthTable
    let solutions: [Solution]

    func formulas(_ kind: String) -> [String] {
      solutions.first { $0.solution == kind }?.models.map(\.formula) ?? []
    }
  }

  private func answer(_ arguments: [String]) throws -> Answer {
    let outcome = try program.run(["truth-table"] + arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  /// Y comes with A and not B, or with C; A without the others is shown by one case each way.
  private func writeCases() throws {
    try folder.write(
      "case,A,B,C,Y,people\nP,1,0,0,1,900\nQ,1,1,0,0,100\nR,0,0,1,1,800\nS,0,0,0,0,50\nT,1,1,1,1,700\n",
      to: "cases.csv")
  }

  private let three = ["--condition", "A", "--condition", "B", "--condition", "C"]

  @Test func `a table of memberships gives every solution`() throws {
    try writeCases()
    let found = try answer(
      ["--from", "cases.csv", "--outcome", "Y", "--expect", "A ~B C"] + three)
    #expect(found.cases == ["P", "Q", "R", "S", "T"] && found.truthTable.remainders == 3)
    #expect(found.formulas("conservative") == ["A*B*C + A*~B*~C + ~A*~B*C"])
    #expect(found.formulas("parsimonious") == ["A*~B + C"])
    #expect(found.formulas("intermediate") == ["A*~B + A*C + ~B*C"])
    let absent = try answer(["--from", "cases.csv", "--outcome", "Y", "--negate"] + three)
    #expect(absent.outcome.name == "~Y")
    #expect(
      absent.truthTable.rows.map(\.output) == ["present", "absent", "absent", "present", "absent"])
  }

  @Test func `raw columns are calibrated by their rules, which are printed with the answer`() throws
  {
    try writeCases()
    let arguments = [
      "--from", "cases.csv", "--condition", "big = people: value 100 500 900", "--outcome", "Y",
    ]
    let found = try answer(arguments)
    let scores = found.conditions[0].scores.map { ($0.score * 1000).rounded() / 1000 }
    #expect(scores[0] == 0.953 && scores[1] == 0.047)
    let r = try answer(arguments + ["--log-odds", "r"])
    #expect(abs(r.conditions[0].scores[0].score - 0.95) < 1e-12)
    let text = try program.run(["truth-table"] + arguments).output
    #expect(
      text.contains(
        "big: the column people; fully out at 100, crossover 500, fully in at 900 (direct method, log odds ±3 at the anchors, as fsQCA). Typed: 'big = people: value 100 500 900'."
      ))
  }

  @Test
  func
    `a contradiction is listed with its cases, and a shortest answer without counter-evidence is refused`()
    throws
  {
    try writeCases()
    let arguments = ["--from", "cases.csv", "--condition", "A", "--outcome", "Y"]
    let found = try answer(arguments)
    #expect(found.truthTable.rows.map(\.contradictory) == [true, true])
    let text = try program.run(["truth-table"] + arguments).output
    #expect(text.contains("Row 2, A, is contradictory: P, T have Y; Q has not."))
    try folder.write("case,A,B,Y\nP,1,0,1\nQ,0,1,1\n", to: "all.csv")
    let all = try answer(
      ["--from", "all.csv", "--condition", "A", "--condition", "B", "--outcome", "Y"])
    #expect(all.formulas("conservative") == ["A*~B + ~A*B"] && all.formulas("parsimonious").isEmpty)
    #expect(
      all.solutions.last?.none?.contains("nothing speaks against the shortest answer") == true)
  }

  private mutating func makeProject() throws {
    program.environment["VERBATIM_PROJECT"] = "s.verbatim"
    // North: trust in 2 of 3, gain in 2 of 3. South: trust in 0 of 2, gain in 1 of 2. West: nobody has coded it.
    let said: [(name: String, place: String, words: String, codes: [String])] = [
      ("N1", "North", "Trust and gain.", ["trust", "gain"]),
      ("N2", "North", "Trust, no more.", ["trust"]), ("N3", "North", "A gain alone.", ["gain"]),
      ("S1", "South", "A gain here.", ["gain"]), ("S2", "South", "A loss of trust.", []),
      ("W1", "West", "Nothing at all.", []),
    ]
    var attributes = "transcript,municipality\n"
    var codings = "transcript,code,quote\nS2,other,loss\n"
    for one in said {
      try folder.write("Interviewer: And?\n\n\(one.name): \(one.words)\n", to: "\(one.name).txt")
      attributes += "\(one.name),\(one.place)\n"
      for code in one.codes {
        codings += "\(one.name),\(code),\(one.words.contains(code) ? code : code.capitalized)\n"
      }
    }
    try folder.write(attributes, to: "a.csv")
    try folder.write(codings, to: "ida.csv")
    try folder.write(
      "codebook: C\nversion: \"1\"\nlanguage: en\ncodes:\n"
        + "  - {code: trust, definition: d}\n  - {code: gain, definition: d}\n  - {code: other, definition: d}\n",
      to: "c.yaml")
    for arguments in [
      ["new", "s.verbatim"],
      ["import"] + said.map { "\($0.name).txt" } + ["--attributes", "a.csv"],
      ["codebook", "adopt", "c.yaml"], ["import", "--codings", "ida.csv", "--coder", "Ida"],
    ] {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    }
  }

  private let coded = [
    "--by", "municipality", "--condition", "trust: share 0.1 0.5 0.9", "--outcome",
    "gain: share 0.1 0.6 0.9",
  ]

  @Test mutating func `scores are counted from coded interviews, and each opens to its quotes`()
    throws
  {
    try makeProject()
    let found = try answer(coded)
    #expect(found.cases == ["North", "South"])
    #expect(found.conditions[0].scores.map(\.raw) == [2.0 / 3, 0])
    #expect(found.conditions[0].scores[0].references == ["N1:2.1", "N2:2.1"])
    #expect(found.outcome.scores.map(\.raw) == [2.0 / 3, 0.5])
    let outcome = try program.run(["truth-table"] + coded + ["--format", "html"])
    #expect(outcome.output.contains("<q dir=\"auto\">Trust</q>"))
    #expect(outcome.errors.contains("1 transcript without a single segment"), "\(outcome.errors)")
    let all = try program.run(["truth-table"] + coded + ["--keep-uncoded"])
    #expect(all.output.contains("\nWest "), "it is a case where that is asked for")
  }

  @Test mutating func `few cases are said to be few, before any number`() throws {
    try makeProject()
    let text = try program.run(["truth-table"] + coded).output
    #expect(text.contains("2 cases are fewer than the 10 or so that the method is made for."))
    let start = try #require(text.range(of: "fewer than the 10"))
    #expect(start.lowerBound < (try #require(text.range(of: "Calibrated scores"))).lowerBound)
  }

  @Test mutating func `a table adds sets to those of the project, by the names of the cases`()
    throws
  {
    try makeProject()
    try folder.write("case,people\nSouth,100\nNorth,900\nEast,5\n", to: "m.csv")
    let arguments = coded + ["--condition", "big = people: value 500", "--from", "m.csv"]
    let found = try answer(arguments)
    #expect(found.conditions[1].scores.map(\.score) == [1, 0])
    let outcome = try program.run(["truth-table"] + arguments)
    #expect(outcome.errors.contains("1 row of cases the study does not have was left out: East"))
  }

  @Test mutating func `what cannot be compared names the case, the set and the way on`() throws {
    try makeProject()
    try writeCases()
    for (arguments, message) in [
      (
        [
          "--by", "municipality", "--condition", "trust: share 0.5", "--outcome",
          "gain: share 0.1 0.5 0.9",
        ],
        "gain: South has a membership of exactly 0.5"
      ),
      (
        [
          "--by", "municipality", "--condition", "turst: share 0.5", "--outcome", "gain: share 0.6",
        ], "there is no such code"
      ),
      (
        ["--by", "town", "--condition", "trust: share 0.5", "--outcome", "gain: share 0.6"],
        "no transcript and no speaker has this variable"
      ),
      (
        ["--by", "municipality", "--condition", "trust: share 50", "--outcome", "gain: share 0.6"],
        "a share lies between 0 and 1"
      ),
      (
        ["--by", "municipality", "--condition", "size: value 5", "--outcome", "gain: share 0.6"],
        "none is given"
      ),
      (
        ["--from", "cases.csv", "--condition", "trust: share 0.5", "--outcome", "Y"],
        "only a table is given"
      ),
      (
        ["--from", "cases.csv", "--condition", "people", "--outcome", "Y"],
        "people: the value of P is no membership"
      ),
      (
        ["--from", "cases.csv", "--condition", "Z", "--outcome", "Y"],
        "the table has no column of this name"
      ),
      (["--from", "cases.csv", "--condition", "A", "--outcome", "A"], "two sets have this name"),
      (
        ["--from", "cases.csv", "--condition", "~A", "--outcome", "Y"],
        "a condition is asked for by its absence"
      ),
      (
        ["--from", "cases.csv", "--condition", "A", "--outcome", "Y", "--expect", "B"],
        "no condition has this name"
      ),
    ] {
      let outcome = try program.run(["truth-table"] + arguments)
      #expect(outcome.status == 1 && outcome.output.isEmpty, "\(arguments): \(outcome.output)")
      #expect(outcome.errors.contains(message), "\(arguments): \(outcome.errors)")
    }
    for arguments in [
      ["--outcome", "Y"], ["--condition", "A", "--outcome", "Y"],
      ["--from", "cases.csv", "--condition", "A", "--outcome", "Y", "--coder", "Ida"],
      ["--from", "cases.csv", "--condition", "A", "--outcome", "Y", "--plot", "x.png"],
    ] { #expect(try program.run(["truth-table"] + arguments).status == 64, "\(arguments)") }
  }

  /// Lipset's data as the guide prints them (Rihoux & De Meur 2009; Ragin 2009).
  private func writeLipset() throws {
    let guide = try String(
      contentsOf: RepositoryFolder.file("Documentation/Comparing-sets.md"), encoding: .utf8)
    let start = try #require(guide.range(of: "```text\ncase,gnp"))
    let end = try #require(guide[start.upperBound...].range(of: "\n```"))
    try folder.write("case,gnp" + guide[start.upperBound..<end.lowerBound] + "\n", to: "lipset.csv")
  }

  private let crisp = [
    "--from", "lipset.csv", "--consistency", "1", "--condition", "DEV = gnp: 550", "--condition",
    "URB = urban: 50", "--condition", "LIT = literacy: 75", "--condition", "IND = industry: 30",
    "--outcome", "SURV = democracy: 0",
  ]

  @Test func `the guide's data give the published crisp solutions`() throws {
    try writeLipset()
    let four = try answer(crisp)
    #expect(four.truthTable.rows.filter(\.contradictory).map(\.row) == [12, 16])
    let five = crisp + ["--condition", "STB = cabinets: below 10"]
    let found = try answer(five + ["--expect", "DEV URB LIT IND STB"])
    #expect(found.formulas("conservative") == ["DEV*~URB*LIT*STB + DEV*LIT*IND*STB"])
    #expect(found.formulas("intermediate") == ["DEV*LIT*STB"])
    #expect(found.formulas("parsimonious") == ["DEV*STB"])
    let absent = try answer(five + ["--negate"])
    #expect(absent.formulas("conservative") == ["DEV*LIT*IND*~STB + ~DEV*~URB*~IND"])
    #expect(absent.formulas("parsimonious") == ["~DEV + ~STB"])
  }

  @Test
  func
    `the guide's data give the published fuzzy scores to two decimals, and the published solution`()
    throws
  {
    try writeLipset()
    let found = try answer([
      "--from", "lipset.csv", "--condition", "DEV = gnp: 400 550 900", "--condition",
      "URB = urban: 25 50 65", "--condition", "LIT = literacy: 50 75 90", "--condition",
      "IND = industry: 20 30 40", "--condition", "STB = cabinets: 15 9.5 5", "--outcome",
      "SURV = democracy: -9 0 10", "--expect", "DEV URB LIT IND STB",
    ])
    let stable = found.conditions[4].scores.prefix(5).map { ($0.score * 100).rounded() / 100 }
    #expect(stable == [0.43, 0.98, 0.91, 0.91, 0.58], "Ragin (2009)")
    #expect(
      found.formulas("conservative") == ["DEV*URB*LIT*IND*STB + DEV*~URB*LIT*~IND*STB"])
    #expect(found.formulas("intermediate") == ["DEV*URB*LIT*STB + DEV*LIT*~IND*STB"])
    #expect(found.formulas("parsimonious") == ["DEV*~IND + URB*STB"])
  }

  @Test func `an XY plot is one drawing of its own, with every case in it`() throws {
    try writeCases()
    let outcome = try program.run(
      [
        "truth-table", "--from", "cases.csv", "--outcome", "Y", "--plot", "y.svg", "--plot-of",
        "A*~B + C",
      ] + three)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let svg = try String(contentsOf: folder.file("y.svg"), encoding: .utf8)
    #expect(svg.hasPrefix("<svg ") && svg.contains("</svg>") && !svg.contains("href"))
    #expect(svg.contains("consistency 1.000") && svg.contains("Q, S") && svg.contains("P, R, T"))
    _ = try XMLDocumentCheck(svg)
  }

  /// Reads a text as XML, or fails.
  private struct XMLDocumentCheck {
    init(_ text: String) throws {
      var open: [Substring] = []
      for match in text.matches(of: /<(\/?)([a-z]+)[^>]*?(\/?)>/) {
        if match.1 == "/" {
          #expect(open.popLast() == match.2)
        } else if match.3 != "/" {
          open.append(match.2)
        }
      }
      #expect(open.isEmpty)
    }
  }
}
