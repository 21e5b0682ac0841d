import Ingestion
import QualitativeData

/// A list of disagreements that a person filled in: what `verbatim adjudicate list` wrote, with decisions.
struct AdjudicationSheet {
  let rows: [(line: Int, choice: AdjudicationChoice)]
  /// How many rows have no decision.
  let leftBlank: Int

  /// - Throws: `ExplainedErrors` with every row that cannot be understood.
  init(_ path: String) throws {
    let table = try TextTable.read(TranscriptFile.load(path))
    let header = table.header.cells.map { $0.lowercased() }
    var faults = ["disagreement", "decision"].filter { !header.contains($0) }
      .map { AdjudicationError(place: path, line: 1, reason: .missingColumn($0)) }
    var seen: Set<String> = []
    for name in header where !name.isEmpty && !seen.insert(name).inserted {
      faults.append(AdjudicationError(place: path, line: 1, reason: .columnTwice(name)))
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    var rows: [(line: Int, choice: AdjudicationChoice)] = []
    var lines: [String: Int] = [:]
    var blank = 0
    for row in table.rows {
      func cell(_ name: String) -> String? {
        guard let column = header.firstIndex(of: name), column < row.cells.count,
          !row.cells[column].isEmpty
        else { return nil }
        return TextBesideFormulas.withoutMark(row.cells[column])
      }
      guard let decision = cell("decision") else {
        blank += 1
        continue
      }
      let name = cell("disagreement") ?? ""
      if let other = lines.updateValue(row.line, forKey: name) {
        faults.append(
          AdjudicationError(place: path, line: row.line, reason: .decidedTwice(line: other)))
      }
      var choice = AdjudicationChoice(disagreement: name, decision: decision)
      choice.code = cell("code")
      choice.quote = cell("quote")
      choice.reason = cell("reason") ?? ""
      rows.append((row.line, choice))
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    if rows.isEmpty { throw AdjudicationError(place: path, reason: .nothingFilledIn) }
    self.rows = rows
    leftBlank = blank
  }
}
