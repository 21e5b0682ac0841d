import QualitativeData

/// Who can be quoted in one transcript, speaker by speaker, worked out once.
struct QuotedPeople {
  /// The variable that gives somebody another name than their transcript's.
  static let pseudonymVariable = "pseudonym"

  /// By speaker; whoever speaks turns without one stands last.
  private let persons: [QuotedPerson]

  /// - Parameter speaker: The position among the transcript's speakers; `nil` where the file names none.
  subscript(speaker: Int?) -> QuotedPerson { persons[speaker ?? persons.count - 1] }

  /// - Parameter variable: The variable that says what somebody is.
  /// - Complexity: O(turns + speakers).
  init(_ transcript: Transcript, role variable: String) {
    let speaking = transcript.people
    let names = QuotedNames(transcript, speaking)
    persons = (transcript.speakers.indices.map(Optional.some) + [nil]).map { speaker in
      let who = speaker.map { transcript.speakers[$0] }
      let people: [QuotedPerson.Individual]
      let place = speaker ?? transcript.speakers.count
      if speaking.hasPlace(place) {
        people = speaking[place].map { names.individual($0) }
      } else {
        people = [
          .init(
            identity: "\(transcript.name):", pseudonym: names.pseudonym("unknown", at: nil),
            speaker: nil)
        ]
      }
      return QuotedPerson(
        people: people,
        pseudonym: people.count == 1
          ? people[0].pseudonym
          : names.pseudonym(who?.name ?? "unknown", at: speaker, isPerson: false),
        role: transcript.value(of: variable, for: speaker).flatMap { $0.isEmpty ? nil : $0 },
        isRespondent: who?.countsAsRespondent ?? true)
    }
  }
}

/// The names under which a transcript's people are quoted.
private struct QuotedNames {
  private let transcript: Transcript
  /// Whether one person alone answers.
  private let isOfOne: Bool

  init(_ transcript: Transcript, _ speaking: PeopleSpeaking) {
    self.transcript = transcript
    let answering = transcript.speakers.indices.filter {
      transcript.speakers[$0].countsAsRespondent
    }
    isOfOne = Set(answering.flatMap { speaking[$0].map(\.name) }).count <= 1
  }

  func individual(_ person: PeopleSpeaking.Person) -> QuotedPerson.Individual {
    let own = person.speaker < transcript.speakers.count ? person.speaker : nil
    let isSame =
      person.hasOwnLabel && own.map { transcript.speakers[$0].isSamePersonEverywhere } ?? false
    let name = own == nil ? "unknown" : person.name
    return .init(
      identity: isSame ? person.name : "\(transcript.name):\(person.name)",
      pseudonym: person.hasOwnLabel
        ? pseudonym(name, at: own) : "\(transcript.name) \(person.name)",
      speaker: own)
  }

  /// - Parameter isPerson: Whether it is one person, who may then be known by the transcript's name.
  func pseudonym(_ own: String, at speaker: Int?, isPerson: Bool = true) -> String {
    if let name = transcript.value(of: QuotedPeople.pseudonymVariable, for: speaker),
      !name.isEmpty, isPerson || speaker.map({ isOwn(name, of: $0) }) ?? false
    {
      return name
    }
    if let who = speaker.map({ transcript.speakers[$0] }),
      who.isSamePersonEverywhere || !who.countsAsRespondent
    {
      return own
    }
    // The only respondent of an interview is known by its name.
    return isOfOne && isPerson ? transcript.name : "\(transcript.name) \(own)"
  }

  /// Whether a pseudonym is the speaker's, and not that of the transcript's one respondent.
  private func isOwn(_ name: String, of speaker: Int) -> Bool {
    transcript.speakers[speaker].variables[QuotedPeople.pseudonymVariable] == name
  }
}
