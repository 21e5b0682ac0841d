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

  /// The variable that gives somebody another name than their transcript's.
  static let pseudonymVariable = "pseudonym"

  /// - Parameter speaker: The position among the transcript's speakers; `nil` where the file names none.
  init(_ speaker: Int?, of transcript: Transcript, role variable: String) {
    let who = speaker.map { transcript.speakers[$0] }
    isRespondent = who?.countsAsRespondent ?? true
    role = transcript.value(of: variable, for: speaker).flatMap { $0.isEmpty ? nil : $0 }
    let place = speaker ?? transcript.speakers.count
    let speaking = transcript.people
    let others = Set(
      transcript.speakers.indices.filter { transcript.speakers[$0].countsAsRespondent }
        .flatMap { speaking[$0].map(\.name) })
    func name(_ own: String, at speaker: Int?) -> String {
      let who = speaker.map { transcript.speakers[$0] }
      if let name = transcript.value(of: Self.pseudonymVariable, for: speaker), !name.isEmpty {
        return name
      }
      if let who, who.isSamePersonEverywhere || !who.countsAsRespondent { return own }
      // The only respondent of an interview is known by its name.
      return others.count <= 1 ? transcript.name : "\(transcript.name) \(own)"
    }
    pseudonym = name(who?.name ?? "unknown", at: speaker)
    people =
      speaking.hasPlace(place)
      ? speaking[place].map { person in
        let own = person.speaker < transcript.speakers.count ? person.speaker : nil
        let isSame =
          person.hasOwnLabel && own.map { transcript.speakers[$0].isSamePersonEverywhere } ?? false
        return Individual(
          identity: isSame ? person.name : "\(transcript.name):\(person.name)",
          pseudonym: person.hasOwnLabel || own == nil
            ? name(person.name, at: own) : "\(transcript.name) \(person.name)",
          speaker: own)
      } : [Individual(identity: "\(transcript.name):", pseudonym: pseudonym, speaker: nil)]
  }

  /// Who is heard, for spreading quotes: people, or an unknown voice under its own name.
  var heard: [String] { people.isEmpty ? [pseudonym] : people.map(\.identity) }

  /// `P07, planner, turn 14`
  func source(turn: Int) -> String {
    let parts: [String?] = [pseudonym, isRespondent ? role : "interviewer", "turn \(turn)"]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
