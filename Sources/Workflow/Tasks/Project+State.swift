import Exports
import ProjectStorage
import QualitativeData

extension Project {
  /// What stating something did.
  package struct StatementResult: Sendable {
    package fileprivate(set) var new: [String] = []
    package fileprivate(set) var changed: [String] = []
    package fileprivate(set) var removed: [String] = []
    package fileprivate(set) var unchanged = 0
    package fileprivate(set) var kept: [String] = []
    package fileprivate(set) var conflicts: [StatementError] = []
  }

  /// Keeps what the researcher states on items of a standard; an empty text takes it away.
  ///
  /// - Parameter texts: The item's number or topic, each with its text.
  /// - Throws: `ExplainedErrors` for items that the standard does not have; then nothing is changed.
  package func state(_ texts: [(item: String, text: String)], by standard: ReportingStandard) throws
    -> StatementResult
  {
    var desk = StatementDesk(
      standard: standard, standing: try store.statements(), overwrite: true)
    for (item, text) in texts { desk.take(item, text, state: "", removes: true, at: item, nil) }
    return try close(desk)
  }

  /// Brings back a report's sheet whose column `stated` was filled in elsewhere, in one change.
  ///
  /// - Throws: `ExplainedErrors` with every fault of the sheet; then nothing is changed.
  package func importStatements(
    _ file: String, by standard: ReportingStandard, overwrite: Bool = false
  ) throws -> StatementResult {
    let sheet = try FilledSheet(file, needed: ["item", "stated"])
    var desk = StatementDesk(
      standard: standard, standing: try store.statements(), overwrite: overwrite)
    for row in sheet.rows where !(row["item"].isEmpty && row["stated"].isEmpty) {
      let item = row["topic"].isEmpty ? row["item"] : row["topic"]
      desk.take(item, row["stated"], state: row["state"], removes: false, at: file, row.line)
    }
    return try close(desk)
  }

  private func close(_ desk: StatementDesk) throws -> StatementResult {
    guard desk.faults.isEmpty else { throw ExplainedErrors(desk.faults) }
    let topics = desk.changes.map(\.topic)
    let shown = topics.prefix(5).joined(separator: ", ")
    _ = try UnbrokenWork.perform {
      try store.changeStatements(
        desk.changes, by: actor,
        summary: "stated for reports: \(shown)"
          + (topics.count > 5 ? " and \(topics.count - 5) more" : ""))
    }
    return desk.result
  }
}

/// Decides item by item what is stated anew.
private struct StatementDesk {
  let standard: ReportingStandard
  let standing: [String: String]
  let overwrite: Bool
  private(set) var changes: [StatementChange] = []
  private(set) var faults: [any ExplainedError] = []
  private(set) var result = Project.StatementResult()
  private var seen: [String: String] = [:]

  init(standard: ReportingStandard, standing: [Statement], overwrite: Bool) {
    self.standard = standard
    self.standing = Dictionary(standing.map { ($0.topic, $0.text) }, uniquingKeysWith: { $1 })
    self.overwrite = overwrite
  }

  mutating func take(
    _ item: String, _ typed: String, state: String, removes: Bool, at place: String, _ line: Int?
  ) {
    func fault(_ reason: StatementError.Reason) -> StatementError {
      StatementError(place: place, line: line, reason: reason)
    }
    guard let topic = standard.topic(of: item) else {
      let numbers = (standard.items.first?.number ?? "", standard.items.last?.number ?? "")
      return faults.append(fault(.unknownItem(item, first: numbers.0, last: numbers.1)))
    }
    let text = SummaryText.tidied(typed)
    if text.unicodeScalars.contains(where: {
      $0 != "\n" && $0.isControl
    }) {
      return faults.append(fault(.controlCharacter))
    }
    guard text.count <= SummaryCheck.longest else {
      return faults.append(fault(.tooLong(limit: SummaryCheck.longest)))
    }
    if let other = seen.updateValue(text, forKey: topic) {
      if other != text { faults.append(fault(.itemTwice(item))) }
      return
    }
    let now = standing[topic]
    let decision =
      removes && text.isEmpty
      ? (now == nil ? .unchanged : .write(nil))
      : SheetCellDecision(project: now, sheet: text, state: state, overwrite: overwrite)
    switch decision {
    case .unchanged: result.unchanged += 1
    case .kept: result.kept.append(topic)
    case .conflict: result.conflicts.append(fault(.changedMeanwhile(item)))
    case .write(let new):
      changes.append(StatementChange(topic: topic, before: now, after: new))
      if new == nil {
        result.removed.append(topic)
      } else if now == nil {
        result.new.append(topic)
      } else {
        result.changed.append(topic)
      }
    }
  }
}
