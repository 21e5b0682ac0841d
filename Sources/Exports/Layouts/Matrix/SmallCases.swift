import Analysis
import QualitativeData

/// Warnings about cases too small for the numbers a matrix gives of them.
///
/// Percentages of fewer than twenty say more than they know, and a case of one person tells who spoke.
struct SmallCases {
  /// A case with fewer is named.
  private static let few = 5
  /// A percentage of fewer is warned of.
  private static let fewForPercent = 20.0
  private static let shown = 8

  private let matrix: ThemeMatrix

  init(_ matrix: ThemeMatrix) { self.matrix = matrix }

  var warnings: [String] {
    let cases = cases
    let small = cases.filter { 0..<Self.few ~= $0.size }
    let unit = matrix.question.measure == .speakers ? "speakers" : "transcripts"
    var lines: [String] = []
    if !small.isEmpty {
      lines.append(
        "Fewer than \(Self.few) \(unit): \(Self.list(small.map { "\($0.title) (\($0.size))" })).")
    }
    let alone = cases.filter { $0.people == 1 }.map(\.title)
    if !alone.isEmpty {
      lines.append(
        "One person alone: \(Self.list(alone)). Numbers and quotes there can show who spoke; merge such cases before publishing."
      )
    }
    if let least = leastDenominator {
      let advice = matrix.question.showsCounts ? "" : " --with-n prints the counts beside them."
      lines.append(
        "Some percentages are of only \(Int(least)): they describe these cases and estimate nothing beyond them.\(advice)"
      )
    }
    return lines
  }

  /// The cases of a variable, on either axis; a single transcript or speaker is one by its nature.
  private var cases: [(title: String, size: Int, people: Int)] {
    var cases: [(title: String, size: Int, people: Int)] = []
    if case .variables = matrix.question.columns {
      for (index, value) in matrix.columns.enumerated() {
        cases.append((value.title, matrix.columnSizes[index], matrix.columnPeople[index]))
      }
    }
    if case .variables = matrix.question.rows {
      for (index, value) in matrix.rows.enumerated() {
        cases.append((value.title, matrix.rowSizes[index], matrix.rowPeople[index]))
      }
    }
    return cases
  }

  /// What the percentages of the fewest are of, where that is too few.
  private var leastDenominator: Double? {
    guard matrix.question.percent != nil else { return nil }
    let least = matrix.cells.joined().lazy.filter { $0.value != nil }.compactMap(\.denominator)
      .min()
    return least.flatMap { $0 < Self.fewForPercent ? $0 : nil }
  }

  private static func list(_ names: [String]) -> String {
    let rest = names.count > shown ? " and \(names.count - shown) more" : ""
    return names.prefix(shown).joined(separator: ", ") + rest
  }
}
