import Analysis
import QualitativeData

extension Table {
  /// A matrix laid out: n of each column first, then its rows, with all columns together last.
  ///
  /// - Parameter quotes: The words of segments, by their positions, for formats that print them.
  package init(_ matrix: ThemeMatrix, quotes: [Int: Quote] = [:]) {
    let question = matrix.question
    let decimals = question.measure.isCount && question.percent == nil ? 0 : 1
    let hasTotal = !question.columns.isOfCodes && matrix.columns.count > 1
    func cell(_ cell: ThemeMatrix.Cell) -> Cell {
      Cell(
        Self.content(cell, decimals: decimals), references: cell.references, segments: cell.segments
      )
    }
    let sizes = (matrix.columnSizes + (hasTotal ? [matrix.size] : [])).map { Cell(.count($0)) }
    let unit = question.measure == .speakers ? "speakers" : "transcripts"
    self.init(
      title: Self.title(question), rowHeading: question.rows.name,
      columns: matrix.columns.map(\.title) + (hasTotal ? ["all"] : []),
      rows: [Row(key: "n", title: "n (\(unit))", cells: sizes)]
        + matrix.rows.indices.map { row in
          Row(
            key: matrix.rows[row].parts.joined(separator: " · "), title: matrix.rows[row].title,
            depth: matrix.rows[row].depth,
            cells: matrix.cells[row].map(cell) + (hasTotal ? [cell(matrix.totals[row])] : []))
        },
      notes: Self.notes(matrix), quotes: quotes, shape: MatrixShape(matrix))
  }

  private static func content(_ cell: ThemeMatrix.Cell, decimals: Int) -> Content {
    guard let value = cell.value else { return .blank(cell.blank ?? .undefined) }
    return decimals == 0 ? .count(Int(value)) : .measure(value, decimals: decimals)
  }

  private static func title(_ question: ThemeMatrix.Question) -> String {
    let percent = question.percent.map {
      ", percent of the \($0 == .total ? "total" : $0.rawValue)"
    }
    let rows = question.rows.name.prefix(1).uppercased() + question.rows.name.dropFirst()
    return "\(rows) by \(question.columns.name): \(question.measure.title)\(percent ?? "")"
  }

  private static func notes(_ matrix: ThemeMatrix) -> [String] {
    let question = matrix.question
    var notes = [question.measure.explanation]
    if question.rows == .themes || question.columns == .themes {
      notes.append(
        "A theme counts its subcodes: segments add up, transcripts and speakers count once, words are a union."
      )
    }
    if let percent = question.percent { notes.append(explanation(of: percent, question.measure)) }
    notes.append(source(of: matrix))
    if question.selection.suggestions == .none, matrix.untouched.transcripts > 0,
      matrix.hasJudgements
    {
      notes.append(
        "\(matrix.untouched.transcripts) of \(matrix.untouched.of) transcripts have no segment of theirs at all: a 0 "
          + "there may mean that nobody has looked.")
    }
    let selection = question.selection
    for (variable, values) in selection.conditions.sorted(by: { $0.key < $1.key }) {
      notes.append(
        "Only where \(variable) is \(values.joined(separator: " or ")); n is narrowed with it.")
    }
    if !selection.codes.isEmpty {
      notes.append("Only \(selection.codes.map(\.description).joined(separator: ", ")).")
    }
    if let codebook = matrix.codebook {
      notes.append("Codebook: \(codebook.name), version \(codebook.version).")
    }
    return notes
  }

  private static func source(of matrix: ThemeMatrix) -> String {
    let people = matrix.coders.filter { $0 != Coder.codebook.description }
    let segments = counted(matrix.segmentCount, "segment")
    switch matrix.question.selection.suggestions {
    case .only:
      return "\(segments) proposed by the codebook's rules; nobody has judged them."
    case .with:
      return
        "\(segments): judged by \(names(people)), together with what the codebook's rules propose."
    case .none where people.isEmpty:
      return matrix.hasJudgements
        ? "0 segments in this selection." : "Nobody has judged a segment."
    case .none:
      let note =
        people.count > 1 ? " Their segments stand side by side; --coder narrows to one." : ""
      return "\(segments) judged by \(names(people)).\(note)"
    }
  }

  private static func names(_ people: [String]) -> String {
    people.isEmpty ? "nobody" : people.joined(separator: " and ")
  }

  private static func explanation(of percent: Percent, _ measure: Measure) -> String {
    switch (measure, percent) {
    case (.transcripts, .total), (.speakers, .total): "Percent of all \(measure.rawValue)."
    case (.transcripts, _), (.speakers, _): "Percent of the \(percent.rawValue)'s n."
    default:
      "Percent of the sum over codes as they were coded\(percent == .total ? "" : ", in the \(percent.rawValue)"), never of a parent with its child."
    }
  }
}

extension Measure {
  fileprivate var title: String {
    switch self {
    case .segments, .transcripts, .speakers, .words, .presence: rawValue
    case .shareOfTalk: "share of talk, percent"
    case .per1000Words: "segments per 1,000 words"
    }
  }

  fileprivate var explanation: String {
    switch self {
    case .segments: "Unit: coded segments."
    case .transcripts: "Unit: transcripts with at least one segment."
    case .speakers: "Unit: respondents with at least one segment."
    case .words: "Unit: respondents' words covered by segments, each word once."
    case .shareOfTalk: "Unit: percent of the respondents' words covered by segments."
    case .per1000Words: "Unit: segments per 1,000 words of the respondents."
    case .presence: "Unit: 1 where there is at least one segment, else 0."
    }
  }
}
