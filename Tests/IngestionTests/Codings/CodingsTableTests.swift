import Foundation
import Ingestion
import QualitativeData
import Testing

@Suite struct CodingsTableTests {
  private func table(_ text: String) throws -> CodingsTable {
    try CodingsTable.read(TranscriptFile(path: "codings.csv", bytes: Data(text.utf8)))
  }

  @Test func `a row gives a span or a quote, and perhaps a coder`() throws {
    let rows = try table(
      "transcript,start,end,quote,code,coder\nP1,3,9,,practice/help,AB\nP1,,,\"we, too\",practice,\n"
    ).rows
    #expect(rows.map(\.start) == [3, nil] && rows.map(\.end) == [9, nil])
    #expect(rows.map(\.quote) == [nil, "we, too"] && rows.map(\.coder) == ["AB", nil])
    #expect(rows.map(\.line) == [2, 3])
  }

  @Test func `all faults are reported together, with their lines and without quotes`() throws {
    let errors = #expect(throws: ExplainedErrors.self) {
      try table(
        "transcript,start,end,quote,code\nP1,9,3,,a\n,1,2,,a\nP1,1,2,,\nP1,x,2,secret,a\nP1,,,,a\n")
    }
    #expect(
      errors?.errors.map { $0.problem.prefix(7) } == [
        "line 2:", "line 3:", "line 4:", "line 5:", "line 6:",
      ])
    #expect(errors?.errors.contains { $0.problem.contains("secret") } == false)
  }

  @Test func `missing columns are named`() throws {
    let errors = #expect(throws: ExplainedErrors.self) { try table("person,words\nP1,a\n") }
    #expect(errors?.errors.count { $0.problem.contains("there ") } == 3)
  }

  @Test func `headings of other programs are understood, and said`() throws {
    let read = try table(
      "Document name;Code;Begin_Offset;End offset;Segment;Created by;Comment\nP1;a;3;9;we;AB;x\n")
    let row = try #require(read.rows.first)
    #expect([row.transcript, row.quote, row.code, row.coder] == ["P1", "we", "a", "AB"])
    #expect([row.start, row.end] == [3, 9])
    #expect(read.findings.map(\.severity) == [.note])
    #expect(read.findings[0].message.contains("'Segment' as the quote"))
  }

  @Test func `a heading of ours wins over another program's, and two of theirs are not guessed at`()
    throws
  {
    let ours = try table("file,transcript,code,quote,text\nf.txt,P1,a,we,they\n").rows
    #expect(ours.map(\.transcript) == ["P1"] && ours.map(\.quote) == ["we"])
    let errors = #expect(throws: ExplainedErrors.self) {
      try table("document,file,code,quote\nP1,f.txt,a,we\n")
    }
    #expect(errors?.errors.count == 1)
    #expect(errors?.errors[0].problem.contains("'document' and 'file'") == true)
  }

  @Test func `beside a quote, numbers that are no span are left for the words to mend`() throws {
    let rows = try table("transcript,start,end,quote,code\nP1,3,3,we,a\nP1,-1,0,'=we,a\n").rows
    #expect(rows.map(\.start) == [3, -1])
    #expect(rows.map(\.quote) == ["we", "=we"])
  }
}
