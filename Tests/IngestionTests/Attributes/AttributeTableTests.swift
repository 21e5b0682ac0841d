import Foundation
import Ingestion
import QualitativeData
import Testing

@Suite struct AttributeTableTests {
  private func table(_ text: String) throws -> AttributeTable {
    try AttributeTable.read(TranscriptFile(path: "attributes.csv", bytes: Data(text.utf8)))
  }

  private func transcript(_ name: String = "P1.txt") throws -> Transcript {
    try read("Interviewer: Yes?\nAnna: No.\nInterviewer: Why?\nAnna: So.\n", as: name)
  }

  @Test(arguments: [
    "transcript,municipality\nP1,Vejle\n", "transcript;municipality\r\nP1.txt;Vejle\r\n",
    "\u{FEFF}Transcript\tmunicipality\nP1\tVejle\n",
    "municipality,\"transcript\"\n\"Vejle\",\"study/P1.txt\"\n",
  ])
  func `a row names a transcript by its name or file`(text: String) throws {
    var table = try table(text)
    var transcript = try transcript()
    table.attach(to: &transcript)
    #expect(transcript.variables == ["municipality": "Vejle"])
    #expect(table.unmatched().isEmpty && table.variables == ["municipality"])
  }

  @Test func `a row may name a speaker, in one transcript or in all`() throws {
    var table = try table("transcript,speaker,role\n*,anna,farmer\nP2,Anna,mayor\n")
    var first = try transcript("P1.txt")
    var second = try transcript("P2.txt")
    table.attach(to: &first)
    table.attach(to: &second)
    #expect(
      first.speakers[1].variables == ["role": "farmer"] && first.speakers[0].variables.isEmpty)
    #expect(second.speakers[1].variables == ["role": "mayor"])
  }

  @Test func `names are compared in composed form, with blanks as in transcripts' names`() throws {
    var table = try table("transcript,x\nGru\u{308}ße 1,y\n")
    var transcript = try transcript("Grüße 1.txt")
    table.attach(to: &transcript)
    #expect(transcript.variables == ["x": "y"])
  }

  @Test func `another column that holds file names is taken, with a warning`() throws {
    let table = try table("id,file,group\nS01,S01.txt,a\n")
    #expect(table.findings.map(\.severity) == [.warning])
    #expect(table.variables == ["id", "group"])
  }

  @Test func `what fits nothing is said on both sides`() throws {
    var table = try table("transcript,speaker,x\nP9,,1\nP1,Bo,2\n*,Carl,3\n")
    var transcript = try transcript()
    table.attach(to: &transcript)
    #expect(table.unmatched().map(\.line) == [2, 3, 4])
    var other = try self.transcript("P5.txt")
    table.attach(to: &other)
    #expect(other.warnings.contains { $0.contains("attributes.csv") })
  }

  @Test func `an empty cell is no value, and a language sets the transcript's`() throws {
    var table = try table("transcript,language,x\nP1,da,\n")
    var transcript = try transcript()
    table.attach(to: &transcript)
    #expect(transcript.variables == ["language": "da"] && transcript.spokenLanguage == "da")
  }

  @Test func `rows that repeat or contradict each other are found`() throws {
    let table = try table("transcript,x\nP1,a\nP1.txt,b\nP2,c\nP2,c\n")
    #expect(table.findings.map(\.line) == [3, 5])
  }

  @Test func `all faults are reported together, with their lines`() throws {
    let errors = #expect(throws: ExplainedErrors.self) {
      try table("transcript,x,x\nP1,1\n,2,3\nP2,1,2,3\n*,1,2\n")
    }
    #expect(
      errors?.errors.map { $0.problem.prefix(7) } == ["line 1:", "line 3:", "line 4:", "line 5:"])
  }

  @Test func `quotes may hold separators, line breaks and quotes, and must be closed`() throws {
    var table = try table("transcript,x\nP1,\"a, \"\"b\"\"\nc\"\nP2,d\n")
    var transcript = try transcript()
    table.attach(to: &transcript)
    #expect(transcript.variables == ["x": "a, \"b\"\nc"])
    #expect(table.unmatched().map(\.line) == [4])
    let error = #expect(throws: IngestionError.self) {
      try self.table("transcript,x\nP1,\"a\nP2,b\n")
    }
    #expect(error?.problem.hasPrefix("line 2:") == true)
  }
}
