import Analysis
import QualitativeData
import Testing

/// The order of rows and columns, in a study of five interviews.
@Suite struct MatrixSortingTests {
  /// Each interview's role, town and how often help and talk are coded in it.
  private static let interviews:
    [(name: String, role: String?, town: String, help: Int, talk: Int)] =
      [
        ("A", "front", "North", 1, 3), ("B", "top", "South", 3, 0), ("C", "middle", "North", 0, 1),
        ("D", "top", "North", 2, 2), ("E", nil, "South", 3, 1),
      ]

  private static func matrix(
    rows: MatrixAxis = .themes, columns: MatrixAxis = .transcripts,
    _ change: (inout ThemeMatrix.Question) -> Void
  ) throws -> ThemeMatrix {
    var codebook = SmallStudy.codebook
    codebook.variables["role"] = .init(kind: .ordered, values: ["top", "middle", "front"])
    var material = CodedMaterial()
    for interview in interviews {
      var variables = ["town": interview.town]
      variables["role"] = interview.role
      let (transcript, units) = SmallStudy.transcript(
        interview.name, variables, turns: [("R", "we help and talk")])
      material.add(
        transcript, units: units,
        segments: (0..<interview.help).map { _ in
          SmallStudy.segment(transcript, SmallStudy.help, "help")
        }
          + (0..<interview.talk).map { _ in
            SmallStudy.segment(transcript, SmallStudy.talk, "talk")
          })
    }
    var question = ThemeMatrix.Question(rows: rows, columns: columns, measure: .segments)
    change(&question)
    return try ThemeMatrix(question, of: material, codebook: codebook)
  }

  private static func columns(_ order: MatrixOrder, _ axis: MatrixAxis = .transcripts) throws
    -> [String]
  {
    try matrix(columns: axis) { $0.columnOrder = order }.columns.map(\.title)
  }

  @Test
  func
    `cases are ordered by a variable, whose declared order holds, and what is missing comes last`()
    throws
  {
    let matrix = try Self.matrix { $0.columnOrder = MatrixOrder(by: "role") }
    #expect(matrix.columns.map(\.title) == ["B", "D", "C", "A", "E"])
    #expect(matrix.columns.map(\.group) == ["top", "top", "middle", "front", "(none)"])
    #expect(
      try Self.columns(MatrixOrder(by: "role", isReversed: true)) == ["A", "C", "B", "D", "E"])
  }

  @Test func `counts are sorted largest first, equals in the axis's own order`() throws {
    #expect(try Self.columns(MatrixOrder(by: "count")) == ["A", "D", "E", "B", "C"])
    #expect(try Self.columns(MatrixOrder(by: "practice/help")) == ["B", "E", "D", "A", "C"])
    #expect(
      try Self.columns(MatrixOrder(by: "practice/help", isReversed: true)) == [
        "C", "A", "D", "B", "E",
      ])
  }

  @Test func `themes are sorted among their siblings`() throws {
    let matrix = try Self.matrix { $0.rowOrder = MatrixOrder(by: "A") }
    #expect(
      matrix.rows.map { $0.parts[0] } == ["practice", "practice/talk", "practice/help", "other"])
    let byName = try Self.matrix { $0.rowOrder = MatrixOrder(by: "name") }
    #expect(
      byName.rows.map { $0.parts[0] } == ["other", "practice", "practice/help", "practice/talk"])
  }

  @Test func `crossed variables are sorted within the outer ones`() throws {
    let crossed = MatrixAxis.variables(["town", "role"])
    #expect(
      try Self.columns(MatrixOrder(by: "count"), crossed)
        == ["North · top", "North · front", "North · middle", "South · top", "South · (none)"])
    #expect(
      try Self.columns(MatrixOrder(isReversed: true), crossed)
        == ["North · front", "North · middle", "North · top", "South · top", "South · (none)"])
  }

  @Test func `an order that is not there names what is`() throws {
    #expect(throws: MatrixError.self) { try Self.columns(MatrixOrder(by: "age")) }
  }

  @Test func `a case nobody has coded is blank where that is asked for`() throws {
    var question = ThemeMatrix.Question(rows: .codes, columns: .transcripts, measure: .segments)
    question.leavesUncodedBlank = true
    let matrix = try ThemeMatrix(question, of: SmallStudy.material, codebook: SmallStudy.codebook)
    #expect(matrix.columns.map(\.title) == ["A", "B", "C", "D"])
    #expect(matrix.cells[1].map(\.blank) == [nil, .notCharted, nil, nil])
  }

  @Test func `the tree is shown down to a level, and themes keep what lies below`() throws {
    let matrix = try Self.matrix { $0.level = 1 }
    #expect(matrix.rows.map { $0.parts[0] } == ["practice", "other"])
    #expect(matrix.totals[0].value == 16)
  }
}
