import Analysis
import ProjectStorage
import QualitativeData

extension Project {
  /// What writing one summary did.
  package struct SummaryResult: Sendable {
    package let place: ChartPlace
    /// What was there before; `nil` for nothing.
    package let before: String?
    package let isUnchanged: Bool
    package let sentences: Int
    package let notices: [Notice]
  }

  /// Writes the summary of one cell, in place of the one before.
  ///
  /// - Throws: `ExplainedErrors` with every fault of the text, `ChartError` for a cell that is not there; then nothing
  ///   is changed.
  package func setSummary(of cell: ChartCellNames, to typed: String) throws -> SummaryResult {
    let study = try ChartStudy(self, SegmentSelection())
    let place = try cell.place(in: study)
    let check = SummaryCheck(typed, at: place, in: study)
    guard check.faults.isEmpty else {
      throw ExplainedErrors(
        check.faults.map { ChartError(place: place.description, reason: $0) })
    }
    let before = try summary(at: place)
    guard !check.text.isEmpty else {
      throw ChartError(place: place.description, reason: .withoutWords)
    }
    let entry = try change([SummaryChange(place: place, before: before, after: check.text)])
    return SummaryResult(
      place: place, before: before, isUnchanged: entry == nil,
      sentences: check.summary.sentences.count,
      notices: check.findings(at: place).map { Notice(path, $0) })
  }

  /// Takes the summary of one cell away.
  ///
  /// - Throws: `ChartError` where there is no such cell, or no summary in it.
  package func removeSummary(of cell: ChartCellNames) throws -> ChartPlace {
    let place = try cell.place(in: ChartStudy(self, SegmentSelection()))
    guard let before = try summary(at: place) else {
      throw ChartError(place: place.description, reason: .nothingThere)
    }
    _ = try change([SummaryChange(place: place, before: before, after: nil)])
    return place
  }

  private func summary(at place: ChartPlace) throws -> String? {
    try store.summaries().first { $0.place == place }?.text
  }

  /// One entry of the log for any number of cells.
  func change(_ changes: [SummaryChange]) throws -> Int? {
    try UnbrokenWork.perform {
      try store.changeSummaries(changes, by: actor, summary: Self.sentence(changes))
    }
  }

  /// What the log says: names and counts.
  private static func sentence(_ changes: [SummaryChange]) -> String {
    if let only = changes.first, changes.count == 1 {
      let verb = only.after == nil ? "took away" : only.before == nil ? "wrote" : "changed"
      return "\(verb) the summary of \(only.place)"
    }
    let new = changes.count { $0.before == nil }
    let gone = changes.count { $0.after == nil }
    let parts = [(new, "new"), (changes.count - new - gone, "changed"), (gone, "taken away")]
    return "summaries: "
      + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
