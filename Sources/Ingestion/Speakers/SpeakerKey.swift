import QualitativeData

/// What makes two labels one speaker: differences of capitals, blanks and final punctuation do not count.
package enum SpeakerKey {
  package static func isSame(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    guard let one = LabelName(first)?.key, let other = LabelName(second)?.key else { return false }
    return one == other
  }
}

extension Transcript {
  /// Says anew which speakers are of unknown kind, after kinds were changed.
  package mutating func restateUnknownKinds() {
    findings.removeAll { $0.message.hasPrefix(SpeakerList.unknownKindsBeginning) }
    findings += SpeakerList.unknownKinds(
      speakers.filter { $0.kind == .unknown }.map(\.name), of: speakers.count)
  }
}
