import Analysis
import QualitativeData

/// How reports name one speaker of a transcript, and the people that speaker is.
struct SpeakerNames: Sendable {
  struct Person: Sendable {
    let name: String
    /// The position among the transcript's speakers.
    let speaker: Int
    /// Whether the name is one person's in every transcript.
    let isSameEverywhere: Bool
  }

  /// A joint speaker's as it stands.
  let name: String
  /// Of a joint speaker its members, of an unknown one none.
  let people: [Person]

  /// Of every speaker of a transcript.
  ///
  /// - Complexity: O(speakers).
  static func all(of profile: CodedMaterial.Profile) -> [SpeakerNames] {
    let counting = profile.speakersThatCount
    let answering = Set(counting.flatMap { profile.people[$0].map(\.name) })
    // Who alone took part is known by the transcript's name.
    func shown(_ name: String, at speaker: Int) -> String {
      answering.count == 1 && counting.contains(speaker) && answering.contains(name)
        ? profile.name : "\(profile.name): \(name)"
    }
    return profile.speakers.indices.map { index in
      let who = profile.speakers[index]
      return SpeakerNames(
        name: who.isSamePersonEverywhere ? who.name : shown(who.name, at: index),
        people: profile.people[index].map { person in
          let isSame =
            person.hasOwnLabel && profile.speakers[person.speaker].isSamePersonEverywhere
          return Person(
            name: isSame ? person.name : shown(person.name, at: person.speaker),
            speaker: person.speaker, isSameEverywhere: isSame)
        })
    }
  }
}

extension StudyFacts {
  /// The names of the people a speaker is, as reports print them: of a joint speaker its members', of an unknown one
  /// none.
  func people(of speaker: Int, in transcript: Int) -> [String] {
    names[transcript][speaker].people.map(\.name)
  }

  /// A speaker's name as reports print it.
  func name(of speaker: Int, in transcript: Int) -> String { names[transcript][speaker].name }
}
