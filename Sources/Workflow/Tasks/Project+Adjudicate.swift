import Analysis
import ProjectStorage
import QualitativeData

extension Project {
  /// What deciding did.
  package struct AdjudicationResult: Sendable {
    package let decided: Int
    package let changed: Int
    package let unchanged: Int
    /// Rows of a sheet that are not filled in.
    package let leftBlank: Int

    package func sentence(by adjudicator: String) -> String {
      var parts = ["\(adjudicator) decided \(counted(decided, "disagreement"))"]
      if changed > 0 { parts.append("\(changed) otherwise than before") }
      if unchanged > 0 { parts.append("\(unchanged) were decided so already") }
      if leftBlank > 0 { parts.append("\(leftBlank) left open") }
      return parts.joined(separator: ", ") + ". What the coders coded stands as it was."
    }
  }

  /// Decides disagreements as one person who is neither of the two coders, in one change.
  ///
  /// - Throws: `ExplainedErrors` with every choice that does not fit; then nothing is decided.
  package func adjudicate(
    _ choices: [AdjudicationChoice], by adjudicator: String
  ) throws -> AdjudicationResult {
    try adjudicate(choices.map { (nil, $0) }, by: adjudicator, sheet: nil, leftBlank: 0)
  }

  /// Takes in a list of disagreements that somebody filled in.
  ///
  /// - Throws: `ExplainedErrors` with every row that does not fit; then nothing is decided.
  package func importAdjudications(
    _ path: String, by adjudicator: String
  ) throws -> AdjudicationResult {
    let sheet = try AdjudicationSheet(path)
    return try adjudicate(
      sheet.rows.map { ($0.line, $0.choice) }, by: adjudicator, sheet: path,
      leftBlank: sheet.leftBlank)
  }

  private func adjudicate(
    _ choices: [(line: Int?, choice: AdjudicationChoice)], by adjudicator: String, sheet: String?,
    leftBlank: Int
  ) throws -> AdjudicationResult {
    try checkCoder(adjudicator)
    var selection = SegmentSelection()
    selection.coders = Set(try store.segments().map(\.coder.description)).sorted()
    let found = try Disagreements(self, selection)
    let byName = Dictionary(found.all.map { ($0.name, $0) }) { first, _ in first }
    let rules = AdjudicationRules(
      adjudicator: adjudicator,
      codes: try combinedCodebook().map { Set($0.entries.map(\.path)) },
      transcripts: Dictionary(
        uniqueKeysWithValues: found.study.parts.map { ($0.transcript.name, $0.transcript) }))
    var faults: [any ExplainedError] = []
    var decisions: [NewAdjudication] = []
    for (line, choice) in choices {
      func fault(_ reason: AdjudicationError.Reason) -> AdjudicationError {
        AdjudicationError(place: sheet ?? choice.disagreement, line: line, reason: reason)
      }
      do throws(AdjudicationError) {
        guard let disagreement = byName[choice.disagreement.lowercased()] else {
          throw fault(.unknownDisagreement)
        }
        decisions.append(try rules.decision(on: disagreement, choice, fault: fault))
      } catch { faults.append(error) }
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    let books = try store.codebookSources().map { "\($0.name) \($0.version)" }
    let outcome = try UnbrokenWork.perform {
      try store.adjudicate(
        decisions, as: adjudicator, codebook: books.isEmpty ? nil : books.joined(separator: " + "),
        by: actor
      ) { "\(adjudicator) decided \(counted($0, "disagreement"))" }
    }
    return AdjudicationResult(
      decided: outcome.added, changed: outcome.changed, unchanged: outcome.unchanged,
      leftBlank: leftBlank)
  }
}
