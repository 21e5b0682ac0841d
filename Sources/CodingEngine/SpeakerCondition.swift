import QualitativeData

/// Which turns a rule looks at, by who speaks in them.
struct SpeakerCondition {
  /// For each turn, whether the rule looks at it.
  let turns: [Bool]

  init(_ speakers: CodingRuleText.Speakers, in transcript: Transcript) {
    let answers = Self.answers(speakers, in: transcript)
    turns = transcript.turns.map { answers[$0.speaker ?? answers.count - 1] }
  }

  /// - Parameter turns: For each turn of the transcript, which need not have them, the position of its speaker; -1 where
  ///   nobody is named.
  init(_ speakers: CodingRuleText.Speakers, in transcript: Transcript, turns: [Int32]) {
    let answers = Self.answers(speakers, in: transcript)
    self.turns = turns.map { answers[$0 < 0 ? answers.count - 1 : Int($0)] }
  }

  /// Asked once for each speaker; the last answer is for turns nobody is named for.
  private static func answers(
    _ speakers: CodingRuleText.Speakers, in transcript: Transcript
  ) -> [Bool] {
    (transcript.speakers.indices.map(Optional.some) + [nil]).map {
      holds(speakers, for: $0, in: transcript)
    }
  }

  private static func holds(
    _ speakers: CodingRuleText.Speakers, for speaker: Int?, in transcript: Transcript
  ) -> Bool {
    let isRespondent = speaker.map { transcript.speakers[$0].countsAsRespondent } ?? true
    switch speakers {
    case .respondents: return isRespondent
    case .interviewers: return !isRespondent
    case .all: return true
    case .having(let variable, let values):
      guard isRespondent, let value = transcript.value(of: variable, for: speaker) else {
        return false
      }
      let folded = Words.folded(value)
      return values.contains { Words.folded($0) == folded }
    }
  }
}

/// The conditions on speakers that a codebook's rules make, for the turns of one transcript.
struct SpeakerConditions {
  private let turns: Int
  private let holds: [Bool]

  init(_ conditions: [CodingRuleText.Speakers], in transcript: Transcript) {
    turns = transcript.turns.count
    holds = conditions.flatMap { SpeakerCondition($0, in: transcript).turns }
  }

  @inline(__always)
  func holds(_ condition: Int, forTurn turn: Int) -> Bool { holds[condition &* turns &+ turn] }
}
