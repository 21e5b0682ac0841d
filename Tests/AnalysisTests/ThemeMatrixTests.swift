import Analysis
import QualitativeData
import Testing

@Suite struct ThemeMatrixTests {
  @Test func `a theme adds its subcodes' segments up, and zeros and missing values stay`() throws {
    let matrix = try SmallStudy.matrix(.segments)
    #expect(matrix.columns.map(\.title) == ["North", "South", "(none)"])
    #expect(matrix.columnSizes == [2, 1, 1])
    #expect(
      matrix.numbers == [
        "practice": [3, 1, 1], "practice/help": [2, 1, 1], "practice/talk": [1, 0, 0],
        "other": [0, 0, 0],
      ])
  }

  @Test
  func `a segment on the interviewer's words counts as a segment where the interviewer stands`()
    throws
  {
    // In D the interviewer's words are coded, so it has a segment and a transcript but no word and no speaker.
    let all = try SmallStudy.matrix(.segments, columns: .transcripts)
    #expect(all.numbers["practice/help"] == [2, 0, 1, 1])
    #expect(
      try SmallStudy.matrix(.words, columns: .transcripts).numbers["practice/help"] == [3, 0, 3, 0])
  }

  @Test func `transcripts and speakers count once, words as a union`() throws {
    #expect(try SmallStudy.matrix(.transcripts).numbers["practice"]?.prefix(2) == [1, 1])
    #expect(try SmallStudy.matrix(.speakers).numbers["practice/help"]?.prefix(2) == [1, 2])
    // we help them: three words under two overlapping segments.
    #expect(try SmallStudy.matrix(.words).numbers["practice/help"]?.prefix(2) == [3, 3])
    #expect(try SmallStudy.matrix(.words).numbers["practice"]?.prefix(2) == [6, 3])
  }

  @Test func `share of talk and rates are of the respondents' words`() throws {
    // North: P1 of A said 8 words, P1 of B 4; South: 4 in all.
    let share = try SmallStudy.matrix(.shareOfTalk).numbers["practice/help"]!
    #expect(share[0] == 300.0 / 12 && share[1] == 75)
    #expect(try SmallStudy.matrix(.per1000Words).numbers["practice"]?[0] == 3000.0 / 12)
  }

  @Test func `a segment over two speakers belongs to both, and the total counts it once`() throws {
    let matrix = try SmallStudy.matrix(.segments, columns: .speakers)
    let help = try #require(matrix.rows.firstIndex { $0.parts == ["practice/help"] })
    let bySpeaker = Dictionary(
      uniqueKeysWithValues: zip(matrix.columns.map(\.title), matrix.cells[help].map { $0.value }))
    #expect(bySpeaker["C:P1"] == 1 && bySpeaker["C:P2"] == 1)
    #expect(matrix.totals[help].value == 4)
  }

  @Test func `percent of a code's row is of those that have the code, and adds up to all of them`()
    throws
  {
    // Help is coded in A (North), C (South) and D (no town), of four transcripts; talk in A alone.
    let third = 100.0 / 3
    let row = try SmallStudy.matrix(.transcripts, percent: .row)
    #expect(row.numbers["practice/help"] == [third, third, third])
    #expect(row.numbers["practice/talk"] == [100, 0, 0])
    #expect(row.cells[1].map(\.denominator) == [3, 3, 3])
    #expect(row.numbers["other"] == [-1, -1, -1])
    let total = try SmallStudy.matrix(.transcripts, percent: .total)
    #expect(total.numbers["practice/help"] == [25, 25, 25])
    // P1 and P2 of C, P1 of A.
    let speakers = try SmallStudy.matrix(.speakers, percent: .row)
    #expect(speakers.numbers["practice/help"] == [third, 2 * third, 0])
    let turned = try SmallStudy.matrix(
      .transcripts, rows: .variables(["town"]), columns: .themes, percent: .column)
    #expect(turned.cells.map { $0[1].value! } == [third, third, third])
    let cases = try SmallStudy.matrix(
      .transcripts, rows: .variables(["town"]), columns: .themes, percent: .row)
    #expect(cases.cells[0].map { $0.value! } == [50, 50, 50, 0])
  }

  @Test func `percent of transcripts is of n, percent of segments of the codes as coded`() throws {
    #expect(try SmallStudy.matrix(.transcripts, percent: .column).numbers["practice"]?[0] == 50)
    let column = try SmallStudy.matrix(.segments, percent: .column).numbers
    #expect(column["practice"]?[0] == 100)
    #expect(column["practice/help"]?[0] == 200.0 / 3)
    let row = try SmallStudy.matrix(.segments, columns: .transcripts, percent: .row).numbers
    #expect(row["practice/help"] == [50, 0, 25, 25])
  }

  @Test func `suggestions count only when asked for`() throws {
    var selection = SegmentSelection()
    selection.suggestions = .with
    #expect(try SmallStudy.matrix(.segments, selection).numbers["practice/talk"]?[1] == 1)
    selection.suggestions = .only
    #expect(try SmallStudy.matrix(.segments, selection).numbers["practice"]?.prefix(2) == [0, 1])
  }

  @Test func `conditions narrow n as well as the cells`() throws {
    var selection = SegmentSelection()
    selection.conditions = ["town": ["North"]]
    let matrix = try SmallStudy.matrix(.transcripts, columns: .transcripts, selection)
    #expect(matrix.columns.map(\.title) == ["A", "B"])
    #expect(matrix.size == 2)
  }

  @Test func `each cell keeps the places behind its number`() throws {
    let matrix = try SmallStudy.matrix(.segments)
    let practice = try #require(matrix.rows.firstIndex { $0.parts == ["practice"] })
    #expect(matrix.cells[practice][0].references.map(\.description) == ["A:2.1"])
    #expect(matrix.cells[practice][0].segments.count == 3)
    #expect(matrix.cells[practice][1].references.map(\.description) == ["C:1.1-2.1"])
  }

  @Test func `a question that has no answer says what would have been one`() throws {
    #expect(throws: AnalysisError(place: "region", reason: .unknownVariable(known: ["town"]))) {
      try SmallStudy.matrix(.segments, columns: .variables(["region"]))
    }
    var selection = SegmentSelection()
    selection.conditions = ["town": ["Eastt"]]
    #expect(throws: AnalysisError.self) { try SmallStudy.matrix(.segments, selection) }
  }

  @Test func `a derived code takes over the segments of its members, each once`() throws {
    var codebook = SmallStudy.codebook
    var either = Code(code: "either")
    either.union = [SmallStudy.help, SmallStudy.talk]
    codebook.codes.append(either)
    let matrix = try ThemeMatrix(
      .init(rows: .codes, columns: .variables(["town"]), measure: .segments),
      of: SmallStudy.material, codebook: codebook)
    #expect(matrix.numbers["either"]?[0] == 3)
  }

  @Test func `crossed variables are the combinations that occur`() throws {
    let matrix = try SmallStudy.matrix(.transcripts, columns: try MatrixAxis("town × town"))
    #expect(
      matrix.columns.map(\.parts) == [
        ["North", "North"], ["South", "South"], ["(none)", "(none)"],
      ])
  }

  @Test func `a case nobody was asked about is blank, not zero`() throws {
    var material = CodedMaterial()
    let (a, units) = SmallStudy.transcript(
      "A", ["asked:practice": "no"], turns: [("P1", "nothing here")])
    material.add(a, units: units, segments: [])
    let matrix = try ThemeMatrix(
      .init(rows: .themes, columns: .transcripts, measure: .segments), of: material,
      codebook: SmallStudy.codebook)
    #expect(matrix.cells.map { $0[0].blank } == [.notAsked, .notAsked, .notAsked, nil])
  }

  @Test func `a cell with segments shows its number though the variable says nobody was asked`()
    throws
  {
    var material = CodedMaterial()
    let (a, units) = SmallStudy.transcript(
      "A", ["asked:practice": "no"], turns: [("I", "do you help"), ("P1", "we talk")])
    material.add(
      a, units: units,
      segments: [
        SmallStudy.segment(a, SmallStudy.help, "you help"),
        SmallStudy.segment(a, SmallStudy.talk, "we talk"),
      ])
    for keepsSegments in [true, false] {
      let matrix = try ThemeMatrix(
        .init(rows: .codes, columns: .transcripts, measure: .words), of: material,
        codebook: SmallStudy.codebook, keepsSegments: keepsSegments)
      // The interviewer's words are none of the respondents', but they are coded: 0, and not "not asked".
      let numbers = matrix.numbers
      #expect(numbers["practice"] == [-1])
      #expect(numbers["practice/help"] == [0])
      #expect(numbers["practice/talk"] == [2])
      #expect(matrix.codedUnasked.map(\.code) == ["practice"])
      #expect(matrix.codedUnasked.map(\.transcripts) == [["A"]])
    }
  }
}
