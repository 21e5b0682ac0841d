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
  }

  /// Why a cell has no number.
  package enum Blank: String, Sendable {
    case notAsked = "not-asked"
    case notCharted = "not-charted"
    case undefined
  }

  package struct Cell: Sendable {
    /// `nil` where the cell is blank.
    package let value: Double?
    package let blank: Blank?
    /// What the value is a share of, or could be; `nil` where nothing was asked for and nothing offers itself.
    package let denominator: Double?
    /// The segments behind the number, as positions in the material's list.
    package let segments: [Int]
    /// Their places in order, each once.
    package let references: [QuoteReference]
  }

  /// What the matrix was asked for.
  package struct Question: Sendable {
    package var rows: MatrixAxis
    package var columns: MatrixAxis
    package var measure: Measure
    package var percent: Percent?
    package var selection = SegmentSelection()

    package init(
      rows: MatrixAxis, columns: MatrixAxis, measure: Measure, percent: Percent? = nil,
      selection: SegmentSelection = SegmentSelection()
    ) {
      self.rows = rows
      self.columns = columns
      self.measure = measure
      self.percent = percent
      self.selection = selection
    }
  }

  package let question: Question
  package let rows: [Value]
  package let columns: [Value]
  /// By row, then column.
  package let cells: [[Cell]]
  /// For each row the same over all columns together, counting what spans columns once.
  package let totals: [Cell]
  /// n of each column: respondents when speakers are counted, else transcripts.
  package let columnSizes: [Int]
  /// n of the whole selection, in the same unit.
  package let size: Int
  /// How many segments the selection holds, and who made them.
  package let segmentCount: Int
  package let coders: [String]
  /// How many of the selection's transcripts have no segment of anybody whose segments were asked for.
  package let untouched: (transcripts: Int, of: Int)
  /// Whether people have judged anything at all, in this selection or outside it.
  package let hasJudgements: Bool
  /// The name and version of the codebook, `nil` where there is none.
  package let codebook: (name: String, version: String)?

  /// Counts everything a material holds.
  ///
  /// - Parameter keepsSegments: Whether cells are to know the segments and references behind them.
  /// - Throws: `AnalysisError` for a variable, value, code or coder that is not there, two axes of codes, or a
  ///   percentage that has no meaning.
  /// - Complexity: O(segments × positions they fall under + segments behind each cell).
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
    /// - Throws: `AnalysisError` for two axes of codes, or a percentage that has no meaning.
    package init(
      _ question: Question, over material: CodedMaterial, codebook: Codebook?, keepsSegments: Bool
    ) throws {
      guard !(question.rows.isOfCodes && question.columns.isOfCodes) else {
        throw AnalysisError(place: question.columns.name, reason: .twoCodeAxes)
      }
      if let percent = question.percent, !question.measure.allowsPercent {
        throw AnalysisError(place: percent.rawValue, reason: .percentOf(question.measure))
      }
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
      return try ThemeMatrix(question, counting, material, codebook)
    }
  }

  private init(
    _ question: Question, _ counting: MatrixCounting, _ material: CodedMaterial,
    _ codebook: Codebook?
  ) throws {
    self.question = question
    let down = try counting.rows.order(material)
    let across = try counting.columns.order(material)
    rows = down.map { counting.rows.values[$0] }
    columns = across.map { counting.columns.values[$0] }
    cells = down.map { row in across.map { counting.cell(row, $0, material) } }
    totals = down.map { counting.cell($0, nil, material) }
    columnSizes = across.map { counting.size(ofColumn: $0) }
    size = counting.size(ofColumn: nil)
    segmentCount = counting.segmentCount
    coders = counting.coders(material)
    untouched = (counting.untouched, counting.allTalk.transcripts.count)
    hasJudgements = counting.hasJudgements
    self.codebook = codebook.map { ($0.name, $0.version) }
  }
}
