import Foundation
import Ingestion
import QualitativeData
import Testing

struct RatingsTableTests {
  private func table(_ text: String, missing: Set<String> = []) throws -> RatingsTable {
    try RatingsTable.read(
      TranscriptFile(path: "ratings.csv", bytes: Data(text.utf8)), missing: missing)
  }

  @Test func `a row a unit and a row a rating say the same`() throws {
    let wide = try table("unit,Ida,Mikkel\nu1,a,b\nu2,,b\n")
    let long = try table("coder,unit,value\nIda,u1,a\nMikkel,u1,b\nMikkel,u2,b\nIda,u2,\n")
    for table in [wide, long] {
      #expect(table.coders == ["Ida", "Mikkel"])
      #expect(table.units.map(\.name) == ["u1", "u2"])
      #expect(table.units.map(\.values) == [[["a"], ["b"]], [nil, ["b"]]])
      #expect(!table.isOfSets && table.findings.isEmpty)
    }
  }

  @Test func `several codes in a cell, or none, make sets`() throws {
    let wide = try table("unit;Ida;Mikkel\nu1;\"a; b;a\";(none)\nu2;a;\n")
    #expect(wide.isOfSets)
    #expect(wide.units.map(\.values) == [[["a", "b"], []], [["a"], nil]])
    let long = try table("unit,coder,code\nu1,Ida,a\nu1,Ida,b\nu1,Mikkel,a\nu1,Mikkel,a\n")
    #expect(long.isOfSets && long.units[0].values == [["a", "b"], ["a"]])
    #expect(
      long.findings.map(\.message) == [
        "several rows rate the same unit for the same coder (1 row); their values are taken as several codes"
      ])
  }

  @Test func `units are told apart by their transcripts`() throws {
    let table = try table("transcript,unit,A,B\nP1,1,x,x\nP2,1,y,x\n")
    #expect(table.units.map(\.transcript) == ["P1", "P2"])
    #expect(table.coders == ["A", "B"])
  }

  @Test func `what names the units is guessed only with a warning`() throws {
    let guessed = try table("quote,A,B\nq1,x,x\nq2,x,y\nq3,x,x\n")
    #expect(guessed.coders == ["A", "B"] && guessed.findings.count == 1)
    let numbered = try table("A,B\n1,1\n1,2\n2,2\n")
    #expect(numbered.coders == ["A", "B"] && numbered.units.map(\.name) == ["1", "2", "3"])
    #expect(numbered.findings.count == 1)
    #expect(try table(",A,B\nq,x,x\nq2,x,y\n").findings.isEmpty)
  }

  @Test
  func `what stands for a missing rating can be named, and what looks like one is pointed out`()
    throws
  {
    let text = "unit,A,B\n1,NA,x\n2,x,x\n"
    #expect(try table(text).findings.count == 1)
    let named = try table(text, missing: ["NA"])
    #expect(named.findings.isEmpty && named.units[0].values == [nil, ["x"]])
    let other = try table("unit,A,B\n1,*,x\n2,x,.\n")
    #expect(other.findings.map(\.message).allSatisfy { $0.contains("say --missing '") })
    #expect(other.findings.count == 2)
  }

  @Test func `one category spelled in two ways is pointed out`() throws {
    let found = try table("unit,A,B\n1,yes,Yes\n2,no,no\n3,YES,yes\n").findings
    #expect(
      found.map(\.message) == [
        "'YES', 'Yes', 'yes' are taken as different categories. If they are one, spell it in one way"
      ])
  }

  @Test(arguments: [
    // No names of columns; units in rows of coders; a column of values that goes by no known name.
    ("1,1,2\n2,2,2\n1,2,1\n", "it seems to hold ratings"),
    ("coder,1,2,3\nA,x,y,x\nB,x,x,x\nC,x,x,y\n", "there is a column 'coder'"),
    ("unit,coder,theme\n1,A,x\n1,B,y\n", "not both a column 'unit' and a column 'value'"),
  ])
  func `a first row that does not name the columns is refused`(text: String, problem: String) {
    #expect {
      try table(text)
    } throws: {
      "\($0)".contains(problem) || ($0 as? any ExplainedError)?.problem.contains(problem) == true
    }
  }

  @Test(arguments: [
    ("unit,A\n1,x\n", "there are not two coders"),
    ("unit,A,A\n1,x,x\n", "two columns are called 'A'"),
    ("unit,A,B\n1,x,x\n1,x,y\n", "the unit of line 2 stands here again"),
    ("unit,A,B\n,x,x\n", "no unit is named"),
    ("unit,A,B\n1,x,x,z\n", "the row has 4 cells, the header 3"),
    ("unit,coder,value\n1,,x\n2,A,x\n2,B,x\n", "no coder is named"),
    ("transcript,unit,A,B\n,1,x,x\n", "no transcript is named"),
  ])
  func `faults have their line and a remedy`(text: String, problem: String) throws {
    let errors = #expect(throws: ExplainedErrors.self) { try table(text) }
    #expect(errors?.errors.first?.problem.contains(problem) == true, "\(errors?.errors ?? [])")
  }
}
