import QualitativeData

extension MatrixCounting {
  /// One cell of the matrix.
  ///
  /// - Parameters:
  ///   - row: `nil` for all rows together.
  ///   - column: `nil` for all columns together.
  func cell(_ row: Int?, _ column: Int?, _ evidence: MatrixEvidence?) -> ThemeMatrix.Cell {
    let count = count(row, column)
    let places = (row: row.map { $0 + 1 } ?? 0, column: column.map { $0 + 1 } ?? 0)
    if isPlain {
      return ThemeMatrix.Cell(
        value: Double(count), count: count, blank: nil, denominator: nil, row: places.row,
        column: places.column, evidence: evidence)
    }
    let denominator = denominator(row, column)
    let blank = count > 0 ? nil : blank(row, column)
    let value = blank == nil ? value(count, denominator: denominator) : nil
    return ThemeMatrix.Cell(
      value: value, count: blank == nil ? number(count) : nil,
      blank: blank ?? (value == nil ? .undefined : nil), denominator: denominator,
      row: places.row, column: places.column, evidence: evidence)
  }

  /// Whether a cell is its count and nothing else: nothing is divided, and no case can be blank.
  private var isPlain: Bool {
    (question.measure == .segments || question.measure == .words) && question.percent == nil
      && unasked.isEmpty && !question.leavesUncodedBlank
  }

  /// What was counted, before anything is divided.
  func count(_ row: Int?, _ column: Int?) -> Int {
    grid.number(row.map { $0 + 1 } ?? 0, column.map { $0 + 1 } ?? 0)
  }

  private func number(_ count: Int) -> Int {
    question.measure == .presence ? min(1, count) : count
  }

  private func value(_ count: Int, denominator: Double?) -> Double? {
    func share(times factor: Double) -> Double? {
      guard let denominator, denominator > 0 else { return nil }
      return Double(count) * factor / denominator
    }
    switch question.measure {
    case .shareOfTalk, .shareOfTranscript: return share(times: 100)
    case .per1000Words: return share(times: 1000)
    case .perTranscript: return share(times: 1)
    default: return question.percent == nil ? Double(number(count)) : share(times: 100)
    }
  }

  /// What a cell's value is a share of, or could be.
  private func denominator(_ row: Int?, _ column: Int?) -> Double? {
    switch question.measure {
    case .shareOfTalk, .per1000Words: Double(talk.of(row: row, column: column).words)
    case .shareOfTranscript: Double(talk.of(row: row, column: column).allWords)
    case .perTranscript: Double(talk.of(row: row, column: column).transcripts.count)
    case .segments, .transcripts, .speakers, .words, .presence, .quotes:
      base(row, column).map(Double.init)
    }
  }

  /// What a percentage of counts is of.
  private func base(_ row: Int?, _ column: Int?) -> Int? {
    switch basis {
    case .transcripts, .speakers: return baseOfUnits(row, column)
    case .words where !question.isOfMeetings:
      switch question.percent {
      case nil: return nil
      case .row: return bases.row(row.map { $0 + 1 } ?? 0)
      case .column: return bases.column(column.map { $0 + 1 } ?? 0)
      case .total: return bases.total
      }
    default:
      if question.measure == .presence { return baseOfUnits(row, column) }
      switch question.percent {
      case nil: return nil
      case .row: return count(row, nil)
      case .column: return count(nil, column)
      case .total: return count(nil, nil)
      }
    }
  }

  /// n of a row, a column or all; of a row or column that is a code or a coder, how many have anything of it, since who
  /// belongs there whatever is coded is everybody.
  private func baseOfUnits(_ row: Int?, _ column: Int?) -> Int {
    if question.isPercentOfHolders {
      return question.percent == .row ? count(row, nil) : count(nil, column)
    }
    switch question.percent {
    case .row: return size(row: row, column: nil)
    case .column: return size(row: nil, column: column)
    case .total: return size(row: nil, column: nil)
    case nil: return size(row: columns.isOfCases ? nil : row, column: column)
    }
  }

  /// n: respondents when speakers are counted, else transcripts.
  func size(row: Int?, column: Int?) -> Int {
    let talk = talk.of(row: row, column: column)
    return basis == .speakers ? talk.people.count : talk.transcripts.count
  }

  /// How many respondents.
  func people(row: Int?, column: Int?) -> Int { talk.of(row: row, column: column).people.count }

  // MARK: blanks

  /// Why a cell with nothing in it is no zero; `nil` where it is one.
  private func blank(_ row: Int?, _ column: Int?) -> ThemeMatrix.Blank? {
    if !unasked.isEmpty, !holdsSegments(row, column), !wasAsked(row, column) { return .notAsked }
    guard question.leavesUncodedBlank, question.selection.suggestions == .none else { return nil }
    let transcripts = talk.of(row: row, column: column).transcripts
    return !transcripts.isEmpty && transcripts.allSatisfy(untouched.contains) ? .notCharted : nil
  }

  /// Whether segments stand in a cell though nobody was asked: of the interviewers' words, say, where respondents' are
  /// counted.
  private func holdsSegments(_ row: Int?, _ column: Int?) -> Bool {
    cellsCodedUnasked.contains(
      CellPlace(
        row: row.map { Int32($0 + 1) } ?? PlaceLists.all,
        column: column.map { Int32($0 + 1) } ?? PlaceLists.all))
  }

  /// Whether anybody of the case was asked about any of the codes of a row and of a column.
  private func wasAsked(_ row: Int?, _ column: Int?) -> Bool {
    let transcripts = talk.of(row: row, column: column).transcripts
    guard !transcripts.isEmpty else { return true }
    let asked = [(rows, row), (columns, column)].compactMap { frame, position in
      frame.axis.isOfCodes ? position.map(frame.codes(at:)) : nil
    }
    return transcripts.contains { transcript in
      guard let no = unasked[transcript] else { return true }
      return asked.allSatisfy { codes in
        codes.isEmpty || codes.contains { !Self.saysNo(no, to: $0) }
      }
    }
  }

  /// Whether nobody was asked about a code, or about one above it.
  static func saysNo(_ unasked: Set<String>, to code: CodePath) -> Bool {
    code.steps.indices.contains { last in
      unasked.contains(code.steps[...last].joined(separator: "/"))
    }
  }
}
