import Analysis
import QualitativeData

/// Which cell of a chart is meant, as a researcher writes it.
package struct ChartCellNames: Sendable {
  /// A transcript, a speaker, a value, or `variable=value`; several are crossed.
  package let cases: [String]
  /// One code beside cases, else two.
  package let codes: [String]

  package init(cases: [String], codes: [String]) {
    self.cases = cases
    self.codes = codes
  }

  /// - Throws: `ChartError` where there is no such cell, or several.
  func place(in study: ChartStudy) throws -> ChartPlace {
    let paths = try codes.map { name in
      guard let path = CodePath(name), study.codes.contains(path) else {
        throw ChartError(
          place: name, reason: .unknownCode(known: study.codes.map(\.description)))
      }
      return path
    }
    switch (cases.isEmpty, paths.count) {
    case (false, 1): return ChartPlace(try chartCase(study), paths[0])
    case (true, 2): return ChartPlace(.code(paths[0]), paths[1])
    default:
      throw ChartError(
        place: (cases + codes).joined(separator: ", "), reason: .casesAndCodes)
    }
  }

  private func chartCase(_ study: ChartStudy) throws -> ChartCase {
    let found = try cases.map { try chartCase($0, study) }
    guard found.count > 1 else { return found[0] }
    guard found.allSatisfy({ $0.variables.count == 1 }) else {
      throw ChartError(place: cases.joined(separator: ", "), reason: .severalCases)
    }
    let crossed = ChartCase.values(found.map { ($0.axis, $0.value) })
    guard study.knows(crossed) else {
      throw ChartError(place: cases.joined(separator: ", "), reason: .unknownCase(known: []))
    }
    return crossed
  }

  private func chartCase(_ name: String, _ study: ChartStudy) throws -> ChartCase {
    let spelled = Self.spelled(name)
    if let spelled, study.knows(spelled) { return spelled }
    let axes: [MatrixAxis] =
      [.transcripts, .speakers] + study.material.variables.map { .variables([$0]) }
    let all = axes.flatMap { study.cases(of: $0) }
    let found = all.filter { $0.value == name }
      .sorted { ($0.axis, $0.value) < ($1.axis, $1.value) }
    guard let first = found.first else {
      let known = spelled.map { spelled in all.filter { $0.axis == spelled.axis } } ?? []
      throw ChartError(place: name, reason: .unknownCase(known: known.map(\.value).sorted()))
    }
    guard found.count == 1 else {
      throw ChartError(
        place: name,
        reason: .ambiguousCase(choices: found.map { "\(Self.singular($0.axis))=\(name)" })
      )
    }
    return first
  }

  /// `variable=value`, `transcript=NAME` or `speaker=NAME`.
  private static func spelled(_ name: String) -> ChartCase? {
    guard let sign = name.firstIndex(of: "="), sign > name.startIndex else { return nil }
    let value = String(name[name.index(after: sign)...])
    switch String(name[..<sign]) {
    case "transcript", ChartCase.transcriptAxis: return .transcript(value)
    case "speaker", ChartCase.speakerAxis: return .speaker(value)
    case let variable: return .values([(variable, value)])
    }
  }

  private static func singular(_ axis: String) -> String {
    axis == ChartCase.transcriptAxis
      ? "transcript" : axis == ChartCase.speakerAxis ? "speaker" : axis
  }
}
