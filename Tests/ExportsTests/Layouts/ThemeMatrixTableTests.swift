import Analysis
import Exports
import QualitativeData
import TestSupport
import Testing

/// How a matrix is laid out, in a study of four interviews in two towns.
@Suite struct ThemeMatrixTableTests {
  private static let people = [
    ("A", "North", "front"), ("B", "North", "top"), ("C", "South", "front"),
    ("D", "South", "front"),
  ]

  private static let codebook: Codebook = {
    var codebook = Codebook(name: "Small", version: "1")
    codebook.codes = ["for", "against"].map { name in
      var side = Code(code: name)
      side.label = name.prefix(1).uppercased() + name.dropFirst()
      side.codes = [Code(code: "level")]
      return side
    }
    return codebook
  }()

  private static func table(
    rows: MatrixAxis = .themes, columns: MatrixAxis = .variables(["town"]),
    _ measure: Measure = .transcripts, _ change: (inout ThemeMatrix.Question) -> Void = { _ in }
  ) throws -> Table {
    var material = CodedMaterial()
    for (name, town, role) in people {
      let marked = MarkedTranscript(
        turns: [.respondent("«yes we» can")], name: name, variables: ["town": town, "role": role])
      let transcript = marked.transcript
      let words = [TextRange(0, 3), TextRange(4, 6), TextRange(7, 10)]
      let all = TextRange(0, transcript.text.utf8.count)
      material.add(
        transcript,
        units: TextUnits(
          words: words,
          sentences: [.init(range: all, turn: 0, number: 1, paragraph: 0, words: 0..<3)],
          paragraphs: [.init(range: all, turn: 0, sentences: 0..<1)], turns: [0..<1]),
        segments: name == "D"
          ? []
          : [
            CodedSegment(
              transcript: name, code: CodePath("for/level")!, range: marked.spans[0],
              coder: .person("Ida"), judgement: .accepted)
          ])
    }
    var question = ThemeMatrix.Question(rows: rows, columns: columns, measure: measure)
    change(&question)
    return Table(try ThemeMatrix(question, of: material, codebook: codebook))
  }

  private static func shown(_ table: Table) -> [[String]] {
    table.rows.map { [$0.title] + $0.cells.map(\.content.shown) }
  }

  @Test func `a count stands beside its percentage, n below the count`() throws {
    let table = try Self.table {
      $0.percent = .column
      $0.showsCounts = true
      $0.level = 1
    }
    #expect(table.columns == ["North n", "North %", "South n", "South %", "all n", "all %"])
    #expect(table.spanners.map(\.title) == ["North", "South", "all"])
    #expect(table.spanners.map(\.inner) == [["n", "%"], ["n", "%"], ["n", "%"]])
    #expect(
      Self.shown(table) == [
        ["n (transcripts)", "2", "", "2", "", "4", ""],
        ["For", "2", "100.0", "1", "50.0", "3", "75.0"],
        ["Against", "0", "0.0", "0", "0.0", "0", "0.0"],
      ])
  }

  @Test func `what a percentage of segments is of stands below n`() throws {
    let table = try Self.table(.segments) {
      $0.percent = .column
      $0.level = 1
    }
    #expect(Self.shown(table)[1] == ["100 % (segments)", "2", "1", "3"])
    #expect(Self.shown(table)[2] == ["For", "100.0", "100.0", "100.0"])
  }

  @Test func `crossed columns stand below the first variable, crossed rows below its value`() throws
  {
    let crossed = MatrixAxis.variables(["town", "role"])
    let columns = try Self.table(columns: crossed)
    #expect(columns.columns == ["North · front", "North · top", "South · front", "all"])
    #expect(columns.spanners.map(\.title) == ["North", "South"])
    #expect(columns.spanners.map(\.inner) == [["front", "top"], ["front"]])
    let rows = try Self.table(rows: crossed, columns: .themes) { $0.level = 1 }
    #expect(rows.columns == ["n (transcripts)", "For", "Against"])
    #expect(
      Self.shown(rows) == [
        ["North", "", "", ""], ["front", "1", "1", "0"], ["top", "1", "1", "0"],
        ["South", "", "", ""], ["front", "2", "1", "0"], ["all", "4", "3", "0"],
      ])
    #expect(rows.rows.map(\.depth) == [0, 1, 1, 0, 1, 0])
    // A spreadsheet gets the rows that hold data, which say in their keys where they belong.
    let lines = String(decoding: CSVFormat().file(of: Report(rows)), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map { $0.split(separator: ",").first ?? "" }
    #expect(
      lines == ["town × role", "North · front", "North · top", "South · front", "all"])
  }

  @Test func `cases stand below the value they are sorted by`() throws {
    let table = try Self.table(columns: .transcripts) {
      $0.columnOrder = MatrixOrder(by: "role")
      $0.level = 1
    }
    #expect(table.columns == ["A", "C", "D", "B", "all"])
    #expect(table.spanners.map(\.title) == ["front", "top"])
    #expect(table.notes.contains("Columns are sorted by role."))
  }

  @Test func `codes of one label stand below the code above them`() throws {
    let table = try Self.table(rows: .variables(["town"]), columns: .themes)
    #expect(
      table.columns == ["n (transcripts)", "For", "For · level", "Against", "Against · level"])
    #expect(table.spanners.map(\.title) == ["For", "Against"])
  }

  @Test func `what the percentages of a code's row are of is printed beside it`() throws {
    let table = try Self.table {
      $0.percent = .row
      $0.level = 1
    }
    #expect(table.columns == ["100 % (transcripts)", "North", "South", "all"])
    #expect(Self.shown(table)[1] == ["For", "3", "66.7", "33.3", "100.0"])
    #expect(table.notes.contains("Percent of the transcripts with a segment of the row's theme."))
    #expect(!table.notes.contains { $0.hasPrefix("100 % is") })
  }

  @Test func `small cases and cases of one person are named below the table`() throws {
    let notes = try Self.table(columns: .variables(["town", "role"])) { $0.percent = .column }.notes
    #expect(
      notes.contains(
        "Fewer than 5 transcripts: North · front (1), North · top (1), South · front (2)."))
    #expect(notes.contains { $0.hasPrefix("One person alone: North · front, North · top.") })
    #expect(notes.contains { $0.hasPrefix("Some percentages are of only 1:") })
  }

  @Test func `a mean has two decimals, and undefined is a dash that is explained`() throws {
    let means = try Self.table(.perTranscript) { $0.level = 1 }
    #expect(Self.shown(means)[1] == ["For", "1.00", "0.50", "0.75"])
    let shares = try Self.table(columns: .themes, .words) {
      $0.percent = .row
      $0.level = 1
    }
    #expect(Self.shown(shares)[1] == ["Against", "0", "–", "–", "–"])
    #expect(shares.notes.contains("– is undefined: a share of nothing."))
  }
}
