import QualitativeData

/// The speakers of one transcript, in the order in which they first speak.
///
/// Labels that differ only by punctuation at the end, blanks or capitals are one speaker.
struct SpeakerList {
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]
  private var spellings: [Int: Set<String>] = [:]
  /// The labels met so far as they were written, since making names of them takes time.
  private var written: [String: Int] = [:]
  /// The same for those who are named by identifiers.
  private var listed: [[String]: Int] = [:]
  /// The identifiers of those who are named so in the file.
  private var identifiers: [Int: [String]] = [:]

  /// Whether two turns are certainly by one speaker; nobody is not the same as nobody.
  static func isSame(_ first: SpeakerReference, _ second: SpeakerReference) -> Bool {
    switch (first, second) {
    case (.label(let one), .label(let other)):
      one == other || key(ofLabel: one).map { $0 == key(ofLabel: other) } ?? false
    case (.identifiers(let one), .identifiers(let other)): one == other && !one.isEmpty
    default: false
    }
  }

  private static func key(ofLabel label: String) -> String? {
    if let name = LabelName.of(label) { return name.key }
    let plain = label.whiteSpaceFolded
    return plain.isEmpty ? nil : plain
  }

  /// The index of whom a format names; `nil` for nobody.
  mutating func index(of reference: SpeakerReference) -> Int? {
    switch reference {
    case .nobody: return nil
    case .label(let label):
      if let known = written[label] { return known }
      let place: Int
      if let name = LabelName.of(label) {
        place = index(of: name)
      } else {
        let plain = label.whiteSpaceFolded
        guard !plain.isEmpty else { return nil }
        place = index(ofKey: plain, named: plain)
      }
      if written.count < 10_000 { written[label] = place }
      return place
    case .identifiers(let ids):
      guard !ids.isEmpty else { return nil }
      if let known = listed[ids] { return known }
      let key = ids.joined(separator: " ")
      let index = index(ofKey: "#" + key, named: key)
      identifiers[index] = ids
      if listed.count < 10_000 { listed[ids] = index }
      return index
    }
  }

  private mutating func index(ofKey key: String, named name: String) -> Int {
    if let index = places[key] { return index }
    names.append(name)
    places[key] = names.count - 1
    return names.count - 1
  }

  /// The speaker's index, the same for every spelling of the label.
  mutating func index(of name: LabelName) -> Int {
    let index = index(ofKey: name.key, named: name.text)
    spellings[index, default: []].insert(name.text)
    return index
  }

  /// The speakers with their kinds, and what there is to say about them.
  ///
  /// - Parameters:
  ///   - variables: what the file's header says, as in `Interviewer: Jane Smith`.
  ///   - cast: the people the file lists, for those it names by identifiers.
  func speakers(header variables: [String: String] = [:], cast: Cast = Cast()) -> (
    speakers: [Speaker], findings: [Finding]
  ) {
    var resolved = self
    resolved.resolve(cast)
    return resolved.resolvedSpeakers(header: variables, cast: cast)
  }

  /// Names from the list of people where they are there and tell people apart, else identifiers.
  private mutating func resolve(_ cast: Cast) {
    let shown = names.indices.map { index in
      identifiers[index]?.map(cast.name).joined(separator: " & ") ?? names[index]
    }
    let counts = Dictionary(shown.map { ($0, 1) }, uniquingKeysWith: +)
    for index in names.indices where counts[shown[index]] == 1 { names[index] = shown[index] }
  }

  private func resolvedSpeakers(header variables: [String: String], cast: Cast) -> (
    speakers: [Speaker], findings: [Finding]
  ) {
    var kinds = SpeakerKinds.kinds(of: names)
    var reasons: [Speaker.KindReason?] = kinds.map { $0 == .unknown ? nil : .label }
    var findings: [Finding] = []
    for index in names.indices {
      if let role = person(index, cast)?.role.flatMap({ SpeakerKinds.role(of: $0) }) {
        kinds[index] = role.kind
        reasons[index] = role.kind == .unknown ? nil : .list
      }
    }
    let roles = HeaderRoles(variables)
    for index in names.indices where kinds[index] == .unknown {
      guard let role = roles.role(of: names[index]) else { continue }
      kinds[index] = role
      reasons[index] = .header
      findings.append(
        Finding(
          .note,
          "'\(names[index])' is taken for \(role == .interviewer ? "an interviewer" : "a respondent"), as the header says"
        ))
    }
    findings += jointLabels() + spellingFindings() + NamesAlike.findings(names)
    findings += Self.unknownKinds(
      names.indices.filter { kinds[$0] == .unknown }.map { names[$0] }, of: names.count)
    let speakers = names.indices.map { index in
      Speaker(
        name: names[index], kind: kinds[index], kindReason: reasons[index],
        variables: facts(index, cast))
    }
    return (speakers, findings)
  }

  /// The one person an identifier leads to.
  private func person(_ index: Int, _ cast: Cast) -> Cast.Person? {
    guard let ids = identifiers[index], ids.count == 1 else { return nil }
    return cast[ids[0]]
  }

  private func facts(_ index: Int, _ cast: Cast) -> [String: String] {
    guard let ids = identifiers[index], ids.count == 1 else { return [:] }
    var variables = cast[ids[0]]?.variables ?? [:]
    if names[index] != ids[0] { variables["id"] = ids[0] }
    // What says only who asks and who answers is the kind, and must not hide a study's own variable `role`.
    if variables["role"].map({ SpeakerKinds.role(of: $0) != nil }) ?? false {
      variables["role"] = nil
    }
    return variables
  }

  static let unknownKindsBeginning = "of unknown kind"

  /// One warning for all speakers whose kind nobody knows.
  ///
  /// - Parameter count: how many speakers there are. Who speaks alone cannot be taken for the one who asks.
  static func unknownKinds(_ names: [String], of count: Int) -> [Finding] {
    guard !names.isEmpty else { return [] }
    if count == 1 {
      return [
        Finding(
          .note,
          "\(unknownKindsBeginning) and counted as a respondent is the only speaker: \(listed(names))"
        )
      ]
    }
    return [
      Finding(
        .warning,
        "\(unknownKindsBeginning) and counted as \(names.count == 1 ? "a respondent" : "respondents"), which is wrong only for who asked the questions: \(listed(names))"
      )
    ]
  }

  /// `'A', 'B' and 3 more`. A long label may be what somebody said, so only its length is told.
  static func listed(_ names: [String], atMost limit: Int = 12) -> String {
    NameList.of(names, atMost: limit, as: shown)
  }

  private static func shown(_ name: String) -> String {
    let words = name.split(separator: " ").count
    return words > 4 && !name.contains("&") ? "a label of \(words) words" : "'\(name)'"
  }

  /// `Interviewee 1 & Interviewee 2`: labels made of labels. They stay one speaker.
  private func jointLabels() -> [Finding] {
    let joint = names.indices.filter { index in
      if let ids = identifiers[index] { return ids.count > 1 }
      let name = names[index]
      let parts = JointLabel.parts(of: name)
      return parts.count > 1
        && parts.allSatisfy { part in
          guard let label = LabelName.of(part) else { return false }
          return label.role != nil || places[label.key] != nil
        }
    }.map { names[$0] }
    guard !joint.isEmpty else { return [] }
    let subject =
      joint.count == 1
      ? "names several people and was kept as one joint speaker"
      : "name several people each and were kept as joint speakers"
    return [Finding(.warning, "\(Self.listed(joint)) \(subject)")]
  }

  private func spellingFindings() -> [Finding] {
    names.indices.compactMap { index in
      guard let others = spellings[index]?.subtracting([names[index]]), !others.isEmpty else {
        return nil
      }
      return Finding(.note, "\(Self.listed(others.sorted())) was read as '\(names[index])'")
    }
  }
}
