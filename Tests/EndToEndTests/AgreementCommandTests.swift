import Foundation
import TestSupport
import Testing

/// `agreement` on a study small enough to count by hand.
///
/// Respondents' turns, with what Ida and Mikkel gave them:
///
///     P1  1  Volunteers help. The club pays.   help (first sentence)   help (second sentence)
///     P1  2  We plan it together.              plan                    plan
///     P1  3  The rain.
///     P2  1  Neighbours cook.                  help
///     P2  2  The council waits.                                        plan
///     P3  1  Nothing here.                     help
struct AgreementCommandTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url, project: "s.verbatim")
    try folder.write(
      """
      codebook: C
      version: "1"
      language: en
      codes:
        - code: kind
          exclusive: true
          codes:
            - {code: help, label: Help, definition: d}
            - {code: plan, label: Plan, definition: d}
            - {code: pay, label: Pay, definition: d}

      """, to: "c.yaml")
    try folder.write(
      "Interviewer: Who helps?\n\nP1: Volunteers help. The club pays.\n\nInterviewer: And the harbour?\n\n"
        + "P1: We plan it together.\n\nP1: The rain.\n", to: "P1.txt")
    try folder.write(
      "Interviewer: And here?\n\nP2: Neighbours cook.\n\nInterviewer: And then?\n\nP2: The council waits.\n",
      to: "P2.txt")
    try folder.write("Interviewer: You?\n\nP3: Nothing here.\n", to: "P3.txt")
    try folder.write(
      "transcript,code,quote\nP1,kind/help,Volunteers help.\nP1,kind/plan,We plan it together.\n"
        + "P1,kind/plan,And the harbour?\nP2,kind/help,Neighbours cook.\nP3,kind/help,Nothing here.\n",
      to: "ida.csv")
    try folder.write(
      "transcript,code,quote\nP1,kind/help,The club pays.\nP1,kind/plan,We plan it together.\n"
        + "P2,kind/plan,The council waits.\n", to: "mikkel.csv")
    for arguments in [
      ["new", "s.verbatim"], ["import", "P1.txt", "P2.txt", "P3.txt"],
      ["codebook", "adopt", "c.yaml"], ["import", "--codings", "ida.csv", "--coder", "Ida"],
      ["import", "--codings", "mikkel.csv", "--coder", "Mikkel"],
    ] {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
    }
  }

  private struct Answer: Decodable {
    struct Statistic: Decodable {
      struct Interval: Decodable {
        let lower: Double
        let undefined: Int
      }
      let name: String
      let value: Double?
      let undefined: String?
      let interval: Interval?
    }
    struct Code: Decodable {
      let code: String
      let both: Int?
      let onlyFirst: Int?
      let onlySecond: Int?
      let neither: Int?
      let statistics: [Statistic]

      var table: [Int?] { [both, onlyFirst, onlySecond, neither] }
    }
    struct Choice: Decodable {
      let parent: String
      let withNone: Bool
      let units: Int
      let statistics: [Statistic]
    }
    struct Study: Decodable {
      struct Share: Decodable {
        let coder: String
        let transcripts: Int
        let compared: Int
        let segments: Int
        let outside: Int
      }
      let unit: String
      let compared: [String]
      let unitsInQuestion: Int
      let unusedCodes: [String]
      let shares: [Share]
    }
    struct Cost: Decodable {
      let part: String
      let name: String
    }
    struct Confusion: Decodable {
      let codes: [String]
      let counts: [[Int]]
    }
    let study: Study?
    let units: Int
    let pairableUnits: Int
    let summary: [Statistic]
    let codes: [Code]
    let exclusive: [Choice]
    let confusion: Confusion?
    let costs: [Cost]

    func value(_ name: String) -> Double? { summary.first { $0.name == name }?.value }
  }

  private func agreement(_ arguments: String...) throws -> Answer {
    let outcome = try program.run(["agreement"] + arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  @Test func `turns that both coders looked at are compared, and all that is said of them`() throws
  {
    let answer = try agreement()
    let study = try #require(answer.study)
    #expect(study.unit == "turn" && study.compared == ["P1", "P2"])
    #expect(answer.units == 5 && answer.pairableUnits == 5 && study.unitsInQuestion == 6)
    #expect(study.unusedCodes == ["kind/pay"])
    #expect(study.shares.map(\.coder) == ["Ida", "Mikkel"])
    #expect(study.shares.map(\.transcripts) == [3, 2] && study.shares.map(\.compared) == [2, 2])
    #expect(study.shares.map(\.segments) == [4, 3] && study.shares.map(\.outside) == [1, 0])
    #expect(answer.codes.map(\.code) == ["kind/help", "kind/plan"])
    #expect(answer.codes.map(\.table) == [[1, 1, 0, 3], [1, 0, 1, 3]])
    // o = 4/5 and e = .4 × .2 + .6 × .8 = .56 for both codes, so κ is .24 / .44 for each and pooled.
    #expect(abs((answer.value("pooled-kappa") ?? 0) - 0.24 / 0.44) < 1e-9)
    #expect(answer.value("percent-pairwise") == 0.6)
    #expect(answer.value("assignments") == 0.5)
    // The two units that differ: a code against none.
    #expect(answer.confusion?.codes == ["kind/help", "kind/plan", "(none)"])
    #expect(answer.confusion?.counts == [[1, 0, 1], [0, 1, 0], [0, 1, 0]])
    #expect(Set(answer.costs.map(\.part)) == ["code", "transcript"])
  }

  @Test func `codes of a parent that excludes are one choice`() throws {
    let choices = try agreement().exclusive
    #expect(choices.map(\.parent) == ["kind", "kind"] && choices.map(\.units) == [5, 2])
    // Of five units three agree: help, plan, none. Ida: 2 help, 1 plan, 2 none; Mikkel: 1, 2, 2.
    let kappa = choices[0].statistics.first { $0.name == "kappa" }?.value
    #expect(abs((kappa ?? 0) - (0.6 - 0.32) / (1 - 0.32)) < 1e-9)
    // Where both gave one they agree.
    #expect(choices[1].statistics.first { $0.name == "kappa" }?.value == 1)
  }

  @Test func `another unit is another number`() throws {
    let sentences = try agreement("--unit", "sentence")
    #expect(sentences.units == 6)
    #expect(sentences.codes[0].table == [0, 2, 1, 3])
    let transcripts = try agreement("--unit", "transcript")
    #expect(transcripts.units == 2 && transcripts.codes[0].table == [1, 1, 0, 0])
    #expect(try agreement("--speakers", "all").units == 9)
    #expect(try agreement("--unit", "paragraph").units == 5)
  }

  @Test func `the text says unit, coders, how transcripts were chosen, and why there is a dash`()
    throws
  {
    let outcome = try program.run("agreement", "--codes", "kind/help", "--depth", "1")
    let text = outcome.output
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(text.contains("Unit: turns of respondents"))
    #expect(text.contains("A coder has coded a transcript when they have judged anything in it."))
    #expect(text.contains("Coded twice are 83.3 % of the 6 turns"))
    #expect(text.contains("seed 1"))
    #expect(!text.contains("Landis") && !text.contains("Volunteers"))
    let all = try program.run("agreement")
    #expect(all.errors.contains("of Ida's segments 1 touch no unit"))
    #expect(all.output == (try program.run("agreement").output))
    let labelled = try program.run("agreement", "--landis-koch").output
    #expect(labelled.contains("Landis & Koch (1977)"))
  }

  @Test func `questions without an answer say what to do`() throws {
    let one = try program.run("agreement", "--coder", "Ida")
    #expect(one.status == 1 && one.errors.contains("agreement needs two coders"))
    let unknown = try program.run("agreement", "--coder", "Ida", "--coder", "Bo")
    #expect(unknown.status == 1 && unknown.errors.contains("Use one of: Ida, Mikkel"))
    let level = try program.run("agreement", "--level", "ordinal")
    #expect(level.status == 64 && level.errors.contains("go with a table"))
    let name = try program.run("agreement", "--explain", "kapa")
    #expect(name.status == 64 && name.errors.contains("There is no statistic 'kapa'"))
    #expect(try program.run("agreement", "--resamples", "10").status == 64)
  }

  @Test func `a statistic explains itself`() throws {
    let alpha = try program.run("agreement", "--explain", "alpha").output
    for part in ["1 − Do / De", "Krippendorff (2011)", "undefined, no variation"] {
      #expect(alpha.contains(part), "\(alpha)")
    }
    #expect(try program.run("agreement", "--explain", "all").output.contains("alpha-masi"))
  }

  /// Krippendorff (2011), data C: four observers, twelve units, missing ratings; α is .743, .815, .849 and .797.
  @Test func `tables of ratings need no transcripts`() throws {
    let rows = [
      "1,1,,1", "2,2,3,2", "3,3,3,3", "3,3,3,3", "2,2,2,2", "1,2,3,4", "4,4,4,4", "1,1,2,1",
      "2,2,2,2", ",5,5,5", ",,1,1", ",,3,",
    ]
    try folder.write(
      "unit,A,B,C,D\n" + rows.enumerated().map { "u\($0 + 1),\($1)\n" }.joined(), to: "c.csv")
    let published =
      [("nominal", "alpha", 0.743), ("ordinal", "alpha-ordinal", 0.815)]
      + [("interval", "alpha-interval", 0.849), ("ratio", "alpha-ratio", 0.797)]
    for (level, name, value) in published {
      let answer = try agreement("c.csv", "--level", level)
      #expect(answer.study == nil && answer.units == 12 && answer.pairableUnits == 11)
      #expect(abs((answer.value(name) ?? 0) - value) < 0.0005, "\(name)")
    }
    let some = try agreement("c.csv", "--categories", "1,2,3,4,5,6")
    #expect((some.value("brennan-prediger") ?? 1) > 0.7727273)
    let text = try program.run("agreement", "c.csv").output
    #expect(text.contains("n = 12 units that somebody rated, 11 of them rated by at least two"))
    #expect(text.contains("name all with --categories"))
  }

  @Test func `sets of codes, weights and faults of tables`() throws {
    try folder.write("unit,A,B\n1,x;y,x\n2,(none),x\n3,y,y\n4,x,x\n", to: "sets.csv")
    let sets = try agreement("sets.csv")
    #expect(sets.codes.map(\.code) == ["x", "y"])
    #expect(sets.codes.map(\.table) == [[2, 0, 1, 1], [1, 1, 0, 2]])
    try folder.write("unit,A,B\n1,low,high\n2,low,low\n3,high,high\n4,mid,low\n", to: "w.csv")
    try folder.write(",low,mid,high\nlow,1,.5,0\nmid,.5,1,.5\nhigh,0,.5,1\n", to: "weights.csv")
    let weighted = try agreement(
      "w.csv", "--level", "ordinal", "--categories", "low,mid,high", "--weights", "weights.csv")
    #expect(weighted.value("weighted-kappa-custom") == weighted.value("weighted-kappa-linear"))
    #expect(weighted.value("weighted-kappa-custom") != nil)
    for (arguments, problem) in [
      (["w.csv", "--level", "ordinal"], "the order of the categories is not known"),
      (["w.csv", "--level", "interval"], "line 2: a value is no number"),
      (["w.csv", "--categories", "low,high"], "line 5: 'mid' is not among the categories"),
      (["w.csv", "--level", "ratio", "--categories", "1,2"], "line 2: a value is no number"),
      (["sets.csv", "--level", "ratio"], "sets of codes have no ratio level"),
      (["nowhere.csv"], "there is no such file"),
    ] {
      let outcome = try program.run(["agreement"] + arguments)
      #expect(outcome.status == 1 && outcome.errors.contains(problem), "\(outcome.errors)")
    }
    #expect(try program.run("agreement", "w.csv", "--unit", "sentence").status == 64)
  }

  @Test func `decimal commas are numbers, and a mark for missing ratings is named`() throws {
    try folder.write("unit;A;B\n1;1,5;1,5\n2;2,0;2,5\n3;3,25;3,0\n4;4,0;4\n", to: "comma.csv")
    try folder.write("unit,A,B\n1,1.5,1.5\n2,2,2.5\n3,3.25,3\n4,4,4\n", to: "point.csv")
    let comma = try agreement("comma.csv", "--level", "interval").value("alpha-interval")
    #expect(comma != nil)
    #expect(comma == (try agreement("point.csv", "--level", "interval").value("alpha-interval")))
    let text = try program.run("agreement", "comma.csv", "--level", "interval").output
    #expect(text.contains("Decimal commas were read as points"))
    try folder.write("unit,A,B\n1,1,2\n2,NA,2\n3,2,2\n", to: "na.csv")
    let outcome = try program.run("agreement", "na.csv", "--level", "interval")
    #expect(outcome.status == 1 && outcome.errors.contains("line 3: 'NA' is no number"))
    #expect(outcome.errors.contains("say --missing 'NA'"))
    try folder.write("unit;A;B\n1;1,500;2\n2;2;2\n", to: "thousand.csv")
    #expect(try program.run("agreement", "thousand.csv", "--level", "ratio").status == 1)
  }

  @Test func `one category alone is undefined, not 1`() throws {
    try folder.write("unit,A,B\n1,x,x\n2,x,x\n3,x,x\n", to: "one.csv")
    let alone = try agreement("one.csv")
    #expect(alone.value("percent-pairwise") == 1)
    for name in ["kappa", "pi", "alpha", "ac1", "brennan-prediger"] {
      #expect(alone.value(name) == nil, "\(name)")
    }
    let known = try agreement("one.csv", "--categories", "x,y")
    #expect(known.value("alpha") == nil && known.value("ac1") == 1)
    let text = try program.run("agreement", "one.csv").output
    #expect(text.contains("undefined: no variation"))
  }

  /// The guide shows output; every line of it must be what the program prints.
  @Test func `the guide shows what the program prints`() throws {
    let guide = try String(
      contentsOf: RepositoryFolder.file("Documentation/Agreement.md"), encoding: .utf8)
    let blocks = guide.components(separatedBy: "```text\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first?.split(separator: "\n").map(String.init)
    }
    func shown(_ heading: String) throws -> [String] {
      let block = try #require(blocks.first { $0.contains(heading) })
      return block.filter { $0 != "…" }
    }
    let ratings = try #require(blocks.first { $0.first == "unit,A,B,C,D" && !$0.contains("…") })
    try folder.write(ratings.joined(separator: "\n") + "\n", to: "c.csv")
    let table = try program.run("agreement", "c.csv", "--level", "ratio").output
    for line in try shown("Agreement of A, B, C, D") { #expect(table.contains(line), "\(line)") }
    let demo = folder.file("demo").path
    #expect(try Program(in: RepositoryFolder.url).run("demo", "--into", demo).status == 0)
    let study = try program.run(
      "agreement", "--project", demo + "/sample.verbatim", "--codes", "practice"
    ).output
    for line in try shown("Agreement of Ida, Mikkel") { #expect(study.contains(line), "\(line)") }
    #expect(study.contains("To 187 of the 297 units") && study.contains("32 of the differences"))
  }
}
