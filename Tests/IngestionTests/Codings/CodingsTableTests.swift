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
    let errors = #expect(throws: ExplainedErrors.self) { try table("file,text\nP1,a\n") }
    #expect(errors?.errors.count { $0.problem.contains("there ") } == 3)
  }
}
