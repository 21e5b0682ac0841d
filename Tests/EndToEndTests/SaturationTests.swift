import Foundation
import TestSupport
import Testing

/// `saturation` on a table and on interviews small enough to count by hand.
@Suite struct SaturationCommandTests {
  private let folder: TemporaryFolder
  private var program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url)
  }

  private struct Answer: Decodable {
    struct Interview: Decodable {
      let interview: String
      let new: [String]
      let cumulative: Int
      let references: [String]
    }
    struct Run: Decodable {
      let reported: String?
      let baseCodes: Int
    }
    struct Code: Decodable {
      let code: String
      let origin: String?
      let interviews: Int
    }
    let order: String?
    let leftOut: [String]
    let interviews: [Interview]
    let codes: [Code]
    let asked: Run
  }

  private func answer(_ arguments: [String]) throws -> Answer {
    let outcome = try program.run(["saturation"] + arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  @Test(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
  func `the published matrix of fifteen interviews gives its new codes`() throws {
    let path = SharedData.file("agreement/insect_study_code_by_interview.csv").path
    let found = try answer(["--from", path])
    #expect(
      found.interviews.map(\.new.count) == [5, 4, 3, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0])
    #expect(found.interviews.last?.cumulative == 18)
    #expect(found.asked.reported == "8+2" && found.asked.baseCodes == 13)
  }

  @Test func `interviews may be rows or columns, and a column of dates orders them`() throws {
    try folder.write(
      "interview,trust,time,when\nP1,2,,2024-03-01\nP2,x,1,2024-01-01\nP3,0,,2024-02-01\n",
      to: "rows.csv")
    try folder.write("code,P1,P2,P3\ntrust,2,1,0\ntime,,x,\n", to: "columns.csv")
    let rows = try answer(["--from", "rows.csv", "--order", "when"])
    #expect(rows.interviews.map(\.interview) == ["P2", "P3", "P1"] && rows.order == "when")
    #expect(rows.interviews.map(\.new) == [["trust", "time"], [], []])
    let columns = try answer(["--from", "columns.csv"])
    #expect(columns.interviews.map(\.new) == [["trust"], ["time"], []])
    let asked = try answer(["--from", "columns.csv", "--rows", "interviews"])
    #expect(asked.interviews.map(\.interview) == ["trust", "time"])
  }

  @Test func `every cell that is no count is named by line and heading, never by its words`() throws
  {
    try folder.write(
      "interview,trust,time\nP1,1,She said no\nP2,-1,2\nP2,1,1\n", to: "bad.csv")
    let names = try program.run("saturation", "--from", "bad.csv")
    #expect(names.status == 1 && names.errors.contains("line 4: the row has the name of line 3"))
    try folder.write("interview,trust,time\nP1,1,She said no\nP2,-1,2\n", to: "bad.csv")
    let outcome = try program.run("saturation", "--from", "bad.csv")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("line 2: under 'time'"))
    #expect(outcome.errors.contains("line 3: under 'trust'"))
    #expect(!outcome.errors.contains("She said"))
  }

  private mutating func makeProject() throws {
    program.environmentProject("s.verbatim")
    try folder.write(
      "codebook: C\nversion: \"1\"\nlanguage: en\ncodes:\n"
        + "  - {code: place, definition: d, origin: inductive, rules: [harbour]}\n"
        + "  - {code: weather, definition: d, origin: deductive, rules: [rain]}\n", to: "c.yaml")
    for (name, words) in [
      ("P1", "The harbour is calm."), ("P2", "The rain is cold."), ("P3", "The harbour has rain."),
      ("P4", "Nothing of that."),
    ] {
      try folder.write("Interviewer: And?\n\n\(name): \(words)\n", to: "\(name).txt")
    }
    try folder.write(
      "transcript,date\nP1,2024-03-01\nP2,2024-01-01\nP3,2024-02-01\nP4,2024-04-01\n",
      to: "a.csv")
    try folder.write(
      "transcript,code,quote\nP1,place,harbour\nP2,weather,rain\nP3,place,harbour\nP3,weather,rain\n",
      to: "ida.csv")
    for arguments in [
      ["new", "s.verbatim"],
      ["import", "P1.txt", "P2.txt", "P3.txt", "P4.txt", "--attributes", "a.csv"],
      ["codebook", "adopt", "c.yaml"], ["autocode"],
      ["import", "--codings", "ida.csv", "--coder", "Ida"],
    ] {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    }
  }

  @Test
  mutating func `an interview nobody coded is left out, said, and counted where it is asked for`()
    throws
  {
    try makeProject()
    let found = try answer(["--order", "date"])
    #expect(found.interviews.map(\.interview) == ["P2", "P3", "P1"] && found.leftOut == ["P4"])
    #expect(found.interviews.map(\.new) == [["weather"], ["place"], []])
    #expect(found.interviews.map(\.references) == [["P2:2.1"], ["P3:2.1"], []])
    #expect(found.codes.map(\.origin) == ["inductive", "deductive"])
    let outcome = try program.run("saturation")
    #expect(outcome.errors.contains("1 transcript without a single segment"))
    let all = try answer(["--keep-uncoded"])
    #expect(all.interviews.map(\.interview) == ["P1", "P2", "P3", "P4"] && all.leftOut.isEmpty)
    let rules = try answer(["--suggestions-only"])
    #expect(rules.interviews.count == 4, "rules read every interview")
    let inductive = try answer(["--origin", "inductive"])
    #expect(inductive.interviews.map(\.new) == [["place"], [], []])
  }

  @Test mutating func `given codes are called given, and each number opens to its quote`() throws {
    try makeProject()
    let text = try program.run("saturation").output
    #expect(text.contains("1 of these 2 codes were given beforehand (deductive)"))
    #expect(text.contains("Saturation of given codes is not thematic saturation"))
    let page = try program.run("saturation", "--format", "html").output
    #expect(page.contains("<q dir=\"auto\">harbour</q>"))
  }

  @Test mutating func `what cannot be answered says what to do`() throws {
    try makeProject()
    for (arguments, message) in [
      (["--order", "when"], "no transcript and no speaker has this variable"),
      (["--coder", "Nobody"], "nobody of this name has coded"),
      (["--where", "date=2024-04-01"], "none of the 1 transcript asked for has a segment"),
      (["--codes", "place", "--origin", "deductive"], "none of the codes that occur is deductive"),
    ] {
      let outcome = try program.run(["saturation"] + arguments)
      #expect(outcome.status == 1 && outcome.output.isEmpty, "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(message), "\(arguments): \(outcome.errors)")
    }
    for arguments in [
      ["--threshold", "nan"], ["--base", "0"], ["--orders", "0"], ["--rows", "codes"],
      ["--from", "x.csv", "--coder", "Ida"],
    ] { #expect(try program.run(["saturation"] + arguments).status == 64, "\(arguments)") }
  }
}

extension Program {
  fileprivate mutating func environmentProject(_ name: String) {
    environment["VERBATIM_PROJECT"] = name
  }
}
