import Analysis

/// Which margins a matrix is printed with: n, what percentages and rates are of, and all together.
struct MatrixMargins {
  private let question: ThemeMatrix.Question

  init(_ question: ThemeMatrix.Question) { self.question = question }

  /// What n counts.
  var unit: String { question.measure == .speakers ? "speakers" : "transcripts" }

  /// A row that is one transcript or one speaker says by its name that it is one.
  var hasSizeColumn: Bool {
    question.rows.isOfCases && question.rows != .transcripts && question.rows != .speakers
  }
  /// Whether no row or column says n.
  var needsSizeNote: Bool { !hasSizeRow && !hasSizeColumn }
  var hasSizeRow: Bool {
    question.columns.isOfCases || !question.rows.isOfCases && !question.isOfMeetings
  }

  /// What percentages or rates are of, where n does not say it already.
  var base: String? {
    switch question.measure {
    case .shareOfTalk, .per1000Words: return "words (respondents)"
    case .shareOfTranscript: return "words (everybody)"
    case .segments, .words, .transcripts, .speakers:
      let isOfSize = question.measure == .transcripts || question.measure == .speakers
      guard question.percent != nil,
        !isOfSize || question.isOfMeetings || question.isPercentOfHolders
      else { return nil }
      return "100 % (\(question.measure.rawValue))"
    case .perTranscript, .presence, .quotes: return nil
    }
  }

  var hasBaseRow: Bool {
    base != nil
      && (question.percent == .column || question.percent == nil && question.columns.isOfCases)
  }
  var hasBaseColumn: Bool {
    base != nil && (question.percent == .row || question.percent == nil && question.rows.isOfCases)
  }

  /// All columns together say something of their own: never of codes, which are not added up, but for what a code has
  /// by itself.
  func hasTotalColumn(_ matrix: ThemeMatrix) -> Bool {
    hasTotal(question.columns, matrix.columns.count)
  }
  func hasTotalRow(_ matrix: ThemeMatrix) -> Bool { hasTotal(question.rows, matrix.rows.count) }

  private func hasTotal(_ axis: MatrixAxis, _ count: Int) -> Bool {
    guard question.measure != .quotes else { return false }
    return question.isOfMeetings || !axis.isOfCodes && count > 1
  }
}

extension MatrixAxis {
  /// Whether it tells cases apart: transcripts, speakers, or the values of variables.
  var isOfCases: Bool { !isOfCodes && self != .coders }
}
