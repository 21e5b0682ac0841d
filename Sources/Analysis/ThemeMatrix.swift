import QualitativeData

/// Rows × columns × what is counted, over a selection: in each cell the number and the segments behind it.
///
/// Zeros are kept, and so is what every number is a share of. Every table of counts is one of these.
package struct ThemeMatrix: Sendable {
  /// One value of an axis: a code, a case, or several crossed values.
  package struct Value: Hashable, Sendable {
    /// One part, or one for each crossed variable.
    package let parts: [String]
    /// What a reader sees.
    package let title: String
    /// The depth in the tree of codes; 0 elsewhere.
    package let depth: Int
    /// The value of the variable that the axis is sorted by.
    package internal(set) var group: String?
  }

  /// Why a cell has no number.
  package enum Blank: String, Sendable {
    case notAsked = "not-asked"
    case notCharted = "not-charted"
    case undefined
  }

  /// Kept small, since a matrix has many.
  package struct Cell: Sendable {
    private let number: Double
    private let whole: Double
    private let counted: Int32
    package let blank: Blank?
    private let row: Int32
    private let column: Int32
    private let evidence: MatrixEvidence?

    /// - Parameters:
    ///   - row: Its place, 0 for all rows together.
    ///   - evidence: Knows the segments behind it; `nil` where they were not kept.
    init(
      value: Double?, count: Int?, blank: Blank?, denominator: Double?, row: Int, column: Int,
      evidence: MatrixEvidence?
    ) {
      number = value ?? .nan
      whole = denominator ?? .nan
      counted = count.map { Int32(clamping: $0) } ?? -1
      self.blank = blank
      self.row = Int32(row)
      self.column = Int32(column)
      self.evidence = evidence
    }

    /// `nil` where the cell is blank.
    package var value: Double? { number.isNaN ? nil : number }
    /// What was counted before it was made a percentage or a rate; `nil` where nothing could be.
    package var count: Int? { counted < 0 ? nil : Int(counted) }
    /// What the value is a share of, or could be; `nil` where nothing was asked for and nothing offers itself.
    package var denominator: Double? { whole.isNaN ? nil : whole }
    /// The segments behind the number, as positions in the material's list.
    package var segments: [Int] { evidence?.segments(row: row, column: column) ?? [] }
    /// Whether there are any.
    package var hasSegments: Bool { evidence?.hasSegments(row: row, column: column) ?? false }
    /// Their places in order, each once.
    ///
    /// - Complexity: O(n log n) at each call.
    package var references: [QuoteReference] { evidence?.references(to: segments) ?? [] }
  }

  package let question: Question
  package let rows: [Value]
  package let columns: [Value]
  /// By row, then column.
  package let cells: [[Cell]]
  /// For each row the same over all columns together, counting what spans columns once. Where rows and columns are
  /// both codes, what the row's code has by itself.
  package let totals: [Cell]
  /// For each column the same over all rows together.
  package let columnTotals: [Cell]
  /// All rows and columns together.
  package let total: Cell
  /// n of each column and each row: respondents when speakers are counted, else transcripts.
  package let columnSizes: [Int]
  package let rowSizes: [Int]
  /// n of the whole selection, in the same unit.
  package let size: Int
  /// How many respondents each column and each row has.
  package let columnPeople: [Int]
  package let rowPeople: [Int]
  /// How many segments the selection holds, and who made them.
  package let segmentCount: Int
  package let coders: [String]
  /// How many of the selection's transcripts have no segment of anybody whose segments were asked for.
  package let untouched: (transcripts: Int, of: Int)
  /// The codes that some transcripts of the selection were not asked about (`asked:CODE` says no), and how many: they
  /// stay in n, and in what percentages are of.
  package let notAsked: [(code: String, transcripts: Int)]
  /// The codes that stand in transcripts which were not asked about them, as the variables say; there one of the two is
  /// wrong.
  package let codedUnasked: [(code: String, transcripts: [String])]
  /// Turns of the selection's transcripts of which nobody knows who speaks, and in how many they stand.
  package let turnsOfNobody: (turns: Int, transcripts: Int)
  /// Whether people have judged anything at all, in this selection or outside it.
  package let hasJudgements: Bool
  /// The name and version of the codebook, `nil` where there is none.
  package let codebook: (name: String, version: String)?

  /// Counts everything a material holds.
  ///
  /// - Parameter keepsSegments: Whether cells know the segments and places behind them.
  /// - Throws: `AnalysisError` for a variable, value, code or coder that is not there, or a percentage that has no
  ///   meaning; `MatrixError` for a question that contradicts itself.
  /// - Complexity: As `MatrixCounting.add` of every transcript, and O(cells).
  package init(
    _ question: Question, of material: CodedMaterial, codebook: Codebook?,
    keepsSegments: Bool = true
  ) throws {
    try question.selection.check(against: material, codebook)
    var count = try Counter(
      question, over: material, codebook: codebook, keepsSegments: keepsSegments)
    for transcript in material.transcripts.indices { count.add(transcript, of: material) }
    self = try count.matrix(material)
  }

  /// Counts transcripts one after the other, so that their segments need not be held together.
  package struct Counter {
    private var counting: MatrixCounting
    private let question: Question
    private let codebook: Codebook?

    /// - Parameters:
    ///   - material: Knows all codes that segments will have.
    ///   - keepsSegments: Whether cells are to know the segments and references behind them; the material must then
    ///     keep its segments to the end.
    /// - Throws: As `ThemeMatrix`, for what can be told before anything is counted.
    package init(
      _ question: Question, over material: CodedMaterial, codebook: Codebook?, keepsSegments: Bool
    ) throws {
      try question.check()
      var question = question
      question.selection = question.selection.takingOverUnions(of: codebook)
      self.question = question
      self.codebook = codebook
      counting = MatrixCounting(
        question, over: material, codebook, keepsSegments: keepsSegments)
    }

    /// Counts one of the material's transcripts; they come in order, each once.
    package mutating func add(_ transcript: Int, of material: CodedMaterial) {
      counting.add(transcript, of: material)
    }

    /// - Throws: `AnalysisError` for a variable, value or code that no transcript had.
    package func matrix(_ material: CodedMaterial) throws -> ThemeMatrix {
      try question.selection.check(against: material, codebook)
      try question.columnSelection.check(against: material, codebook)
      return try ThemeMatrix(question, counting, material, codebook)
    }
  }

  private init(
    _ question: Question, _ counting: MatrixCounting, _ material: CodedMaterial,
    _ codebook: Codebook?
  ) throws {
    self.question = question
    let down = try MatrixSorting(counting, material, rows: true).positions()
    let across = try MatrixSorting(counting, material, rows: false).positions()
    rows = down.map { counting.rows.values[$0.position].grouped($0.group) }
    columns = across.map { counting.columns.values[$0.position].grouped($0.group) }
    let cells = MatrixCells(
      counting, rows: down.map(\.position), columns: across.map(\.position), material)
    self.cells = cells.inner
    totals = cells.totals
    columnTotals = cells.columnTotals
    total = cells.total
    columnSizes = across.map { counting.size(row: nil, column: $0.position) }
    rowSizes = down.map { counting.size(row: $0.position, column: nil) }
    size = counting.size(row: nil, column: nil)
    columnPeople = across.map { counting.people(row: nil, column: $0.position) }
    rowPeople = down.map { counting.people(row: $0.position, column: nil) }
    segmentCount = counting.wanted.count
    coders = counting.coders(material)
    untouched = (counting.untouched.count, counting.talk.all.transcripts.count)
    notAsked = counting.notAsked
    codedUnasked = counting.codedUnasked.sorted { $0.key < $1.key }.map { code, transcripts in
      (code, transcripts.map { material.transcripts[$0].name })
    }
    turnsOfNobody = material.turnsOfNobody(in: counting.talk.all.transcripts)
    hasJudgements = counting.wanted.hasJudgements
    self.codebook = codebook.map { ($0.name, $0.version) }
  }
}

extension ThemeMatrix.Value {
  fileprivate func grouped(_ group: String?) -> ThemeMatrix.Value {
    var value = self
    value.group = group
    return value
  }
}
