import QualitativeData

/// Which turns a rule looks at, by who speaks in them.
struct SpeakerCondition {
  private let holds: [Bool]

  init(_ speakers: CodingRuleText.Speakers, in transcript: Transcript) {
    holds = transcript.turns.map { turn in
      let isRespondent = turn.speaker.map { transcript.speakers[$0].countsAsRespondent } ?? true
      switch speakers {
      case .respondents: return isRespondent
      case .interviewers: return !isRespondent
      case .all: return true
      case .having(let variable, let values):
        guard isRespondent, let value = transcript.value(of: variable, for: turn.speaker) else {
          return false
        }
        let folded = Words.folded(value)
        return values.contains { Words.folded($0) == folded }
      }
    }
  }

  func holds(forTurn turn: Int) -> Bool { holds[turn] }
}
