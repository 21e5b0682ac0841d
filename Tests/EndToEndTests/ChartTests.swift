import Foundation
import TestSupport
import Testing

/// Framework charts from the command line: shown, filled in here and elsewhere, brought back.
@Suite struct ChartTests {
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
        - code: practice
          codes: [{code: joint, label: Joint work, definition: With others.}, {code: lone, definition: Alone.}]
        - {code: aspect, codes: [{code: role, definition: Part.}, {code: value, definition: Gain.}]}
      """, to: "c.yaml")
    for (name, answer) in [
      ("P1", "We dig with the club. It saves money. We also paint."), ("P2", "I file alone."),
      ("P3", "Nobody asked."), ("P4", "We dig."),
    ] { try folder.write("Interviewer: So?\n\nAnna: \(answer)\n", to: "\(name).txt") }
    try folder.write(
      """
      transcript,town,age,asked:practice/lone
      P1,North,2,
      P2,North,2,
      P3,South,1,no
      P4,East,3,
      """, to: "a.csv")
    try folder.write(
      """
      transcript,code,quote
      P1,practice/joint,We dig with the club.
      P1,aspect/role,We dig with the club.
      P1,practice/joint,It saves money.
      P1,aspect/value,It saves money.
      P2,practice/lone,I file alone.
      P3,aspect/role,Nobody asked.
      """, to: "ida.csv")
    for arguments in [
      ["new", "s.verbatim"],
      ["import", "P1.txt", "P2.txt", "P3.txt", "P4.txt", "--attributes", "a.csv"],
      ["codebook", "adopt", "c.yaml"], ["import", "--codings", "ida.csv", "--coder", "Ida"],
    ] {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  private func run(_ arguments: String..., input: String? = nil) throws -> String {
    let outcome = try program.run(arguments, input: input)
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome.output
  }

  private func fails(_ arguments: String..., saying words: String) throws {
    let before = try run("dump")
    let outcome = try program.run(arguments)
    #expect(
      outcome.status == 1 && outcome.errors.contains(words), "\(outcome.output)\(outcome.errors)")
    #expect(try run("dump") == before)
  }

  private func rows(_ arguments: String...) throws -> [[Substring]] {
    let outcome = try program.run(["chart", "show", "--format", "tsv"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }

  private func fill(_ summary: String = "They dig together [P1:2.1].") throws {
    _ = try run("chart", "set", "--case", "North", "--code", "practice/joint", summary)
  }

  /// The sheet's rows without the line of headings.
  private func sheet(_ name: String, _ change: (inout [String: String]) -> Void) throws {
    let text = try String(contentsOf: folder.file(name), encoding: .utf8)
    let lines = text.split(separator: "\r\n").map(String.init)
    var out = [lines[0]]
    let headings = lines[0].split(separator: ",").map(String.init)
    for line in lines.dropFirst() {
      var row = Dictionary(uniqueKeysWithValues: zip(headings, Self.fields(line)))
      change(&row)
      out.append(
        headings.map { "\"" + (row[$0] ?? "").replacing("\"", with: "\"\"") + "\"" }.joined(
          separator: ","))
    }
    try folder.write(out.joined(separator: "\r\n") + "\r\n", to: name)
  }

  private static func fields(_ line: String) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  @Test func `zero, not asked and not charted differ`() throws {
    let rows = try rows("--rows", "town", "--columns", "practice")
    #expect(
      rows.map { $0.prefix(4).joined(separator: "|") } == [
        "East|1|not charted|not charted", "North|2|not charted|not charted", "South|1|0|not asked",
      ])
    try fill()
    let after = try self.rows("--rows", "town", "--columns", "practice")
    #expect(after[1][2] == "They dig together [P1:2.1].")
    #expect(after[1][4] == "P1:2.1")
  }

  @Test func `one summary serves every chart that has its case and code`() throws {
    try fill()
    let shown = "They dig together [P1:2.1]."
    #expect(try rows("--rows", "practice", "--columns", "town")[1][2] == shown)
    #expect(try rows("--rows", "town", "--columns", "codes")[1][3] == shown)
    #expect(
      try rows("--rows", "transcripts", "--columns", "practice").allSatisfy {
        !$0.contains(Substring(shown))
      })
    _ = try run(
      "chart", "set", "--code", "aspect/role", "--code", "practice/joint", "They dig [P1:2.1].")
    #expect(try rows("--rows", "practice", "--columns", "aspect")[0][2] == "They dig [P1:2.1].")
    #expect(try rows("--rows", "aspect", "--columns", "practice")[0][2] == "They dig [P1:2.1].")
  }

  @Test func `a crossed case is the same however the variables are ordered`() throws {
    _ = try run(
      "chart", "set", "--case", "age=2", "--case", "town=North", "--code", "practice",
      "Both [P1:2.1].")
    for axis in ["town × age", "age x town"] {
      let found = try rows("--rows", axis, "--columns", "practice", "--columns", "themes").flatMap(
        \.self)
      #expect(found.contains("Both [P1:2.1]."), "\(axis)")
    }
  }

  @Test func `cases are put in the order of a variable`() throws {
    let sorted = try rows("--rows", "town", "--columns", "practice", "--sort", "age")
    #expect(sorted.map { $0[0] } == ["South", "North", "East"])
    #expect(sorted.map { $0[2] } == ["1", "2", "3"])
    let turned = try rows("--columns", "town", "--rows", "practice", "--sort", "age")
    #expect(turned[1].prefix(4).joined(separator: "|") == "age|1|2|3")
  }

  @Test func `sentences without a quote and doubtful places are marked and counted`() throws {
    let set = try program.run([
      "chart", "set", "--case", "North", "--code", "practice/joint",
      "They dig [P1:2.1]. All like it. They paint [P1:2.3].",
    ])
    #expect(set.errors.contains("1 of 3 sentences without a quote"))
    #expect(set.errors.contains("nobody has coded it so at P1:2.3"))
    let text = try run("chart", "show", "--rows", "town", "--columns", "practice")
    #expect(text.contains("They dig [P1:2.1]. All like it [no quote]. They paint [P1:2.3?]."))
    #expect(text.contains("Charted: 1 of 6 cells, 3 sentences, 1 of them without a quote"))
    #expect(text.contains("3 sentences, 1 without a quote"))
  }

  @Test func `the words behind a summary open as those behind a number`() throws {
    try fill()
    let page = try run(
      "chart", "show", "--rows", "town", "--columns", "practice", "--format", "html")
    #expect(page.contains("<q dir=\"auto\">We dig with the club.</q>"))
    #expect(page.contains("<a href=\"#cell-2-2\">They dig together [P1:2.1].</a>"))
  }

  @Test func `a reference is looked up in the project and in the case`() throws {
    let cell = ["chart", "set", "--case", "North", "--code", "practice/joint"]
    func refused(_ text: String, _ words: String) throws {
      let before = try run("dump")
      let outcome = try program.run(cell + [text])
      #expect(outcome.status == 1 && outcome.errors.contains(words), "\(outcome.errors)")
      #expect(try run("dump") == before)
    }
    try refused("They dig [P9:2.1].", "the project has no transcript 'P9'")
    try refused("They dig [P1:2.9].", "P1:2.9: the transcript has no such turn or sentence")
    try refused("They dig [P3:2.1].", "P3:2.1 was said in another case")
    try refused("They dig [P1:2].", "'P1:2' is no reference")
    try refused("[P1:2.1]", "there are references and no words")
    try refused("", "there are references and no words")
    try refused("They\u{7} dig.", "a control character stands in the text")
    try refused(String(repeating: "a", count: 30_001), "longer than 30000 characters")
  }

  @Test func `writing and taking away is undone and done again`() throws {
    try fill()
    try fill("They dig and save [P1:2.1-2.2].")
    _ = try run("chart", "set", "--case", "North", "--code", "practice/joint", "--remove")
    #expect(try run("status").contains("summaries") == false)
    _ = try run("undo")
    #expect(
      try rows("--rows", "town", "--columns", "practice")[1][2] == "They dig and save [P1:2.1-2.2]."
    )
    _ = try run("undo")
    #expect(
      try rows("--rows", "town", "--columns", "practice")[1][2] == "They dig together [P1:2.1].")
    _ = try run("redo")
    #expect(try run("status").contains(/summaries in charts +1\n/))
    #expect(try run("verify").contains("is sound"))
    #expect(try run("history").contains("changed the summary of North × practice/joint"))
  }

  @Test(arguments: ["p.csv", "p.xlsx"])
  func `what was written out comes back without a change`(name: String) throws {
    try fill("=They “dig”, 'now'\nand 5 \"others\" [P1:2.1].\n- item")
    _ = try run("chart", "set", "--case", "South", "--code", "aspect/role", "'-quoted [P3:2.1]")
    for axes in [
      ["--rows", "town", "--columns", "practice"], ["--rows", "aspect", "--columns", "town"],
    ] {
      _ = try program.run(["chart", "export", name] + axes)
      let before = try run("dump")
      #expect(try run("chart", "import", name).hasSuffix("as before.\n"))
      #expect(try run("dump") == before)
    }
  }

  @Test func `exactly the cells that were filled in elsewhere change, and undo brings all back`()
    throws
  {
    try fill()
    _ = try run("chart", "set", "--case", "North", "--code", "practice/lone", "One files [P2:2.1].")
    _ = try run("chart", "export", "p.csv", "--rows", "town", "--columns", "practice")
    try sheet("p.csv") { row in
      switch (row["case"], row["code"]) {
      case ("North", "practice/joint"): row["summary"] = "They dig well [P1:2.1]."
      case ("North", "practice/lone"): row["summary"] = ""
      case ("South", "practice/joint"): row["summary"] = "Nobody digs."
      default: break
      }
    }
    let before = try run("dump", "--project", "s.verbatim").split(separator: "\n").filter {
      $0.contains("\"kind\":\"summary\"")
    }
    let trial = try run("chart", "import", "p.csv", "--dry-run")
    #expect(trial.contains("1 new, 1 changed, 1 removed, 3 as before. Nothing was changed."))
    let text = try run("chart", "import", "p.csv")
    #expect(text.contains("new: South × practice/joint\n"))
    #expect(text.contains("changed: North × practice/joint\n"))
    #expect(text.contains("removed: North × practice/lone\n"))
    #expect(try rows("--rows", "town", "--columns", "practice")[2][2] == "Nobody digs [no quote].")
    #expect(try run("history").contains("summaries: 1 new, 1 changed, 1 taken away"))
    _ = try run("undo")
    #expect(
      try run("dump").split(separator: "\n").filter { $0.contains("\"kind\":\"summary\"") }
        == before)
    #expect(
      try run("chart", "import", "p.csv").contains("1 new, 1 changed, 1 removed, 3 as before."))
  }

  @Test func `a cell that was changed here meanwhile is named and not overwritten`() throws {
    try fill()
    _ = try run("chart", "export", "p.csv", "--rows", "town", "--columns", "practice")
    try fill("They dig here [P1:2.1].")
    #expect(
      try run("chart", "import", "p.csv").contains("newer here, left: North × practice/joint"))
    try sheet("p.csv") { row in
      if row["case"] == "North", row["code"] == "practice/joint" { row["summary"] = "Elsewhere." }
      if row["case"] == "East", row["code"] == "practice/joint" { row["summary"] = "They dig." }
    }
    let outcome = try program.run("chart", "import", "p.csv")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("line 4: North × practice/joint was changed in the project"))
    #expect(outcome.output.contains("1 new, 4 as before, 1 in conflict."))
    let rows = try rows("--rows", "town", "--columns", "practice")
    #expect(rows[1][2] == "They dig here [P1:2.1]." && rows[0][2] == "They dig [no quote].")
    _ = try run("chart", "import", "p.csv", "--overwrite")
    #expect(
      try self.rows("--rows", "town", "--columns", "practice")[1][2] == "Elsewhere [no quote].")
  }

  @Test func `a sheet of one's own adds and takes nothing away`() throws {
    try fill()
    try folder.write(
      """
      axis;case;code;summary
      town;North;practice/joint;
      town;South;practice/joint;Nobody digs.
      codes;practice/joint;aspect/role;They dig [P1:2.1].
      """, to: "own.csv")
    #expect(try run("chart", "import", "own.csv").contains("2 new, 1 as before."))
    try folder.write("axis,case,code,summary\ntown,North,practice/joint,Other.\n", to: "own.csv")
    let outcome = try program.run("chart", "import", "own.csv")
    #expect(outcome.status == 1 && outcome.errors.contains("--overwrite"))
  }

  @Test(arguments: [
    ("axis,case,code\n", "there is no column 'summary'"),
    ("axis,case,code,summary,summary\n", "two columns are called 'summary'"),
    ("axis,case,code,summary\ntown,Nord,practice/joint,x\n", "line 2: there is no such case"),
    ("axis,case,code,summary\ntown,North,practice/none,x\n", "line 2: there is no such code"),
    ("axis,case,code,summary\n,North,practice/joint,x\n", "does not say which cell"),
    ("axis,case,code,summary\nsize,North,practice/joint,x\n", "line 2: there is no such case"),
    ("axis,case,code,summary\ntown,North,practice/joint,x [P1:9.9]\n", "no such turn"),
    (
      "axis,case,code,summary\ntown,North,practice/joint,x\ntown,North,practice/joint,y\n",
      "line 3: the cell stands in line 2 with another text"
    ),
    ("", "p.csv"), ("\u{0}\u{1}\u{2}", "p.csv"),
  ])
  func `a sheet that does not fit changes nothing`(text: String, words: String) throws {
    try fill()
    try folder.write(text, to: "p.csv")
    try fails("chart", "import", "p.csv", saying: words)
  }

  @Test func `summaries go along when a code gets another path`() throws {
    try fill()
    let text = try String(contentsOf: folder.file("c.yaml"), encoding: .utf8)
    try folder.write(text.replacing("code: joint", with: "code: common"), to: "c.yaml")
    _ = try run("codebook", "adopt", "c.yaml", "--renamed", "practice/joint=practice/common")
    #expect(
      try rows("--rows", "town", "--columns", "practice/common")[1][2]
        == "They dig together [P1:2.1].")
    _ = try run("undo")
    #expect(
      try rows("--rows", "town", "--columns", "practice/joint")[1][2]
        == "They dig together [P1:2.1].")
    #expect(try run("verify").contains("is sound"))
  }

  @Test func `axes that do not fit are refused with what there is`() throws {
    try fails(
      "chart", "show", "--rows", "size", "--columns", "practice",
      saying: "a variable (age, asked:practice/lone, town)")
    try fails(
      "chart", "show", "--rows", "town", "--columns", "age",
      saying: "rows and columns are both cases")
    try fails(
      "chart", "show", "--rows", "coders", "--columns", "practice",
      saying: "compares cases, not coders")
    try fails(
      "chart", "show", "--rows", "practice", "--columns", "aspect", "--sort", "age",
      saying: "codes have no variable")
    try fails(
      "chart", "set", "--case", "Nowhere", "--code", "practice", "x",
      saying: "there is no such case")
    try fails(
      "chart", "set", "--case", "North", "--code", "none", "x", saying: "there is no such code")
    try fails("chart", "set", "--code", "practice", "x", saying: "belongs to a case and a code")
    try fails(
      "chart", "export", "p.doc", "--rows", "town", "--columns", "practice", saying: ".csv or .xlsx"
    )
  }
}
