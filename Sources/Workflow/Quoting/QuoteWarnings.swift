import QualitativeData

/// What an author must know before quotes are printed.
struct QuoteWarnings {
  /// The variables that together may tell who somebody is, where both are in the study.
  let revealing: [String]
  /// How many people of the study have each combination of their values.
  private var people: [[String]: Set<String>] = [:]

  /// What studies call the variable that says where somebody works or lives.
  private static let places: Set<String> = [
    "municipality", "kommune", "kommun", "gemeinde", "gemeente", "commune", "municipio",
    "município", "kunta", "city", "town", "by", "stad", "stadt", "region", "area", "district",
    "site", "case", "organisation", "organization", "workplace", "arbejdsplads", "arbeidsplass",
    "school", "skole", "institution",
  ]

  /// - Complexity: O(speakers).
  init(_ transcripts: [Transcript], role: String) {
    let known = transcripts.reduce(into: Set<String>()) { $0.formUnion($1.variableNames) }
    let place = known.sorted().first { Self.places.contains($0.lowercased()) }
    revealing = [place, role].compactMap(\.self).filter(known.contains)
    for transcript in transcripts {
      let hasUnnamed = transcript.turns.contains { $0.speaker == nil }
      let speakers: [Int?] =
        transcript.speakers.indices.filter { transcript.speakers[$0].countsAsRespondent }
        + (hasUnnamed || transcript.speakers.isEmpty ? [nil] : [])
      let persons = QuotedPeople(transcript, role: role)
      for speaker in speakers {
        for one in persons[speaker].people {
          people[values(of: one.speaker, in: transcript), default: []].insert(one.identity)
        }
      }
    }
  }

  private func values(of speaker: Int?, in transcript: Transcript) -> [String] {
    revealing.map { transcript.value(of: $0, for: speaker) ?? "" }
  }

  /// One finding for each person who gives more than a third of several quotes, and for each who can be told by the
  /// values that a table of quotes shows or that readers know.
  func findings(
    for quoted: [(person: QuotedPerson, speaker: Int?, transcript: Transcript)]
  ) -> [Finding] {
    var counts: [String: Int] = [:]
    var names: [(identity: String, pseudonym: String)] = []
    let ofNobody = quoted.count { $0.person.isRespondent && $0.person.people.isEmpty }
    for quote in quoted where quote.person.isRespondent {
      for one in quote.person.people {
        if counts[one.identity] == nil { names.append((one.identity, one.pseudonym)) }
        counts[one.identity, default: 0] += 1
      }
    }
    var findings: [Finding] = []
    for (identity, name) in names {
      let count = counts[identity]!
      if count > 1, count * 3 > quoted.count {
        findings.append(
          Finding(
            .warning,
            "\(name) gives \(count) of \(quoted.count) quotes, more than a third. Spread them with --at-most"
          ))
      }
    }
    if ofNobody > 0 {
      findings.append(
        Finding(
          .warning,
          "\(ofNobody) of \(counted(quoted.count, "quote")) \(ofNobody == 1 ? "is" : "are") by a speaker who is unknown and counts as no person"
        ))
    }
    guard revealing.count == 2 else { return findings }
    var told: Set<String> = []
    for quote in quoted where quote.person.isRespondent {
      for one in quote.person.people where told.insert(one.identity).inserted {
        let values = values(of: one.speaker, in: quote.transcript)
        guard people[values]?.count == 1, values.allSatisfy({ !$0.isEmpty }) else { continue }
        let combination = zip(revealing, values).map { "\($0) \($1)" }.joined(separator: ", ")
        findings.append(
          Finding(
            .warning,
            "\(one.pseudonym) is the only person with \(combination): readers may know who it is. "
              + "Leave the role out with --role none, or join values"))
      }
    }
    return findings
  }
}
