/// The lines of a file that may begin turns, with the few names that stand there.
struct LabelCandidates {
  /// In order of lines.
  let all: [LabelCandidate]
  /// As they are spelled, by `LabelCandidate.spelling`.
  let names: [LabelName]
  /// How many different labels the names are.
  let labelCount: Int

  func name(of candidate: LabelCandidate) -> LabelName? {
    candidate.spelling < 0 ? nil : names[candidate.spelling]
  }

  func filter(_ isWanted: (LabelCandidate) -> Bool) -> LabelCandidates {
    LabelCandidates(all: all.filter(isWanted), names: names, labelCount: labelCount)
  }
}
