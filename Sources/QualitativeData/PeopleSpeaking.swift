/// Which people the speakers of one transcript are.
///
/// A speaker is one person, with these exceptions: a joint speaker (`A and B`) is its members and nobody new; a label that
/// leaves open who it was (`A or B`), a label that says nobody knows (`Unknown speaker`), and turns without a speaker are no
/// person. Only where nobody else answers are they one each, since somebody was interviewed.
package struct PeopleSpeaking: Sendable {
  package struct Person: Hashable, Sendable {
    package let name: String
    /// The position among the speakers; for a member without a label of their own that of the joint speaker.
    package let speaker: Int
    /// Whether the person has a label of their own.
    package let hasOwnLabel: Bool
  }

  /// For each speaker that is not simply one person, who it is.
  private var others: [Int: [Person]] = [:]
  private let speakers: [Speaker]
  /// Whether every speaker is one person.
  package var areSpeakers: Bool { others.isEmpty }

  /// - Parameters:
  ///   - unnamed: The position of the speaker that turns without one are given to; `nil` where there are none.
  /// - Complexity: O(speakers), and for each joint speaker once more that.
  package init(_ speakers: [Speaker], unnamed: Int?) {
    self.speakers = speakers
    for index in speakers.indices where index != unnamed {
      if let members = Self.members(of: index, among: speakers, unnamed) { others[index] = members }
    }
    let nobody = speakers.indices.filter { $0 == unnamed || UnknownLabel.isOne(speakers[$0].name) }
    let answers = speakers.indices.contains {
      !nobody.contains($0) && speakers[$0].countsAsRespondent && others[$0]?.isEmpty != true
    }
    if answers { for index in nobody { others[index] = [] } }
  }

  /// The people of one speaker: one, several, or none.
  package subscript(speaker: Int) -> [Person] {
    others[speaker]
      ?? [Person(name: speakers[speaker].name, speaker: speaker, hasOwnLabel: true)]
  }

  /// Whether there is a speaker of this position.
  package func hasPlace(_ speaker: Int) -> Bool { speakers.indices.contains(speaker) }

  /// Whether a speaker stands for several people, each of whom says what it says.
  package func isJoint(_ speaker: Int) -> Bool { (others[speaker]?.count ?? 0) > 1 }

  /// - Returns: `nil` for a speaker whose label joins no people.
  private static func members(
    of joint: Int, among speakers: [Speaker], _ unnamed: Int?
  ) -> [Person]? {
    let label = speakers[joint].name
    let parts = wholeNames(JointLabel.parts(of: label))
    guard parts.count > 1 else { return nil }
    let known = parts.map { part in
      speakers.indices.first {
        $0 != joint && $0 != unnamed && speakers[$0].name.lowercased() == part.lowercased()
      }
    }
    let areNumbered = Set(parts.map(stem)).count == 1 && parts.allSatisfy(endsInNumber)
    let areLetters = label.contains(" ") && parts.allSatisfy { $0.count == 1 }
    guard
      areNumbered || areLetters
        || known.contains(where: { $0 != nil })
          && zip(parts, known).allSatisfy({ $1 != nil || $0.first?.isUppercase == true })
    else { return nil }
    if JointLabel.leavesOpen(label) { return [] }
    var members: [Person] = []
    for (part, place) in zip(parts, known) {
      if let place, !speakers[place].countsAsRespondent, speakers[joint].countsAsRespondent {
        continue
      }
      let member = Person(
        name: place.map { speakers[$0].name } ?? part, speaker: place ?? joint,
        hasOwnLabel: place != nil)
      if !members.contains(member) { members.append(member) }
    }
    return members
  }

  /// `Interviewee 1 and 2` names `Interviewee 2`.
  private static func wholeNames(_ parts: [String]) -> [String] {
    guard let first = parts.first, endsInNumber(first), parts.count > 1 else { return parts }
    return parts.map { $0.allSatisfy(\.isNumber) ? beginning(first) + $0 : $0 }
  }

  private static func endsInNumber(_ name: String) -> Bool { name.last?.isNumber == true }

  private static func beginning(_ name: String) -> String {
    String(name.reversed().drop { $0.isNumber }.reversed())
  }

  private static func stem(_ name: String) -> String { beginning(name).lowercased() }
}

extension Transcript {
  /// The people its speakers are. Turns without a speaker are those of the position behind the last, as long as there are any.
  package var people: PeopleSpeaking {
    let hasUnnamed = turns.contains { $0.speaker == nil }
    return PeopleSpeaking(
      hasUnnamed ? speakers + [Speaker(name: "", kind: .unknown)] : speakers,
      unnamed: hasUnnamed ? speakers.count : nil)
  }
}

/// Labels by which a transcriber says that it is not known, or nobody in particular, who speaks: `Unknown speaker`, `All`.
private enum UnknownLabel {
  private static let unknown: Set<String> = [
    "unknown", "unidentified", "ukendt", "ukjent", "okänd", "unbekannt", "unbekannte",
    "unbekannter",
    "onbekend", "onbekende", "inconnu", "inconnue", "desconocido", "desconocida", "sconosciuto",
    "desconhecido", "tuntematon",
  ]
  private static let inAll: Set<String> = [
    "all", "everyone", "everybody", "several", "multiple speakers", "several speakers",
    "multiple voices", "several voices", "flere", "alle",
  ]

  static func isOne(_ label: String) -> Bool {
    let words = label.lowercased().split { !$0.isLetter }.map(String.init)
    return words.count <= 3 && words.contains(where: unknown.contains)
      || inAll.contains(words.joined(separator: " "))
  }
}
