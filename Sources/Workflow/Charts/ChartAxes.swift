import Analysis
import QualitativeData

/// Which rows and columns a chart is to have, as a researcher writes them.
package struct ChartAxes: Sendable {
  package var rows: [String]
  package var columns: [String]
  package var sort: String?

  package init(rows: [String], columns: [String], sort: String? = nil) {
    self.rows = rows
    self.columns = columns
    self.sort = sort
  }

  /// - Throws: `ChartError` for a name that is neither, or both, a variable and a code.
  func question(of study: ChartStudy, _ selection: SegmentSelection) throws
    -> FrameworkChart.Question
  {
    let (down, across) = (try axis(rows, study), try axis(columns, study))
    if let sort, case .codes = down, case .codes = across {
      throw ChartError(place: sort, reason: .sortNeedsCases)
    }
    return FrameworkChart.Question(rows: down, columns: across, sort: sort, selection: selection)
  }

  private func axis(_ names: [String], _ study: ChartStudy) throws -> FrameworkChart.Axis {
    let axes = try names.map { try axis($0, study) }
    guard axes.count > 1 else { return axes[0] }
    var seen: Set<CodePath> = []
    return .codes(
      try zip(names, axes).flatMap { name, axis in
        guard case .codes(let codes) = axis else {
          throw ChartError(place: name, reason: .severalCases)
        }
        return codes
      }.filter { seen.insert($0).inserted })
  }

  private func axis(_ name: String, _ study: ChartStudy) throws -> FrameworkChart.Axis {
    let codes = study.codes
    switch name {
    case "transcripts": return .cases(.transcripts)
    case "speakers": return .cases(.speakers)
    case "codes": return .codes(codes)
    case "themes": return .codes(codes.filter { $0.steps.count == 1 })
    case "coders": throw ChartError(place: name, reason: .codersAxis)
    default: break
    }
    if let rest = name.withoutPrefix("code:"), let found = children(of: rest, among: codes) {
      return .codes(found)
    }
    let variable = name.withoutPrefix("variable:")
    let isVariable = study.material.variables.contains(name)
    if variable == nil, let found = children(of: name, among: codes) {
      guard !isVariable else { throw ChartError(place: name, reason: .codeOrVariable) }
      return .codes(found)
    }
    guard let axis = try? MatrixAxis(variable ?? name), case .variables(let names) = axis,
      Set(names).isSubset(of: study.material.variables)
    else {
      throw ChartError(
        place: name,
        reason: .unknownAxis(
          variables: study.material.variables,
          codes: codes.filter { $0.steps.count == 1 }.map(\.description)))
    }
    return .cases(axis)
  }

  /// The codes right below a code, or the code itself where there are none; `nil` where it is no code.
  private func children(of name: String, among codes: [CodePath]) -> [CodePath]? {
    guard let path = CodePath(name), codes.contains(path) else { return nil }
    let below = codes.filter { $0.steps.count == path.steps.count + 1 && $0.isWithin(path) }
    return below.isEmpty ? [path] : below
  }
}

extension String {
  fileprivate func withoutPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
