import QualitativeData

/// Names speakers as a recogniser's file does: by its list of people where there is one, else by its own label.
struct SpeechSpeakers {
  private(set) var cast = Cast()

  init() {}

  /// - Parameter list: the file's list of people, with identifiers and names.
  init(_ list: JSONValue?) {
    guard let list else { return }
    for person in list.elements {
      guard let id = Self.plain(person[anyOf: ["id", "spkid", "speaker_id", "value", "index"]]),
        let name = Self.plain(person[anyOf: ["name", "display_name", "speaker_name", "label"]]),
        !name.isEmpty
      else { continue }
      cast[id] = Cast.Person(name: Self.isNumber(name) ? "Speaker \(name)" : name)
    }
  }

  /// Adds what the stretches themselves say of why their speakers are there.
  ///
  /// - Returns: the speakers of whom they say different things, which count for nothing.
  mutating func addRoles(_ stretches: some Sequence<SpeechRecord>) -> [String] {
    guard stretches.prefix(50).contains(where: { $0.role != nil }) else { return [] }
    var roles: [String: String] = [:]
    var several: Set<String> = []
    for stretch in stretches {
      guard let role = stretch.role.map(\.whiteSpaceFolded), !role.isEmpty,
        let speaker = Self.plain(stretch.speaker), case let known = roles[speaker, default: role]
      else { continue }
      roles[speaker] = known
      if known != role { several.insert(speaker) }
    }
    for (speaker, role) in roles where !several.contains(speaker) && role.count <= Self.longest {
      if case .nobody = reference(toLabel: speaker) { continue }
      var person = cast[speaker] ?? Cast.Person(name: label(speaker))
      person.role = person.role ?? role
      person.variables["role"] = person.variables["role"] ?? role
      cast[speaker] = person
    }
    return several.map { label($0) }.sorted()
  }

  /// Who a value names: text, a number, `{"id": …, "name": …}`, or a list of several.
  func reference(_ value: JSONValue?) -> SpeakerReference {
    guard let value, !value.isNull else { return .nobody }
    if value.isObject {
      let name = value[anyOf: ["name", "display_name", "speaker_name", "label", "participant_role"]]
      return reference(name ?? value[anyOf: ["id", "speaker_id"]])
    }
    if value.isList {
      let several = value.elements.prefix(20).compactMap { Self.plain($0) }
      return .labelled(several.map { label($0) }.joined(separator: " & "))
    }
    guard let plain = Self.plain(value) else { return .nobody }
    return reference(toLabel: plain)
  }

  func reference(toLabel text: String) -> SpeakerReference {
    if Self.nobody.contains(text.lowercased()) || text.hasPrefix("-") && Self.isNumber(text) {
      return .nobody
    }
    return cast[text] == nil ? .labelled(label(text)) : .identifiers([text])
  }

  /// One of several channels.
  static func channel(_ value: JSONValue?) -> SpeakerReference {
    plain(value).map { .label(isNumber($0) ? "Channel \($0)" : $0) } ?? .nobody
  }

  private func label(_ text: String) -> String {
    cast[text]?.name ?? (Self.isNumber(text) ? "Speaker \(text)" : text)
  }

  /// Words for somebody the recogniser could not tell.
  private static let nobody: Set<String> = [
    "", "uu", "unk", "u_ukn", "unknown", "unknown speaker", "speaker_unknown", "unknown_speaker",
    "unidentified", "none", "null", "undefined", "n/a", "?",
  ]

  /// No label is longer; what is may be what somebody said.
  private static let longest = 200

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    return (1...9).contains(digits.utf8.count)
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Text or a whole number as text, white space collapsed and control characters left out.
  private static func plain(_ value: JSONValue?) -> String? {
    if let number = value?.number {
      return Int(exactly: number).map(String.init)
    }
    guard let text = value?.text else { return nil }
    let printed = text.unicodeScalars.map { scalar -> Character in
      scalar.isControl ? " " : Character(scalar)
    }
    let words = String(printed).whiteSpaceFolded
    return words.count > longest ? words.prefix(longest) + "…" : words
  }
}

extension SpeakerReference {
  /// The same speaker on one of several channels, each of which counts its speakers for itself.
  ///
  /// - Parameter channel: `nil` where there is only one.
  func onChannel(_ channel: String?) -> SpeakerReference {
    guard let channel else { return self }
    guard case .label(let name) = self else { return .label(channel) }
    return .label("\(channel) \(name)")
  }
}
