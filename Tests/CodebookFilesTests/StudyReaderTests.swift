import CodebookFiles
import QualitativeData
import Testing

@Suite struct StudyReaderTests {
  @Test func `every key of a study file comes through`() throws {
    let reading = StudyReader.read(
      """
      study: Trust
      interviews: [north, "south/*.txt"]
      attributes: attributes.csv
      codebooks: trust.yaml
      codings:
        Ida: ida.csv
        Mikkel: [a.csv, b.csv]
      judgements: {Ida: judged.csv}
      autocode: false
      encoding: windows-1252
      map: text=Answer
      interviewer: [Q, I]
      respondent: A
      outputs:
        - file: table.csv
          matrix:
            columns: town
            where: {coded: yes, town: [North, South]}
        - file: terms.csv
          learn: practice/label
        - file: book.docx
          codebook export:
      """)
    #expect(reading.findings.isEmpty)
    let plan = try #require(reading.plan)
    #expect(plan.name == "Trust" && !plan.autocode && plan.encoding == "windows-1252")
    #expect(plan.interviews.map(\.text) == ["north", "south/*.txt"])
    #expect(
      plan.attributes?.text == "attributes.csv" && plan.codebooks.map(\.text) == ["trust.yaml"])
    #expect(plan.codings.map(\.coder) == ["Ida", "Mikkel", "Mikkel"])
    #expect(plan.codings.map(\.file.text) == ["ida.csv", "a.csv", "b.csv"])
    #expect(plan.judgements.map(\.file.text) == ["judged.csv"])
    #expect(plan.mapping == ["text=Answer"] && plan.interviewers == ["Q", "I"])
    #expect(plan.respondents == ["A"])
    #expect(plan.outputs.map(\.command.text) == ["matrix", "learn", "codebook export"])
    #expect(plan.outputs[0].settings.map(\.key) == ["columns", "where"])
    #expect(plan.outputs[0].settings[1].values == ["coded=yes", "town=North", "town=South"])
    #expect(plan.outputs[0].settings[1].place?.line == 18)
    #expect(plan.outputs[1].settings.map(\.values) == [["practice/label"]])
    #expect(plan.outputs[2].settings.isEmpty)
  }

  @Test func `all faults are found together, with line and column`() {
    let reading = StudyReader.read(
      """
      study: Trust
      outptus: []
      codings: {Ida: }
      outputs:
        - file: a.csv
        - matrix: {columns: }
        - file: b.csv
          matrix: {columns: }
          quotes:
        - just text
      """)
    let faults = reading.findings.map(\.sentence)
    for beginning in [
      "line 1, column 1: the study has no interviews",
      "line 2, column 1: unknown key 'outptus' in a study. Did you mean outputs?",
      "line 3, column 11: Ida has no file",
      "line 5, column 5: a.csv has no command",
      "line 6, column 5: an output without a file",
      "line 8, column 14: columns of matrix has no value",
      "line 9, column 5: b.csv has two commands, matrix and quotes",
      "line 10, column 5: an output is a mapping",
    ] {
      #expect(faults.contains { $0.hasPrefix(beginning) }, "\(beginning): \(faults)")
    }
  }

  @Test func `a study file that is empty or no mapping says so`() {
    #expect(StudyReader.read("").findings.first?.message.contains("empty") == true)
    #expect(StudyReader.read("just text").findings.first?.message.contains("mapping") == true)
    let twice = StudyReader.read("study: A\nstudy: B\ninterviews: [")
    #expect(twice.findings.contains { $0.severity == .error && $0.line != nil })
  }
}

@Suite struct NearestNameTests {
  @Test func `a mistyped name is recognised, another is not`() {
    let known = ["columns", "count", "codes", "coder", "where"]
    #expect(NearestName.of("collumns", among: known) == "columns")
    #expect(NearestName.of("cuont", among: known) == "count")
    #expect(NearestName.of("Where", among: known) == "where")
    #expect(NearestName.of("percentage", among: known) == nil)
  }
}
