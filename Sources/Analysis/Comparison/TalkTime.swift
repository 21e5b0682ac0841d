import QualitativeData

/// How long each speaker of a transcript talks, by the times its file gives.
package struct TalkTime: Hashable, Sendable {
  /// By the transcript's speakers, in seconds; one more, last, for turns that name none.
  package let seconds: [Double]
  /// Whether the last turn of a respondent has no end, so that its length is unknown and not counted.
  package let lacksEnd: Bool

  /// A turn lasts to its end, or where the file gives none, to the beginning of the next.
  ///
  /// - Returns: `nil` where the length of any turn but the last is unknown, or times run backwards.
  package init?(_ transcript: Transcript) {
    let turns = transcript.turns
    var seconds = Array(repeating: 0.0, count: transcript.speakers.count + 1)
    var lacksEnd = false
    guard !turns.isEmpty else { return nil }
    for (index, turn) in turns.enumerated() {
      guard let start = turn.time?.start else { return nil }
      let next = index + 1 < turns.count ? turns[index + 1].time?.start : nil
      guard let end = turn.time?.end ?? next else {
        guard index + 1 == turns.count else { return nil }
        lacksEnd = turn.speaker.map { transcript.speakers[$0].countsAsRespondent } ?? true
        continue
      }
      guard end >= start else { return nil }
      seconds[turn.speaker ?? transcript.speakers.count] += end - start
    }
    self.seconds = seconds
    self.lacksEnd = lacksEnd
  }
}
