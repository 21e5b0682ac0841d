import Analysis
import QualitativeData

/// What a reader must know to read a matrix: unit, denominators, small cases, which segments, which codebook.
struct MatrixNotes {
  private let matrix: ThemeMatrix
  private var question: ThemeMatrix.Question { matrix.question }
  private var selection: SegmentSelection { matrix.question.selection }
  private let margins: MatrixMargins

  init(_ matrix: ThemeMatrix) {
    self.matrix = matrix
    margins = MatrixMargins(matrix.question)
  }

  var lines: [String] {
    counting + order + segments + narrowing + warnings
      + SelectionNotes.version(matrix.codebook)
  }

  static func title(_ question: ThemeMatrix.Question) -> String {
    let percent = question.percent.map {
      "\(question.showsCounts ? " and" : ",") percent of the \($0 == .total ? "total" : $0.rawValue)"
    }
    func named(_ axis: MatrixAxis, _ codes: [CodePath]) -> String {
      guard question.isOfMeetings, !question.columnCodes.isEmpty, !codes.isEmpty else {
        return axis.name
      }
      return "\(axis.name) of \(codes.map(\.description).joined(separator: ", "))"
    }
    let rows = named(question.rows, question.selection.codes)
    let columns = named(question.columns, question.columnCodes)
    let title = rows.prefix(1).uppercased() + rows.dropFirst()
    return "\(title) by \(columns): \(question.measure.title)\(percent ?? "")"
  }

  // MARK: what is counted

  private var counting: [String] {
    var lines = question.isOfMeetings ? meetings : [question.measure.explanation]
    if question.rows == .themes || question.columns == .themes {
      lines.append(
        "A theme counts its subcodes: segments add up, transcripts and speakers count once, words are a union."
      )
    }
    if let level = question.level, question.rows == .codes || question.columns == .codes {
      lines.append("Codes below level \(level) are left out.")
    }
    if margins.needsSizeNote { lines.append("n: \(matrix.size) \(margins.unit).") }
    if question.measure == .speakers {
      lines += SelectionNotes.turnsOfNobody(matrix.turnsOfNobody)
    }
    if let percent = question.percent { lines.append(explanation(of: percent)) }
    if let base = margins.base, !margins.hasBaseRow, !margins.hasBaseColumn {
      let number = Int(matrix.total.denominator ?? 0).grouped
      lines.append(
        question.percent == nil
          ? "Of \(number) \(base)." : "100 % is \(number) \(question.measure.rawValue).")
    } else if question.percent == .total {
      lines.append("100 % is \(matrix.size) \(margins.unit).")
    }
    if hasBlanks { lines.append("– is undefined: a share of nothing.") }
    if !matrix.notAsked.isEmpty {
      let codes = matrix.notAsked.prefix(8).map { "\($0.code) in \($0.transcripts)" }
      let more = matrix.notAsked.count > 8 ? " and \(matrix.notAsked.count - 8) more codes" : ""
      lines.append(
        "Not asked about: \(codes.joined(separator: ", "))\(more) of \(matrix.untouched.of) transcripts, which stay in n and in what percentages are of. --where 'asked:\(matrix.notAsked[0].code)=yes' takes those alone who say they were asked."
      )
    }
    if !matrix.codedUnasked.isEmpty {
      let codes = matrix.codedUnasked.prefix(8).map {
        "\($0.code) in \(SelectionNotes.names($0.transcripts))"
      }
      let more =
        matrix.codedUnasked.count > 8 ? " and \(matrix.codedUnasked.count - 8) more codes" : ""
      lines.append(
        "Coded though asked:CODE says no: \(codes.joined(separator: "; "))\(more). The numbers stand; one of the two is wrong."
      )
    }
    if question.leavesUncodedBlank, selection.suggestions == .none {
      lines.append("“Not charted” are cases in which none of the coders has coded anything.")
    }
    return lines
  }

  private var hasBlanks: Bool {
    matrix.cells.contains { $0.contains { $0.blank == .undefined } }
  }

  private var meetings: [String] {
    var lines = [question.measure.meetingExplanation]
    if question.measure != .quotes {
      lines.append(
        "“all” is what a code has by itself, whatever it meets.")
    }
    let people = matrix.coders.filter { $0 != Coder.codebook.description }
    if matrix.coders.count > 1 {
      lines.append(
        "Segments of \(names(people.isEmpty ? matrix.coders : matrix.coders)) meet each other's, too: where two read a passage differently, their codes meet."
      )
    }
    return lines
  }

  private func explanation(of percent: Percent) -> String {
    let measure = question.measure
    if question.isOfMeetings {
      return switch percent {
      case .row: "Percent of the \(measure.rawValue) that the row's code has."
      case .column: "Percent of the \(measure.rawValue) that the column's code has."
      case .total: "Percent of all \(measure.rawValue)."
      }
    }
    switch (measure, percent) {
    case (.transcripts, .total), (.speakers, .total): return "Percent of all \(measure.rawValue)."
    case (.transcripts, _), (.speakers, _):
      guard question.isPercentOfHolders else { return "Percent of the \(percent.rawValue)'s n." }
      let axis = percent == .row ? question.rows : question.columns
      return
        "Percent of the \(measure.rawValue) with a segment of the \(percent.rawValue)'s \(axis == .coders ? "coder" : axis == .themes ? "theme" : "code")."
    default:
      return
        "Percent of the sum over codes as they were coded\(percent == .total ? "" : ", in the \(percent.rawValue)"), never of a parent with its child."
    }
  }

  private var order: [String] {
    [(question.rowOrder, "Rows"), (question.columnOrder, "Columns")].compactMap { order, name in
      guard let key = order.key else {
        return order.isReversed ? "\(name) stand in reverse order." : nil
      }
      return "\(name) are sorted by \(key)\(order.isReversed ? ", in reverse" : "")."
    }
  }

  // MARK: which segments

  private var segments: [String] {
    var lines = [source]
    if selection.suggestions == .none, matrix.untouched.transcripts > 0, matrix.hasJudgements {
      lines.append(
        "\(matrix.untouched.transcripts) of \(counted(matrix.untouched.of, "transcript")) \(matrix.untouched.transcripts == 1 ? "has" : "have") no segment of theirs at all: a 0 "
          + "there may mean that nobody has looked.")
    }
    return lines
  }

  private var source: String {
    let isOfPeople = matrix.coders.contains { $0 != Coder.codebook.description }
    if selection.suggestions == .none, !isOfPeople {
      return matrix.hasJudgements
        ? "0 segments in this selection." : "Nobody has judged a segment."
    }
    return SelectionNotes.source(
      selection.suggestions, counted(matrix.segmentCount, "segment"), of: matrix.coders,
      together: " Their segments stand side by side.")
  }

  private func names(_ people: [String]) -> String {
    people.isEmpty ? "nobody" : listed(people)
  }

  private var narrowing: [String] {
    var lines = SelectionNotes.leftOut(selection) + SelectionNotes.conditions(selection)
    let columns = question.columnCodes.map(\.description).joined(separator: ", ")
    if columns.isEmpty {
      lines += SelectionNotes.codes(selection)
    } else {
      let rows = selection.codes.map(\.description).joined(separator: ", ")
      if !rows.isEmpty { lines.append("Rows: only \(rows).") }
      lines.append("Columns: only \(columns).")
    }
    return lines
  }

  private var warnings: [String] { SmallCases(matrix).warnings }
}

extension Measure {
  fileprivate var title: String {
    switch self {
    case .segments, .transcripts, .speakers, .words, .presence, .quotes: rawValue
    case .shareOfTalk: "share of talk, percent"
    case .shareOfTranscript: "share of all words, percent"
    case .per1000Words: "segments per 1,000 words"
    case .perTranscript: "segments per transcript"
    }
  }

  fileprivate var explanation: String {
    switch self {
    case .segments: "Unit: coded segments."
    case .transcripts: "Unit: transcripts with at least one segment."
    case .speakers: "Unit: respondents with at least one segment."
    case .words: "Unit: respondents' words covered by segments, each word once."
    case .shareOfTalk: "Unit: percent of the respondents' words covered by segments."
    case .shareOfTranscript:
      "Unit: respondents' words covered by segments, as percent of all words of the transcripts, interviewers' included."
    case .per1000Words: "Unit: segments per 1,000 words of the respondents."
    case .perTranscript: "Unit: segments per transcript, those without a segment included."
    case .presence: "Unit: 1 where there is at least one segment, else 0."
    case .quotes: "The passages, each with its place: transcript, turn, sentence."
    }
  }

  /// Where rows and columns are both codes.
  fileprivate var meetingExplanation: String {
    let meeting = "that overlap a segment of the column's, never a segment with itself"
    return switch self {
    case .segments:
      "Unit: the row's segments \(meeting). The other way round they can be more or fewer."
    case .quotes: "The row's passages \(meeting), each with its place: transcript, turn, sentence."
    case .transcripts: "Unit: transcripts that have both codes, wherever in them."
    case .speakers: "Unit: respondents who have both codes, wherever they speak."
    case .words: "Unit: respondents' words under both codes, each word once."
    case .shareOfTalk: "Unit: percent of the respondents' words that are under both codes."
    case .shareOfTranscript:
      "Unit: respondents' words under both codes, as percent of all words of the transcripts, interviewers' included."
    case .per1000Words: "Unit: the row's segments \(meeting), per 1,000 words of the respondents."
    case .perTranscript: "Unit: the row's segments \(meeting), per transcript."
    case .presence: "Unit: 1 where a row's segment overlaps another of the column's, else 0."
    }
  }
}
