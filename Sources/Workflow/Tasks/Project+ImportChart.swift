import Analysis
import Exports
import ProjectStorage
import QualitativeData

extension Project {
  /// What bringing back a chart did, or would do.
  package struct ChartImport: Sendable {
    package fileprivate(set) var new: [ChartPlace] = []
    package fileprivate(set) var changed: [ChartPlace] = []
    package fileprivate(set) var removed: [ChartPlace] = []
    package fileprivate(set) var unchanged = 0
    /// Cells that are newer in the project, and were not touched in the sheet.
    package fileprivate(set) var kept: [ChartPlace] = []
    /// Cells that both were changed; the project's text stays.
    package fileprivate(set) var conflicts: [ChartError] = []
    package fileprivate(set) var notices: [Notice] = []
  }

  /// Brings back a sheet of summaries that was filled in elsewhere, in one change.
  ///
  /// Only its rows are looked at. A cell that the project changed since the sheet was written stays as it is and is
  /// named, unless `overwrite` is asked for.
  ///
  /// - Parameter dryRun: Says what would be done and changes nothing.
  /// - Throws: `ExplainedErrors` with every fault of the sheet; then nothing is changed.
  package func importChart(_ file: String, overwrite: Bool = false, dryRun: Bool = false) throws
    -> ChartImport
  {
    let sheet = try FilledSheet(file, needed: ["axis", "case", "code", "summary"])
    let study = try ChartStudy(self, SegmentSelection())
    var desk = ChartDesk(
      file: file, study: study, overwrite: overwrite,
      standing: Dictionary(
        try store.summaries().map { ($0.place, $0.text) }, uniquingKeysWith: { $1 }))
    for row in sheet.rows { desk.take(row) }
    guard desk.faults.isEmpty else { throw ExplainedErrors(desk.faults) }
    if !dryRun { _ = try change(desk.changes) }
    return desk.result
  }
}

/// Decides row by row what a sheet changes, and collects what does not fit.
private struct ChartDesk {
  let file: String
  let study: ChartStudy
  let overwrite: Bool
  let standing: [ChartPlace: String]
  private(set) var faults: [any ExplainedError] = []
  private(set) var changes: [SummaryChange] = []
  private(set) var result = Project.ChartImport()
  private var lines: [ChartPlace: (line: Int, text: String)] = [:]
  private var known: [ChartCase: Bool] = [:]
  private let codes: Set<CodePath>

  init(
    file: String, study: ChartStudy, overwrite: Bool, standing: [ChartPlace: String]
  ) {
    self.file = file
    self.study = study
    self.overwrite = overwrite
    self.standing = standing
    codes = Set(study.codes)
  }

  mutating func take(_ row: FilledSheet.Row) {
    let names = ["axis", "case", "code"].map { row[$0] }
    if names.allSatisfy(\.isEmpty), row["summary"].isEmpty { return }
    guard !names.contains("") else { return fault(row, .incompleteRow) }
    guard let place = place(row) else { return }
    let check = SummaryCheck(row["summary"], at: place, in: study)
    let before = faults.count
    for reason in check.faults { fault(row, reason) }
    guard faults.count == before else { return }
    if let other = lines[place] {
      if other.text != check.text { fault(row, .cellTwice(other: other.line)) }
      return
    }
    lines[place] = (row.line, check.text)
    decide(row, place, check)
  }

  private mutating func decide(
    _ row: FilledSheet.Row, _ place: ChartPlace, _ check: SummaryCheck
  ) {
    let now = standing[place]
    let decision = SheetCellDecision(
      project: now, sheet: check.text, state: row["state"], overwrite: overwrite)
    switch decision {
    case .unchanged: result.unchanged += 1
    case .kept: result.kept.append(place)
    case .conflict:
      result.conflicts.append(
        ChartError(
          place: file, line: row.line, reason: .changedMeanwhile(cell: place.description)))
    case .write(let text):
      changes.append(SummaryChange(place: place, before: now, after: text))
      if text == nil {
        result.removed.append(place)
      } else if now == nil {
        result.new.append(place)
      } else {
        result.changed.append(place)
      }
      result.notices += check.findings(at: place).map { Notice(file, $0) }
    }
  }

  private mutating func place(_ row: FilledSheet.Row) -> ChartPlace? {
    guard let code = CodePath(row["code"]), codes.contains(code) else {
      fault(row, .unknownCode(known: study.codes.map(\.description)))
      return nil
    }
    let written = ChartCase(axis: row["axis"], value: row["case"])
    let of = written.canonical
    let isKnown = known[of] ?? study.knows(of)
    known[of] = isKnown
    guard isKnown else {
      let axis = of.matrixAxis
      let cases = axis.map { study.cases(of: $0).map(\.value).sorted() } ?? []
      fault(row, .unknownCase(known: cases))
      return nil
    }
    return ChartPlace(of, code)
  }

  private mutating func fault(_ row: FilledSheet.Row, _ reason: ChartError.Reason) {
    faults.append(ChartError(place: file, line: row.line, reason: reason))
  }
}

extension ChartCase {
  /// Crossed variables in the order of their names, and one word for each axis, however the sheet has them.
  fileprivate var canonical: ChartCase {
    switch axis {
    case "transcript": return .transcript(value)
    case "speaker": return .speaker(value)
    case "code": return ChartCase(axis: Self.codeAxis, value: value)
    default: break
    }
    let values = value.split(separator: " × ").map(String.init)
    guard variables.count > 1, values.count == variables.count else { return self }
    return .values(Array(zip(variables, values)))
  }
}
