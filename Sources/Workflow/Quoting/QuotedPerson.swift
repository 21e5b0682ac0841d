import QualitativeData

/// Who is quoted, as a paper names them: by a pseudonym and a role, never by more.
struct QuotedPerson: Hashable {
  /// Tells people apart: a transcript and a name in it, or a name that is one person everywhere. A joint speaker is
  /// several, an unknown one nobody.
  let people: [Individual]
  let pseudonym: String
  let role: String?
  let isRespondent: Bool

  /// One of those quoted.
  struct Individual: Hashable {
    let identity: String
    let pseudonym: String
    /// The position among the transcript's speakers.
    let speaker: Int?
  }

  /// Who is heard, for spreading quotes: people, or an unknown voice under its own name.
  var heard: [String] { people.isEmpty ? [pseudonym] : people.map(\.identity) }

  /// `P07, planner, turn 14`
  func source(turn: Int) -> String {
    let parts: [String?] = [pseudonym, isRespondent ? role : "interviewer", "turn \(turn)"]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
