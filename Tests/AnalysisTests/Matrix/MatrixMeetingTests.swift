import Analysis
import QualitativeData
import Testing

/// Codes on both axes, in a study whose numbers can be counted by eye.
@Suite struct MatrixMeetingTests {
  /// One respondent says ten words; the segments are marked by their words.
  private static func matrix(
    _ measure: Measure, percent: Percent? = nil, columnCodes: [String] = []
  ) throws -> ThemeMatrix {
    var material = CodedMaterial()
    let (a, units) = SmallStudy.transcript(
      "A", [:], turns: [("I", "well"), ("R", "one two three four five six seven eight nine ten")])
    material.add(
      a, units: units,
      segments: [
        SmallStudy.segment(a, SmallStudy.help, "one two three"),
        SmallStudy.segment(a, SmallStudy.talk, "three four"),
        SmallStudy.segment(a, SmallStudy.talk, "two"),
        SmallStudy.segment(a, SmallStudy.help, "nine ten"),
        SmallStudy.segment(a, CodePath("other")!, "six"),
      ])
    let (b, bUnits) = SmallStudy.transcript("B", [:], turns: [("R", "one two")])
    material.add(
      b, units: bUnits,
      segments: [
        SmallStudy.segment(b, SmallStudy.help, "one", by: .person("Ida")),
        SmallStudy.segment(b, SmallStudy.help, "one", by: .person("Mikkel")),
      ])
    var question = ThemeMatrix.Question(
      rows: .codes, columns: .codes, measure: measure, percent: percent)
    question.columnCodes = columnCodes.compactMap { CodePath($0) }
    return try ThemeMatrix(question, of: material, codebook: SmallStudy.codebook)
  }

  @Test func `a cell holds the row's segments that overlap one of the column's`() throws {
    let matrix = try Self.matrix(.segments)
    #expect(
      matrix.columns.map { $0.parts[0] } == ["practice", "practice/help", "practice/talk", "other"])
    // One segment of help is overlapped by two of talk; both of those overlap it. In B two coders agree on help.
    #expect(matrix.numbers["practice/help"] == [0, 2, 1, 0])
    #expect(matrix.numbers["practice/talk"] == [0, 2, 0, 0])
    #expect(matrix.numbers["other"] == [0, 0, 0, 0])
    #expect(matrix.totals.map(\.value) == [0, 4, 2, 1])
    #expect(matrix.columnTotals.map(\.value) == [0, 4, 2, 1])
    #expect(matrix.cells[1][2].segments == [0])
  }

  @Test func `words are those under both codes, and the diagonal is the code's own`() throws {
    let matrix = try Self.matrix(.words)
    #expect(matrix.numbers["practice/help"] == [0, 6, 2, 0])
    #expect(matrix.numbers["practice/talk"] == [0, 2, 3, 0])
  }

  @Test func `transcripts and speakers have both codes wherever they stand`() throws {
    #expect(try Self.matrix(.transcripts).numbers["practice/help"] == [0, 2, 1, 1])
    #expect(try Self.matrix(.speakers).numbers["other"] == [0, 1, 1, 1])
  }

  @Test func `percent of the row is of what the row's code has by itself`() throws {
    #expect(try Self.matrix(.segments, percent: .row).numbers["practice/help"] == [0, 50, 25, 0])
    #expect(try Self.matrix(.words, percent: .column).numbers["practice/help"]?[2] == 200.0 / 3)
    #expect(throws: MatrixError(place: "column", reason: .noPercentOfMeeting(.segments))) {
      try Self.matrix(.segments, percent: .column)
    }
  }

  @Test func `columns can have codes of their own`() throws {
    let matrix = try Self.matrix(.segments, columnCodes: ["practice/talk"])
    #expect(matrix.columns.map { $0.parts[0] } == ["practice/talk"])
    #expect(matrix.numbers["practice/help"] == [1])
    var question = ThemeMatrix.Question(rows: .codes, columns: .transcripts, measure: .segments)
    question.columnCodes = [SmallStudy.talk]
    #expect(throws: MatrixError(place: "practice/talk", reason: .columnCodesWithoutCodes)) {
      try ThemeMatrix(question, of: SmallStudy.material, codebook: SmallStudy.codebook)
    }
  }
}
