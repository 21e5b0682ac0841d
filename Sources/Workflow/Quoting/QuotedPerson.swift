import QualitativeData

/// Who is quoted, as a paper names them: by a pseudonym and a role, never by more.
struct QuotedPerson: Hashable {
  /// Tells people apart: a transcript and a speaker in it, or a name that is one person everywhere.
  let identity: String
  let pseudonym: String
  let role: String?
  let isRespondent: Bool

  /// The variable that gives somebody another name than their transcript's.
  static let pseudonymVariable = "pseudonym"

  /// - Parameter speaker: The position among the transcript's speakers; `nil` where the file names none.
  init(_ speaker: Int?, of transcript: Transcript, role variable: String) {
    let who = speaker.map { transcript.speakers[$0] }
    let respondents = transcript.speakers.filter(\.countsAsRespondent)
    isRespondent = who?.countsAsRespondent ?? true
    role = transcript.value(of: variable, for: speaker).flatMap { $0.isEmpty ? nil : $0 }
    let isSame = who?.isSamePersonEverywhere ?? false
    identity = isSame ? who!.name : "\(transcript.name):\(who?.name ?? "")"
    if let name = transcript.value(of: Self.pseudonymVariable, for: speaker), !name.isEmpty {
      pseudonym = name
    } else if let who, isSame || !who.countsAsRespondent {
      pseudonym = who.name
    } else if respondents.count <= 1 {
      // The only respondent of an interview is known by its name.
      pseudonym = transcript.name
    } else {
      pseudonym = "\(transcript.name) \(who?.name ?? "unknown")"
    }
  }

  /// `P07, planner, turn 14`
  func source(turn: Int) -> String {
    let parts: [String?] = [pseudonym, isRespondent ? role : "interviewer", "turn \(turn)"]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
