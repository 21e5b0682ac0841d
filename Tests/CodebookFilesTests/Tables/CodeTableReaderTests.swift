import CodebookFiles
import QualitativeData
import Testing

/// Tables of codes as researchers and their programs write them.
@Suite struct CodeTableReaderTests {
  private func reading(_ rows: [[String]], isSheet: Bool = false) -> CodebookReader.Reading {
    CodeTableReader.read(CodeTable(rows, isSheet: isSheet, name: "codes"))
  }

  private func paths(_ rows: [[String]], sourceLocation: SourceLocation = #_sourceLocation)
    -> [String]
  {
    let reading = reading(rows)
    #expect(
      !reading.findings.contains { $0.severity == .error }, "\(reading.findings)",
      sourceLocation: sourceLocation)
    return reading.codebook?.entries.map(\.path.description) ?? []
  }

  private func errors(_ rows: [[String]]) -> [String] {
    reading(rows).findings.filter { $0.severity == .error }.map {
      "\($0.line ?? 0),\($0.column ?? 0): \($0.message)"
    }
  }

  // MARK: What stands under what

  @Test func `a column names the code above`() {
    #expect(
      paths([["code", "parent"], ["Trust", ""], ["Distrust", "Trust"], ["Fear", "Distrust"]])
        == ["Trust", "Trust/Distrust", "Trust/Distrust/Fear"])
  }

  @Test func `the parent may come later, and be written as a path or in other capitals`() {
    #expect(
      paths([
        ["Name", "Parent code"], ["Time", "A\\Barriers"], ["Time", "B > Barriers"],
        ["Barriers", "a"],
        ["Barriers", "B"], ["A", ""], ["B", "-"],
      ]) == ["A", "A/Barriers", "A/Barriers/Time", "B", "B/Barriers", "B/Barriers/Time"])
  }

  @Test func `parents by number, as Dedoose exports them`() {
    #expect(
      paths([
        ["Id", "Parent Id", "Depth", "Title", "Description", "Weighted"],
        ["11", "", "0", "Barriers", "What hinders.", "FALSE"],
        ["12", "11", "1", "Time", "", "FALSE"], ["13", "11", "1", "Money", "", "FALSE"],
      ]) == ["Barriers", "Barriers/Time", "Barriers/Money"])
  }

  @Test func `levels in columns, empty cells meaning what stands above`() {
    #expect(
      paths([
        ["Theme", "Sub-theme", "Code", "Definition"], ["Barriers", "", "", "What hinders."],
        ["", "Resources", "Time", ""], ["", "", "Money", ""], ["", "Rules", "", ""],
        ["", "", "Law", ""], ["Enablers", "", "Trust", ""],
      ]) == [
        "Barriers", "Barriers/Resources", "Barriers/Resources/Time", "Barriers/Resources/Money",
        "Barriers/Rules", "Barriers/Rules/Law", "Enablers", "Enablers/Trust",
      ])
  }

  @Test func `levels in columns that are always filled in`() {
    #expect(
      paths([
        ["Tema", "Undertema", "Kode"], ["A", "B", "C1"], ["A", "B", "C2"], ["A", "", "C3"],
        ["D", "", "E"],
      ]) == ["A", "A/B", "A/B/C1", "A/B/C2", "A/C3", "D", "D/E"])
  }

  @Test func `the order of levels follows their names, as where concepts stand left of dimensions`()
  {
    #expect(
      paths([
        ["1st order concept", "2nd order theme", "Aggregate dimension"], ["C1", "T1", "D"],
        ["C2", "T1", "D"],
      ]) == ["D", "D/T1", "D/T1/C1", "D/T1/C2"])
  }

  @Test func `a staircase under one heading, with MAXQDA's frequencies and sum`() {
    #expect(
      paths([
        ["Code System", "", "", "Frequency"], ["Code System", "", "", "12"],
        ["", "Barriers", "", "7"],
        ["", "", "Time", "4"], ["", "Enablers", "", "5"], ["Total", "", "", "12"],
      ]) == ["Barriers", "Barriers/Time", "Enablers"])
  }

  @Test(arguments: [" > ", ">", "::", "\\", " / "])
  func `paths in the column of names`(separator: String) {
    #expect(
      paths([["Code"], ["A"], ["A\(separator)B"], ["A\(separator)B\(separator)C"]])
        == ["A", "A/B", "A/B/C"])
  }

  @Test func `hierarchical names of NVivo lose the folder they begin with`() {
    #expect(
      paths([
        ["Hierarchical Name", "Files", "References"], ["Nodes\\\\A", "2", "9"],
        ["Nodes\\\\A\\\\B", "1", "3"],
      ]) == ["A", "A/B"])
  }

  @Test func `tags of Taguette with points`() {
    #expect(
      paths([
        ["tag", "description", "number of highlights"], ["barrier", "", "3"],
        ["barrier.time", "e.g. a lack", "2"],
      ]) == ["barrier", "barrier/time"])
  }

  @Test func `numbers before names, or in a column`() {
    let expected = ["A", "A/B", "A/B/C", "D"]
    #expect(paths([["Code"], ["1. A"], ["1.1 B"], ["1.1.1 C"], ["2. D"]]) == expected)
    #expect(
      paths([["No.", "Code"], ["1", "A"], ["1.1", "B"], ["1.1.1", "C"], ["2", "D"]]) == expected)
  }

  @Test func `names set in with blanks, and levels as numbers`() {
    let expected = ["A", "A/B", "A/B/C", "D"]
    #expect(paths([["Name"], ["A"], ["  B"], ["    C"], ["D"]]) == expected)
    #expect(
      paths([["Level", "Name"], ["1", "A"], ["2", "B"], ["3", "C"], ["1", "D"]]) == expected)
  }

  @Test func `an empty column of parents leaves the numbers to say it, but not the names`() {
    #expect(
      paths([["No", "Code", "Parent"], ["1", "A", ""], ["1.1", "B", ""]]) == ["A", "A/B"])
    #expect(paths([["Code", "Parent"], ["A", ""], ["A > B", ""]]) == ["A", "A > B"])
  }

  @Test func `names that differ only by white space before them are one code, with a warning`() {
    let reading = reading([["code", "parent", "example"], ["A", "", "one"], ["\tA", "", "two"]])
    #expect(reading.codebook?.codes.map(\.examples) == [["one", "two"]])
    #expect(reading.findings.contains { $0.severity == .warning && $0.line == 3 })
  }

  @Test func `what only looks like a path stays a name`() throws {
    let codebook = try #require(
      reading([["Code"], ["Trust/distrust"], ["aged >60"], ["2 Money"]]).codebook)
    #expect(codebook.codes.map(\.code) == ["Trust-distrust", "aged >60", "2 Money"])
    #expect(codebook.codes[0].label == "Trust/distrust")
  }

  // MARK: What a code means

  @Test func `every column comes through, whatever its heading's language`() throws {
    let codebook = try #require(
      reading([
        [
          "Kode", "Betegnelse", "Kort definition", "Full definition", "When to use",
          "When not to use", "Ankerbeispiel", "Counter-example", "Colour", "Keywords",
        ],
        [
          "help", "Helping", "Help.", "All help.", "- in need\n- asked for", "pay",
          "We help.\nI help.", "We sleep.",
          "47, 111, 143", "help*, \"lend a hand\"; aid",
        ],
      ]).codebook)
    let code = try #require(codebook.codes.first)
    #expect(code.label == "Helping" && code.definition == "Help.\n\nAll help.")
    #expect(code.include == ["in need", "asked for"] && code.exclude == ["pay"])
    #expect(code.examples == ["We help.", "I help."] && code.counterexamples == ["We sleep."])
    #expect(code.color == "#2f6f8f")
    #expect(code.rules.map(\.find) == ["help*", "\"lend a hand\"", "aid"])
  }

  @Test func `rules keep their settings, their lists and their language`() throws {
    let codebook = try #require(
      reading([
        ["code", "rules", "rules (da)"],
        ["a", "{club} | within: turn | unless: \"a; b\"; x | speakers: role = boss or clerk", ""],
        ["b", "", "sammen"], ["{club}", "club*\nsailing club", ""],
      ]).codebook)
    #expect(
      codebook.codes[0].rules.map(\.notation) == [
        "{club} | within: turn | unless: \"a; b\"", "x | speakers: role = boss or clerk",
      ])
    #expect(codebook.codes[1].rules[0].language == "da")
    #expect(codebook.terms.map(\.name) == ["club"])
    #expect(codebook.terms[0].entries == ["club*", "sailing club"])
  }

  @Test func `rows without a name add to the code above`() throws {
    let codebook = try #require(
      reading([["Theme", "Code", "Quote"], ["A", "B", "one"], ["", "", "two"]]).codebook)
    #expect(codebook.codes[0].codes[0].examples == ["one", "two"])
  }

  @Test func `what looks like a formula is text, with and without the apostrophe of an export`()
    throws
  {
    let codebook = try #require(
      reading([["code", "definition"], ["=cmd()", "'=1+1"], ["-x", "@a"]]).codebook)
    #expect(codebook.codes.map(\.code) == ["=cmd()", "-x"])
    #expect(codebook.codes.map(\.definition) == ["=1+1", "@a"])
  }

  // MARK: What is said

  @Test func `columns that are not understood are named, figures only noted`() {
    let findings = reading([["Name", "Files", "My column"], ["A", "3", "x"]]).findings
    #expect(findings.contains { $0.severity == .warning && $0.message.contains("My column") })
    #expect(findings.contains { $0.severity == .note && $0.message.contains("Files") })
    #expect(!findings.contains { $0.severity == .warning && $0.message.contains("Files") })
  }

  @Test
  func `a plain list of codes gives no warning, and says where its name and version come from`() {
    let reading = reading([["code", "parent"], ["Trust", ""], ["Distrust", "Trust"]])
    #expect(!reading.findings.contains { $0.severity != .note }, "\(reading.findings)")
    #expect(reading.codebook?.name == "codes" && reading.codebook?.version == "1")
    #expect(reading.findings.contains { $0.message.hasPrefix("called 'codes', after its file") })
  }

  @Test func `unknown, ambiguous and circular parents are errors with their row`() {
    #expect(
      errors([["code", "parent"], ["A", "Nowhere"]]) == [
        "2,2: the parent 'Nowhere' is no code of this table. Add a row for it, or mend the name"
      ])
    #expect(
      errors([["code", "parent"], ["A", "B"], ["B", "A"], ["C", "C"]]) == [
        "2,2: the parents go round in a circle (lines 2, 3). One of these codes must have another parent, or none",
        "4,2: the code 'C' is its own parent. Write the code above it, or nothing",
      ])
    #expect(
      errors([["code", "parent"], ["A", ""], ["B", ""], ["X", "A"], ["X", "B"], ["Y", "X"]]) == [
        "6,2: several codes are called 'X' (lines 4, 5). Write the parent's path from the root, as in theme/code"
      ])
  }

  @Test func `duplicates are errors, in every way of saying what stands where`() {
    for rows in [
      [["code", "parent"], ["A", ""], ["A", ""]], [["Code"], ["A > B"], ["A > B"]],
      [["Theme", "Code"], ["A", "B"], ["", "B"]], [["code"], ["caf\u{e9}"], ["cafe\u{301}"]],
    ] {
      let found = errors(rows)
      #expect(
        found.count == 1 && found[0].hasPrefix("3,") && found[0].contains("twice"), "\(found)")
    }
  }

  @Test func `faults in cells are errors at their cell`() {
    #expect(
      errors([
        ["code", "exclusive", "rules"], ["A", "maybe", "x | within: page"], ["", "", "y"],
      ]).map { $0.prefix(4) } == ["2,2:", "2,3:"])
    #expect(errors([["1", "2"], ["a", "b"]]).first?.contains("headings") == true)
    #expect(errors([["code", "code"], ["A", "B"]]).first?.hasPrefix("1,2: two columns") == true)
    #expect(errors([["code", "definition"]]).first?.contains("no codes") == true)
    #expect(
      errors([["Number", "Code"], ["1", "A"], ["2.1", "B"]]).first?.hasPrefix("3,1: no code above")
        == true)
    #expect(
      errors([["Level", "Code"], ["1", "A"], ["x", "B"]]).first?.hasPrefix("3,1: no level") == true)
  }

  @Test func `a place is a cell in a spreadsheet and a column elsewhere`() {
    let rows = [["code", "parent"], ["A", "Nowhere"]]
    let finding = Finding(.error, line: 2, column: 2, "message")
    #expect(CodeTable(rows, isSheet: true).worded(finding).sentence == "cell B2: message")
    #expect(CodeTable(rows).worded(finding).sentence == "line 2: column 'parent': message")
  }

  @Test func `tables of speech, codings and attributes are no lists of codes`() {
    func isList(_ headings: String...) -> Bool {
      CodeTableReader.recognises(CodeTable([headings, headings.map { _ in "x" }]))
    }
    #expect(isList("code", "parent") && isList("Theme", "Sub-theme", "Code"))
    #expect(isList("code", "definition"))
    #expect(!isList("transcript", "code", "start", "end") && !isList("speaker", "text"))
    #expect(!isList("transcript", "municipality") && !isList("code", "age"))
  }
}
