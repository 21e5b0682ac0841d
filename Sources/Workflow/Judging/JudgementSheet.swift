import Ingestion
import QualitativeData

/// A list of suggestions that a person filled in: what `verbatim judge list` wrote, with judgements.
struct JudgementSheet {
  struct Row {
    let line: Int
    let reference: QuoteReference
    let code: String
    let quote: String
    /// Code points into the text; `nil` where the columns are gone.
    let span: Range<Int>?
    let verdict: Verdict
  }

  let rows: [Row]
  /// How many rows have no judgement.
  let leftBlank: Int
  /// Whether it lists earlier judgements that were to be judged again.
  let isAgain: Bool

  /// - Throws: `ExplainedErrors` with every row that cannot be understood.
  init(_ path: String) throws {
    let table = try TextTable.read(TranscriptFile.load(path))
    let header = table.header.cells.map { $0.lowercased() }
    var faults: [any ExplainedError] = ["reference", "code", "quote", "judgement"]
      .filter { !header.contains($0) }
      .map { JudgingError(place: path, reason: .missingColumn($0)) }
    var seen: Set<String> = []
    for name in header where !name.isEmpty && !seen.insert(name).inserted {
      faults.append(JudgingError(place: path, reason: .columnTwice(name)))
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    var rows: [Row] = []
    var blank = 0
    for row in table.rows {
      func cell(_ name: String) -> String {
        guard let column = header.firstIndex(of: name), column < row.cells.count else { return "" }
        return TextBesideFormulas.withoutMark(row.cells[column])
      }
      let written = cell("judgement")
      guard !written.isEmpty else {
        blank += 1
        continue
      }
      guard let verdict = Verdict(cell: written) else {
        faults.append(JudgingError(place: path, reason: .unclearJudgement(line: row.line)))
        continue
      }
      guard let reference = QuoteReference(cell("reference")), !cell("quote").isEmpty,
        !cell("code").isEmpty
      else {
        faults.append(JudgingError(place: path, reason: .noPassage(line: row.line)))
        continue
      }
      let (start, end) = (Int(cell("start")), Int(cell("end")))
      rows.append(
        Row(
          line: row.line, reference: reference, code: cell("code"), quote: cell("quote"),
          span: start.flatMap { start in end.flatMap { 0 <= start && start < $0 ? start..<$0 : nil }
          },
          verdict: verdict))
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    if rows.isEmpty { throw JudgingError(place: path, reason: .nothingFilledIn) }
    self.rows = rows
    leftBlank = blank
    isAgain = header.contains("judged before")
  }
}
