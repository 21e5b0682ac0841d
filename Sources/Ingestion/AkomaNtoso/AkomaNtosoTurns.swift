import QualitativeData

/// Makes turns of the speeches of a debate.
struct AkomaNtosoTurns {
  private let speeches: [AkomaNtosoSpeech]
  private let names: [String: String]
  /// Identifiers that stand for whoever has none of their own.
  private let placeholders: Set<String>

  init(_ document: AkomaNtosoDocument) {
    speeches = document.speeches
    names = document.header.names
    placeholders = Self.placeholders(document.speeches, document.header.names)
  }

  /// - Complexity: O(length of the speeches).
  func add(to assembly: inout TranscriptAssembly) {
    assembly.cast = cast()
    for id in placeholders.sorted() {
      assembly.findings.append(
        Finding(
          .warning,
          "'\(names[id] ?? id)' in the list of people stands for several; they were told apart by the labels of their speeches"
        ))
    }
    if let finding = unlabelled { assembly.findings.append(finding) }
    let first = speeches.lazy.compactMap { $0.start.flatMap(ClockTime.seconds) }.min() ?? 0
    func time(_ text: String?) -> Double? { text.flatMap(ClockTime.seconds).map { $0 - first } }
    for speech in speeches {
      assembly.add(
        speech.text, speaker: speaker(of: speech),
        time: Turn.Time(start: time(speech.start), end: time(speech.end)), line: speech.line)
    }
  }

  /// Where most speeches have a label of their own, those without may have it in their text.
  private var unlabelled: Finding? {
    let without = speeches.filter { $0.label == nil }
    guard let first = without.first, without.count < speeches.count else { return nil }
    return Finding(
      .note, line: first.line,
      "\(without.count) speeches have no <from>; where their label stands in the text, it was left there"
    )
  }

  private func speaker(of speech: AkomaNtosoSpeech) -> SpeakerReference {
    guard let id = speech.speaker else { return .labelled(speech.label) }
    if placeholders.contains(id), let label = speech.label { return .labelled(label) }
    return .identifier(id)
  }

  /// The listed people who speak, with the roles they speak in.
  private func cast() -> Cast {
    var cast = Cast()
    var roles: [String: [String]] = [:]
    for speech in speeches {
      guard let id = speech.speaker else { continue }
      cast[id] = Cast.Person(name: names[id] ?? "")
      guard let role = speech.role.map({ names[$0] ?? $0 }) else { continue }
      if roles[id]?.contains(role) != true { roles[id, default: []].append(role) }
    }
    for (id, roles) in roles {
      let all = roles.joined(separator: "; ")
      cast[id]?.role = all
      cast[id]?.variables["role"] = all
    }
    return cast
  }

  /// Identifiers whose listed name is nobody's, and whose speeches are introduced by different names.
  private static func placeholders(
    _ speeches: [AkomaNtosoSpeech], _ names: [String: String]
  ) -> Set<String> {
    var labels: [String: Set<String>] = [:]
    for speech in speeches {
      guard let id = speech.speaker, let label = speech.label else { continue }
      labels[id, default: []].insert(label.lowercased())
    }
    return Set(
      labels.filter { id, labels in
        guard labels.count > 1, let name = names[id],
          !name.split(separator: " ").contains(where: { $0.first?.isUppercase == true })
        else { return false }
        let words = name.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }
        return !labels.contains { label in words.contains { label.contains($0) } }
      }.keys)
  }
}
