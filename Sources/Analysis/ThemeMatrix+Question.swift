import QualitativeData

extension ThemeMatrix {
  /// What the matrix was asked for.
  package struct Question: Sendable {
    package var rows: MatrixAxis
    package var columns: MatrixAxis
    package var measure: Measure
    package var percent: Percent?
    package var selection = SegmentSelection()
    /// Where rows and columns are both codes, the columns' codes; empty for those of the selection.
    package var columnCodes: [CodePath] = []
    /// How many levels of the tree of codes are shown, from its roots; `nil` for all. Themes keep what lies below.
    package var level: Int?
    package var rowOrder = MatrixOrder()
    package var columnOrder = MatrixOrder()
    /// Whether each percentage is shown with its count beside it.
    package var showsCounts = false
    /// Whether a case in which none of the coders asked for has coded anything is blank, rather than 0.
    package var leavesUncodedBlank = false

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

    /// Whether rows and columns are both codes, so that cells hold what meets.
    package var isOfMeetings: Bool { rows.isOfCodes && columns.isOfCodes }

    /// The selection with the columns' own codes, where they have any.
    var columnSelection: SegmentSelection {
      guard !columnCodes.isEmpty else { return selection }
      var narrowed = selection
      narrowed.codes = columnCodes
      return narrowed
    }

    /// Whether percentages of transcripts or speakers are of those that have the row's or column's code or coder: to a
    /// code everybody belongs, and a percent of everybody is the percent of the total.
    package var isPercentOfHolders: Bool {
      func tellsCases(_ axis: MatrixAxis) -> Bool { !axis.isOfCodes && axis != .coders }
      return percent == .row && !tellsCases(rows) || percent == .column && !tellsCases(columns)
    }

    /// - Throws: `MatrixError` for a percentage that has no meaning, or codes named for columns that have none of
    ///   their own.
    func check() throws {
      if let percent, !measure.allowsPercent {
        throw AnalysisError(place: percent.rawValue, reason: .percentOf(measure))
      }
      if !columnCodes.isEmpty, !isOfMeetings {
        throw MatrixError(
          place: columnCodes.map(\.description).joined(separator: ", "),
          reason: .columnCodesWithoutCodes)
      }
      guard isOfMeetings, let percent, percent != .row else { return }
      // A row's segments that meet a column are part of the row's; of the column's they are no part.
      if measure == .segments || measure == .words && percent == .total {
        throw MatrixError(place: percent.rawValue, reason: .noPercentOfMeeting(measure))
      }
    }
  }
}

/// In what order rows or columns stand.
package struct MatrixOrder: Hashable, Sendable {
  /// `name`, `count`, a variable of the cases, or a row or column of the other axis; `nil` for the axis's own order.
  package var key: String?
  package var isReversed = false

  package init(by key: String? = nil, isReversed: Bool = false) {
    self.key = key
    self.isReversed = isReversed
  }
}
