import CodingEngine
import ProjectStorage
import QualitativeData

extension Project {
  /// Takes in a list of suggestions that a coder filled in, in one change.
  ///
  /// Each row is held against the text: its quote must stand at its place. What the coder judged otherwise before
  /// is judged anew. A row that no rule proposes any more is judged all the same.
  ///
  /// - Throws: `ExplainedErrors` with every row that does not fit; then nothing is taken in.
  package func importJudgements(_ path: String, coder: String) throws -> JudgingResult {
    try checkCoder(coder)
    let sheet = try JudgementSheet(path)
    let judged = try store.segments()
    let proposed = try store.suggestions()
    var desk = SheetDesk(
      path: path, coder: coder, known: proposed + judged,
      codes: Set(try combinedCodebook()?.entries.map(\.path) ?? []),
      transcripts: try store.transcripts())
    for row in sheet.rows { desk.take(row) }
    guard desk.faults.isEmpty else { throw ExplainedErrors(desk.faults) }
    let older =
      sheet.isAgain ? try judgedUnderOlderText().filter { $0.coder == .person(coder) } : []
    var result = JudgingResult()
    result.leftBlank = sheet.leftBlank
    try record(desk.judgements, confirming: Set(older.compactMap(\.identifier)), into: &result)
    let places = Set((proposed + judged).map(Place.init))
    let unknown = desk.judgements.count { !places.contains(Place($0)) }
    if unknown > 0 {
      let finding = Finding(
        .warning,
        "\(counted(unknown, "passage")) no rule proposes any more; the judgements were taken in all the same"
      )
      result.notices.append(Notice(path, finding))
    }
    return result
  }
}

/// Decides row by row what a filled-in list says, and collects what does not fit.
private struct SheetDesk {
  let path: String
  let coder: String
  let codes: Set<CodePath>
  private(set) var faults: [any ExplainedError] = []
  private(set) var judgements: [CodedSegment] = []
  private let known: [Project.Place: [CodedSegment]]
  private let transcripts: [String: Transcript]
  private let finder = UnitFinder()
  private var texts: [String: (units: TextUnits, offsets: CodePointOffsets)] = [:]
  private var lines: [Project.Place: (line: Int, verdict: Verdict)] = [:]

  init(
    path: String, coder: String, known: [CodedSegment], codes: Set<CodePath>,
    transcripts: [Transcript]
  ) {
    self.path = path
    self.coder = coder
    self.codes = codes
    self.known = Dictionary(grouping: known, by: Project.Place.init)
    self.transcripts = Dictionary(transcripts.map { ($0.name, $0) }) { first, _ in first }
  }

  mutating func take(_ row: JudgementSheet.Row) {
    guard let transcript = transcripts[row.reference.transcript] else {
      let names = transcripts.keys.sorted()
      return fault(.unknownTranscript(line: row.line, known: names))
    }
    guard let code = CodePath(row.code) else {
      return fault(.unknownCode(line: row.line, code: row.code))
    }
    guard let range = range(of: row, in: transcript) else {
      faults.append(JudgingError(place: path, reason: .otherWords(line: row.line)))
      return
    }
    let place = Project.Place(transcript: transcript.name, code: code, range: range)
    guard codes.contains(code) || known[place] != nil else {
      return fault(.unknownCode(line: row.line, code: row.code))
    }
    if let other = lines[place] {
      if other.verdict != row.verdict {
        faults.append(
          JudgingError(place: path, reason: .judgedTwice(line: row.line, other: other.line)))
      }
      return
    }
    lines[place] = (row.line, row.verdict)
    let mine = known[place]?.first { $0.coder == .person(coder) }
    judgements.append(
      CodedSegment(
        identifier: mine?.identifier, transcript: transcript.name, code: code, range: range,
        coder: .person(coder), judgement: row.verdict.judgement,
        reason: mine?.reason ?? known[place]?.first { $0.reason != nil }?.reason))
  }

  private mutating func fault(_ reason: WorkflowError.Reason) {
    faults.append(WorkflowError(place: path, reason: reason))
  }

  /// The span with exactly the words of the row: at its start and end, else the only one at its reference.
  private mutating func range(of row: JudgementSheet.Row, in transcript: Transcript) -> TextRange? {
    let text =
      texts[transcript.name] ?? (finder.units(of: transcript), CodePointOffsets(transcript.text))
    texts[transcript.name] = text
    if let span = row.span {
      guard let range = text.offsets.range(fromCodePoints: span.lowerBound, span.upperBound),
        text.units.reference(to: range, in: transcript.name) == row.reference,
        Self.words(transcript.quote(range)) == Self.words(row.quote)
      else { return nil }
      return range
    }
    guard let place = text.units.range(of: row.reference) else { return nil }
    let found = QuoteSearch.places(of: row.quote, in: transcript.quote(place))
    guard found.count == 1 else { return nil }
    return TextRange(place.start + found[0].start, place.start + found[0].end)
  }

  /// What programs for tables leave alone in a text.
  private static func words(_ text: String) -> [Substring] {
    text.replacing("’", with: "'").split(whereSeparator: \.isWhitespace)
  }
}
