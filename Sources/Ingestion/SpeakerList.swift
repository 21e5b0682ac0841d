import QualitativeData

/// The speakers of one transcript, in the order in which they first speak.
///
/// Labels that differ only by punctuation at the end, blanks or capitals are one speaker.
struct SpeakerList {
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]
  private var spellings: [Int: Set<String>] = [:]

  /// The speaker's index, the same for every spelling of the label.
  mutating func index(of name: LabelName) -> Int {
    let index = places[name.key] ?? names.count
    if index == names.count {
      names.append(name.text)
      places[name.key] = index
    }
    spellings[index, default: []].insert(name.text)
    return index
  }

  /// The speakers with their kinds, and what there is to say about them.
  ///
  /// - Parameter variables: what the file's header says, as in `Interviewer: Jane Smith`.
  func speakers(header variables: [String: String] = [:]) -> (
    speakers: [Speaker], findings: [Finding]
  ) {
    var kinds = SpeakerKinds.kinds(of: names)
    var findings: [Finding] = []
    for index in names.indices where kinds[index] == .unknown {
      guard let role = Self.role(of: names[index], in: variables) else { continue }
      kinds[index] = role
      findings.append(
        Finding(
          .note,
          "'\(names[index])' is taken for \(role == .interviewer ? "an interviewer" : "a respondent"), as the header says"
        ))
    }
    findings += jointLabels() + spellingFindings() + sameFirstName()
    findings += Self.unknownKinds(names.indices.filter { kinds[$0] == .unknown }.map { names[$0] })
    let speakers = zip(names, kinds).map { Speaker(name: $0, kind: $1) }
    return (speakers, findings)
  }

  /// One warning for all speakers whose kind nobody knows.
  static func unknownKinds(_ names: [String]) -> [Finding] {
    guard !names.isEmpty else { return [] }
    return [
      Finding(
        .warning,
        "of unknown kind and counted as \(names.count == 1 ? "a respondent" : "respondents"), which is wrong only for who asked the questions: \(listed(names))"
      )
    ]
  }

  /// `'A', 'B' and 3 more`. A long label may be what somebody said, so only its length is told.
  static func listed(_ names: [String], atMost limit: Int = 12) -> String {
    let shown = names.prefix(limit).map(shown).joined(separator: ", ")
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
  }

  private static func shown(_ name: String) -> String {
    let words = name.split(separator: " ").count
    return words > 4 && !name.contains("&") ? "a label of \(words) words" : "'\(name)'"
  }

  /// `Interviewee 1 & Interviewee 2`: labels made of labels. They stay one speaker.
  private func jointLabels() -> [Finding] {
    let joint = names.filter { name in
      let parts = Self.parts(of: name)
      return parts.count > 1
        && parts.allSatisfy { part in
          guard let label = LabelName(part) else { return false }
          return label.role != nil || places[label.key] != nil
        }
    }
    guard !joint.isEmpty else { return [] }
    let subject =
      joint.count == 1
      ? "names several people and was kept as one joint speaker"
      : "name several people each and were kept as joint speakers"
    return [Finding(.warning, "\(Self.listed(joint)) \(subject)")]
  }

  private static func parts(of name: String) -> [String] {
    let joints: Set<Substring> = [
      "and/or", "and", "or", "&", "+", "og", "och", "ja", "und", "et", "y", "en", "oder", "tai",
      "ou",
    ]
    var parts: [[Substring]] = [[]]
    for word in name.split(separator: " ") {
      if joints.contains(word) {
        parts.append([])
      } else {
        let pieces = word.split(omittingEmptySubsequences: false) { "/,&+".contains($0) }
        for (index, piece) in pieces.enumerated() {
          if index > 0 { parts.append([]) }
          parts[parts.count - 1].append(piece)
        }
      }
    }
    return parts.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private func spellingFindings() -> [Finding] {
    names.indices.compactMap { index in
      guard let others = spellings[index]?.subtracting([names[index]]), !others.isEmpty else {
        return nil
      }
      return Finding(.note, "\(Self.listed(others.sorted())) was read as '\(names[index])'")
    }
  }

  /// `Devin Becker` at first, `DB` or `Devin` later: worth a look, never merged.
  private func sameFirstName() -> [Finding] {
    var short: [String: [String]] = [:]
    for name in names {
      let plain = name.prefix { $0 != "(" }.split { $0.isWhitespace }.joined(separator: " ")
      if plain != name { short[plain.lowercased(), default: []].append(name) }
      let words = name.split { $0 == " " || $0 == "-" }
      guard words.count > 1, SpeakerKinds.role(of: name) == nil else { continue }
      short[String(words[0]).lowercased(), default: []].append(name)
      short[String(words.compactMap(\.first)).lowercased(), default: []].append(name)
    }
    return names.compactMap { name in
      guard let long = short[name.lowercased()], long.count == 1 else { return nil }
      return Finding(.note, "'\(name)' and '\(long[0])' may be one person; they were kept apart")
    }
  }

  private static func role(of name: String, in header: [String: String]) -> Speaker.Kind? {
    for (key, value) in header.sorted(by: { $0.key < $1.key }) {
      guard let role = LabelName(key)?.role, role != .someone else { continue }
      let words = value.split { " .-".contains($0) }
      let initials = String(words.compactMap(\.first))
      if [value, words.first.map(String.init), initials].contains(where: {
        $0?.lowercased() == name.lowercased()
      }) {
        return role.kind
      }
    }
    return nil
  }
}
