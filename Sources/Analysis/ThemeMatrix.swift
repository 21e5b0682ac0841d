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

  /// - Throws: `AnalysisError` for a variable, value, code or coder that is not there, two axes of codes, or a
  ///   percentage that has no meaning.
  /// - Complexity: O(segments × positions they fall under + words behind each cell).
  package init(
    _ question: Question, of material: CodedMaterial, codebook: Codebook?
  ) throws {
    guard !(question.rows.isOfCodes && question.columns.isOfCodes) else {
      throw AnalysisError(place: question.columns.name, reason: .twoCodeAxes)
    }
    if let percent = question.percent, !question.measure.allowsPercent {
      throw AnalysisError(place: percent.rawValue, reason: .percentOf(question.measure))
    }
    try question.selection.check(against: material, codebook)
    var question = question
    question.selection = question.selection.takingOverUnions(of: codebook)
    let counting = MatrixCounting(
      question: question, material: material,
      rows: try MatrixFrame(question.rows, over: material, codebook, question.selection),
      columns: try MatrixFrame(question.columns, over: material, codebook, question.selection))
    self.question = question
    let (rows, columns) = (counting.rows.values, counting.columns.values)
    self.rows = rows
    self.columns = columns
    cells = rows.indices.map { row in columns.indices.map { counting.cell(row, $0) } }
    totals = rows.indices.map { counting.cell($0, columns.count) }
    columnSizes = columns.indices.map { counting.size(ofColumn: $0) }
    size = counting.size(ofColumn: columns.count)
    segmentCount = counting.segmentCount
    coders = counting.coders
    untouched = counting.untouched
    hasJudgements = material.segments.contains { $0.judgement == .accepted }
    self.codebook = codebook.map { ($0.name, $0.version) }
  }
}
