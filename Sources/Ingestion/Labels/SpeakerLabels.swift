import QualitativeData

/// The lines of a file that begin turns, by the one convention the file as a whole shows.
///
/// Evidence is taken over all lines: words for roles, repetition, times, place and shape. A line that merely
/// looks like a label, such as a note or a sentence with a colon, does not become one.
struct SpeakerLabels {
  let form: LabelCandidate.Form?
  /// As they are spelled, by `LabelCandidate.spelling`.
  let names: [LabelName]
  /// In order of lines.
  let labels: [LabelCandidate]
  /// Lines that look like a label of the convention and were not taken as one.
  let doubtful: [Int]
  /// Labels that were taken although they occur once and name no role.
  let single: [LabelCandidate]

  /// - Parameters:
  ///   - firstLine: where the header ends.
  ///   - setApart: the lines whose beginning the document sets apart as names are, as by bold type.
  /// - Complexity: O(lines).
  init(
    _ lines: TextLines, _ candidates: LabelCandidates, from firstLine: Int = 0,
    setApart: Set<Int> = []
  ) {
    let census = LineCensus(lines, from: firstLine)
    var best: LabelEvidence?
    let forms = candidates.all.reduce(into: 0) { $0 |= 1 << $1.form.rawValue }
    for form in LabelCandidate.Form.allCases where forms & 1 << form.rawValue != 0 {
      let ofForm = candidates.filter { $0.form == form && $0.line >= firstLine }
      if ofForm.all.isEmpty { continue }
      let evidence = LabelEvidence(form, ofForm, census, lines, setApart: setApart)
      if !evidence.accepted.isEmpty, evidence.score > best?.score ?? 0 { best = evidence }
    }
    form = best?.form
    names = candidates.names
    labels = Self.withStrays(best?.accepted ?? [], candidates, from: firstLine)
    doubtful = best?.doubtful ?? []
    single = best?.single ?? []
  }

  /// Adds known names that stand on a line with nothing but a time, as `Anna 00:11` where all others are `Anna: 00:09`.
  private static func withStrays(
    _ labels: [LabelCandidate], _ candidates: LabelCandidates, from firstLine: Int
  ) -> [LabelCandidate] {
    guard labels.count >= 3, labels[0].form != .alone else { return labels }
    let known = Set(labels.map(\.label))
    let strays = candidates.all.filter {
      $0.form == .alone && $0.time != nil && $0.line >= firstLine && known.contains($0.label)
    }
    return strays.isEmpty ? labels : (labels + strays).sorted { $0.line < $1.line }
  }

  func name(of label: LabelCandidate) -> LabelName? {
    label.spelling < 0 ? nil : names[label.spelling]
  }
}
